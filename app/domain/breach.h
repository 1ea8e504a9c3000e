// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timestamp.h"
#include "domain/ids.h"

#include <QString>

namespace Tenantry {

enum class BreachState { Open, Acknowledged, Contained, Closed };
/// What was seen: a record of somebody else, one without owner, an owner alike but for case, a key given twice, another
/// tenant's echo, an audit log that contradicts itself or what was seen of it.
enum class BreachKind { ForeignRecord, MissingOwner, OwnerDiffersByCase, DuplicateKey, EchoMismatch, LedgerBroken };

/// A case on the Isolation page. It holds evidence, never the content of a foreign record.
struct Breach {
    BreachId id;
    TenantId askedBy; ///< the tenant the tab is locked to
    TenantId owner; ///< whose record it was, where known; masked below operator
    BreachKind kind = BreachKind::ForeignRecord;
    BreachState state = BreachState::Open;
    QByteArray path; ///< in the answer, e.g. `data.eventPage.nodes[3]`
    QByteArray document; ///< the request as sent
    QByteArray operation;
    RequestId requestId;
    QByteArray digest; ///< hex HMAC-SHA-256 over what was withheld
    QString excerpt; ///< at most 40 characters, redacted
    int count = 1; ///< records withheld
    Timestamp firstSeen;
    QString cause; ///< said when it was closed
    QByteArray closedBy;
    int version = 1;

    bool operator==(const Breach&) const = default;
};

QByteArray breachStateName(BreachState state); ///< `OPEN`, …
QByteArray breachKindName(BreachKind kind); ///< `FOREIGN_RECORD`, …
BreachState breachStateFromName(QByteArrayView name);
BreachKind breachKindFromName(QByteArrayView name);

} // namespace Tenantry
