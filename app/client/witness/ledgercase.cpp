// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/witness/ledgercase.h"

#include "base/digest.h"
#include "base/json.h"
#include "base/randomid.h"

namespace Tenantry {

Breach caseOf(const LedgerBreach& breach)
{
    const QByteArray row = breach.row ? QByteArray::number(static_cast<qulonglong>(*breach.row)) : QByteArray();
    const QByteArray evidence =
        breach.tenant.bytes() + '\n' + breach.kind + '\n' + row + '\n' + breach.keptNote + '\n' + breach.shownNote;
    Breach made;
    made.id = BreachId(randomId("brc_"));
    made.askedBy = breach.tenant;
    made.owner = breach.tenant;
    made.kind = BreachKind::LedgerBroken;
    made.path = row.isEmpty() ? QByteArray("ledger") : "ledger[" + row + ']';
    made.document = "# seen before\n" + breach.keptNote + "\n# shown\n" + breach.shownNote;
    made.operation = "ledgerHead";
    made.digest = sha256(viewOf(evidence)).toHex();
    made.excerpt = QString::fromUtf8(breach.kind).left(40);
    made.firstSeen = breach.seenAt;
    return made;
}

} // namespace Tenantry
