// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/breach.h"
#include "storage/platformscope.h"
#include "storage/tenantscope.h"
#include "storage/transaction.h"

#include <QList>

#include <optional>

namespace Tenantry {

struct ReportedBreach {
    Breach breach; ///< as it stands
    bool isNew = false; ///< false where the same was reported before
};

/// Cases of broken isolation. Cheap to make: one for each use.
class BreachRepository {
public:
    explicit BreachRepository(Database& database)
        : m_db(database)
    {
    }

    /// Idempotent by (askedBy, digest). The case begins Open, version 1; an empty id is given one.
    Result<ReportedBreach> report(Transaction& transaction, const TenantScope& scope, Breach breach);
    Result<ReportedBreach> report(Transaction& transaction, const PlatformScope& scope, Breach breach);
    /// Conflict where the case is no longer at `expectedVersion`, or was closed; NotFound where it is not there.
    Result<Breach> acknowledge(
        Transaction& transaction, const PlatformScope& scope, const BreachId& id, int expectedVersion);
    Result<Breach> close(Transaction& transaction, const PlatformScope& scope, const BreachId& id, const QString& cause,
        int expectedVersion);

    /// Newest first.
    Result<QList<Breach>> list(const TenantScope& scope, std::optional<BreachState> state, int limit) const;
    Result<QList<Breach>> list(const PlatformScope& scope, std::optional<BreachState> state, int limit) const;
    /// NotFound where it is not there, or another tenant's.
    Result<Breach> one(const TenantScope& scope, const BreachId& id) const;
    Result<Breach> one(const PlatformScope& scope, const BreachId& id) const;

private:
    Result<ReportedBreach> write(Breach breach);
    Result<std::optional<Breach>> find(const BreachId& id) const;
    Result<Breach> change(
        const BreachId& id, int expectedVersion, BreachState state, const QString& cause, const UserId& by);

    Database& m_db;
};

} // namespace Tenantry
