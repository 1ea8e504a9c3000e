// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/witness/shownhead.h"
#include "client/witness/witnessedserver.h"
#include "client/witness/witnessneed.h"
#include "client/witness/witnessproofs.h"
#include "client/witness/witnessverdict.h"
#include "ledger/signedcheckpoint.h"

namespace Tenantry {

/// A console's memory of a service's logs, and its judgement of what the service shows now: LEDGER.md, "the console as
/// witness". Pure: knows no network and no disk. One thread at a time.
///
///     while ((need = witness.need(head, proofs)).what != Nothing)
///         proofs += what the service shows;
///     verdict = witness.judge(head, proofs, now);
class Witness {
public:
    static constexpr int kMostEpochs = 64; ///< that a head may be ahead of what was seen

    explicit Witness(WitnessedServer seen = {});

    WitnessNeed need(const ShownHead& head, const WitnessProofs& shown) const;
    /// Remembers what holds. A service that did not show what it was asked for has not been judged: do not call.
    WitnessVerdict judge(const ShownHead& head, const WitnessProofs& shown, Timestamp now);
    /// Something that was found otherwise, by reading the whole log. The first one stays.
    void remember(const LedgerBreach& breach);
    /// A person knows of the breach and takes the log as it is shown now: what was kept of it is forgotten, and the
    /// next head is the first that is seen. After a key change this forgets all of the service, since one key signs all
    /// of its logs.
    void accept(const TenantId& tenant);
    /// A restore was acknowledged in the log itself: only the breach is forgotten. What was seen stays, and the next
    /// head has to follow from it, by an epoch that says so.
    void acceptRestore(const TenantId& tenant);

    const WitnessedServer& seen() const { return m_seen; }
    Ledger::VerifierKeys pinnedKeys() const;
    /// The highest checkpoint of the highest epoch, where there is one.
    std::optional<Ledger::SignedCheckpoint> highest(const TenantId& tenant) const;

private:
    struct Reading;

    Reading read(const ShownHead& head) const;
    void compare(const ShownHead& head, const Ledger::Checkpoint& shown, const Ledger::SignedCheckpoint& kept,
        const WitnessProofs& proofs, WitnessVerdict& verdict) const;

    WitnessedServer m_seen;
};

} // namespace Tenantry
