// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/witness/epochchain.h"

#include "base/json.h"
#include "ledger/ledgerentry.h"
#include "ledger/merkleproof.h"
#include "ledger/signedcheckpoint.h"
#include "ledger/treehash.h"

namespace Tenantry {

using namespace Ledger;

EpochChain EpochChain::follow(const LogName& log, const Checkpoint& shown, uint32_t downTo,
    const QList<WitnessProofs::FirstEntry>& entries, const VerifierKeys& keys)
{
    EpochChain chain{log.epoch, shown, {}};
    for (const WitnessProofs::FirstEntry& first : entries) {
        if (chain.epoch <= downTo)
            break;
        const auto broken = [&](const char* why) {
            chain.wrong = QStringLiteral("epoch %1: %2").arg(chain.epoch).arg(QLatin1String(why));
            return chain;
        };
        const auto entry = LedgerEntry::read(viewOf(first.entry));
        const QByteArray name = LogName{log.installation, log.tenant, chain.epoch}.toText();
        if (!entry || entry->index != 0 || entry->log != viewOf(name))
            return broken("its first entry is not one of it");
        if (!includes(chain.end.root, chain.end.size, 0, leafHash(viewOf(first.entry)), first.inclusion))
            return broken("its first entry is not in its tree");
        if (entry->previous.isEmpty())
            return broken("it says nothing of the one before");
        const auto previous = SignedCheckpoint::parse(entry->previous);
        const auto before = previous ? LogName::parse(previous->checkpoint.origin) : fail(previous.error());
        if (!before || !before->isOf(log) || before->epoch + 1 != chain.epoch)
            return broken("what it carries is no checkpoint of the epoch before");
        if (trustIn(previous->note, keys) != NoteTrust::Trusted)
            return broken("the checkpoint it carries is not signed by a known key");
        chain.epoch = before->epoch;
        chain.end = previous->checkpoint;
    }
    return chain;
}

} // namespace Tenantry
