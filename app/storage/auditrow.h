// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/auditentry.h"

#include <QString>

namespace Tenantry {

/// An entry's place: by index inside one log, by (time, log, index) over all, newest first. `partition` is the
/// storage's number of the log, of no meaning outside.
struct AuditKey {
    Timestamp at;
    uint64_t index = 0;
    TenantId log;
    int64_t partition = 0;

    bool operator==(const AuditKey&) const = default;
};

/// An entry as it is stored: the JSON verbatim, and the columns the list shows.
struct AuditRecord {
    AuditKey key; ///< `log` is the row's stored owner
    QByteArray entry; ///< the whole entry, bytes as written
    QByteArray action;
    UserId actorId;
    TenantId actorTenantId;
    QByteArray actorRole;
    QString actorName; ///< of a person or member known today; empty where unknown
    QByteArray target; ///< `kind:id` of the first
    Outcome outcome = Outcome::Allowed;
    Severity severity = Severity::Info;
    RequestId requestId;

    bool operator==(const AuditRecord&) const = default;
};

} // namespace Tenantry
