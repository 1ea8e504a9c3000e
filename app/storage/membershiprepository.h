// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/guardkey.h"
#include "storage/memberrow.h"
#include "storage/membershipfilter.h"
#include "storage/platformscope.h"
#include "storage/tenantscope.h"
#include "storage/transaction.h"

#include <vector>

namespace Tenantry {

/// Who belongs to which tenant. Cheap to make: one for each use.
class MembershipRepository {
public:
    explicit MembershipRepository(Database& database)
        : m_db(database)
    {
    }

    /// Makes or changes the memberships; how many changed. `since` is kept where the membership is there; `lastActive`
    /// never goes back. Each must be of the scope's tenant. NotFound where the tenant is not there.
    Result<int> put(Transaction& transaction, const TenantScope& scope, const QList<Membership>& members);
    Result<int> put(Transaction& transaction, const PlatformScope& scope, const QList<Membership>& members);

    Result<MembershipPage> list(const TenantScope& scope, const MembershipFilter& filter, int limit, int offset) const;
    Result<MembershipPage> list(
        const PlatformScope& scope, const MembershipFilter& filter, int limit, int offset) const;

    /// A tenant's members by user id, which is the order they are stored in: O(limit), nothing is sorted or counted.
    Result<std::vector<MemberRow>> members(
        const TenantScope& scope, const MemberRow::Columns& columns, int limit, int offset) const;

    Result<QList<Membership>> ofUser(const PlatformScope& scope, const UserId& user) const;

    std::optional<Role> roleForGuard(const GuardKey& key, const TenantId& tenant, const UserId& user) const;
    /// All tenants of one person.
    Result<QList<Membership>> ofUserForGuard(const GuardKey& key, const UserId& user) const;

private:
    Result<QList<Membership>> allOf(const UserId& user) const;
    Result<int> putAll(const QList<Membership>& members);
    Result<MembershipPage> page(
        const std::optional<TenantId>& tenant, const MembershipFilter& filter, int limit, int offset) const;

    Database& m_db;
};

} // namespace Tenantry
