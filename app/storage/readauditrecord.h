// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/auditrecord.h"
#include "storage/statement.h"

namespace Tenantry {

/// Of columns in this order: time, idx, log, key, epoch, entry, action, actor_id, actor_tenant, actor_role, target,
/// outcome, severity, request_id, leaf, the actor's name.
inline AuditRecord readAuditRecord(const Statement& row)
{
    AuditRecord audit;
    audit.key = {
        row.time(0), static_cast<uint64_t>(row.integer(1)), row.id<TenantId>(2), row.integer(3), row.integer(4)};
    audit.entry = row.bytes(5);
    audit.action = row.bytes(6);
    audit.actorId = row.id<UserId>(7);
    audit.actorTenantId = row.id<TenantId>(8);
    audit.actorRole = row.bytes(9);
    audit.target = row.bytes(10);
    audit.outcome = outcomeFromName(row.bytes(11)).value_or(Outcome::Failed);
    audit.severity = severityFromName(row.bytes(12)).value_or(Severity::Info);
    audit.requestId = row.id<RequestId>(13);
    audit.leaf = row.bytes(14);
    audit.actorName = row.text(15);
    return audit;
}

} // namespace Tenantry
