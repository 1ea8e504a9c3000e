// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/auditentry.h"

namespace Tenantry {

/// An audit entry as the Audit page lists it.
struct AuditRow {
    TenantId log; ///< whose log
    uint64_t index = 0;
    Timestamp time;
    QByteArray action;
    UserId actorId;
    TenantId actorTenantId; ///< empty where it is not said
    QString actorName; ///< empty where it is not known
    QByteArray actorRole;
    QString target;
    Outcome outcome = Outcome::Allowed;
    Severity severity = Severity::Info;
    RequestId requestId;
    Json entry; ///< the whole entry as stored; null where it was not asked for
    uint32_t epoch = 0; ///< of the log; 0: written before there was a ledger, so nothing proves it
    QByteArray targetKind; ///< of the first target; empty where there is none
    QByteArray targetId;
    Json personal; ///< personal data by name, as far as the asker may see it and it was not erased
    Json before;
    Json after;

    bool operator==(const AuditRow&) const = default;
};

} // namespace Tenantry
