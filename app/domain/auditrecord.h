// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/auditentry.h"

#include <QString>

namespace Tenantry {

/// An entry's place: lists are by (at, row), newest first; those of a text search by row alone, which is the order in
/// which entries were written. In a log that is in order by index, too: its times never go back.
struct AuditKey {
    Timestamp at;
    uint64_t index = 0;
    TenantId log;
    int64_t row = 0; ///< the storage's number of it, of no meaning outside
    int64_t epoch = 0; ///< 0: written before there was a ledger

    bool operator==(const AuditKey&) const = default;
};

/// An entry as it is stored: the JSON verbatim, and the columns the list shows.
struct AuditRecord {
    AuditKey key; ///< `log` is the row's stored owner
    QByteArray entry; ///< the whole entry, bytes as written
    QByteArray leaf; ///< its hash as stored, 32 bytes; none in epoch 0
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
