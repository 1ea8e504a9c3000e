// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/auditsource.h"
#include "models/breachsource.h"
#include "models/membershipsource.h"
#include "models/tenantsource.h"
#include "tests/models/heldanswers.h"

namespace Tenantry::Testing {

/// The part of `rows` that was asked for.
template <class Row> Result<RowPage<Row>> stretch(const QList<RowSlot<Row>>& rows, const PageRequest& request)
{
    return RowPage<Row>{rows.mid(request.firstRow, request.count), rows.size()};
}

/// Any of the list sources over rows in memory.
class ListSource final : public TenantSource, public MembershipSource, public AuditSource, public BreachSource {
public:
    QFuture<Result<RowPage<TenantRow>>> page(
        const TenantQuery& query, const PageRequest& request, const CancelToken&) override
    {
        tenantQueries.append(query);
        return readyFuture(stretch(tenants, request));
    }
    QFuture<Result<RowPage<Membership>>> page(
        const MembershipQuery&, const PageRequest& request, const CancelToken&) override
    {
        return readyFuture(stretch(members, request));
    }
    QFuture<Result<RowPage<AuditRow>>> page(
        const AuditLogQuery&, const PageRequest& request, const CancelToken&) override
    {
        return readyFuture(stretch(audit, request));
    }
    QFuture<Result<qint64>> total(const AuditLogQuery&, const CancelToken&) override
    {
        return readyFuture(Result<qint64>(audit.size()));
    }
    QFuture<Result<QList<RowAnchor>>> anchors(const AuditLogQuery&, int, const CancelToken&) override
    {
        return readyFuture(Result<QList<RowAnchor>>());
    }
    QFuture<Result<RowPage<Breach>>> breaches(std::optional<BreachState>, const CancelToken&) override
    {
        return readyFuture(stretch(cases, {0, 200, {}}));
    }
    QFuture<Result<Breach>> acknowledge(const BreachId& id, int expectedVersion) override
    {
        for (auto& slot : cases) {
            if (slot.row.id != id)
                continue;
            if (slot.row.version != expectedVersion)
                return readyFuture(Result<Breach>(fail(ErrorCode::Conflict)));
            slot.row.state = BreachState::Acknowledged;
            ++slot.row.version;
            return readyFuture(Result<Breach>(slot.row));
        }
        return readyFuture(Result<Breach>(fail(ErrorCode::NotFound)));
    }
    QFuture<Result<Breach>> close(const BreachId&, const QString&, int) override
    {
        return readyFuture(Result<Breach>(fail(ErrorCode::Forbidden)));
    }

    QList<RowSlot<TenantRow>> tenants;
    QList<RowSlot<Membership>> members;
    QList<RowSlot<AuditRow>> audit;
    QList<RowSlot<Breach>> cases;
    QList<TenantQuery> tenantQueries;
};

} // namespace Tenantry::Testing
