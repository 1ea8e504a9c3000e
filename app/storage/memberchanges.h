// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "domain/membership.h"
#include "storage/platformscope.h"
#include "storage/storedinvitation.h"
#include "storage/tenantscope.h"
#include "storage/transaction.h"

#include <QHash>

namespace Tenantry {

/// Memberships of one tenant as they are changed: one by one, each from the version it was looked at. Cheap to make:
/// one for each use.
class MemberChanges {
public:
    MemberChanges(Database& database, const TenantScope& scope)
        : m_db(database)
        , m_tenant(scope.tenant())
    {
    }
    MemberChanges(Database& database, const PlatformScope&, TenantId tenant)
        : m_db(database)
        , m_tenant(std::move(tenant))
    {
    }
    /// For whoever accepts it: the code was the right.
    MemberChanges(Database& database, const StoredInvitation& invitation)
        : m_db(database)
        , m_tenant(invitation.tenantId)
    {
    }

    const TenantId& tenant() const { return m_tenant; }
    /// Those of the people that are members. O(n log m).
    Result<QHash<UserId, Membership>> find(const QList<UserId>& users) const;
    Result<int> adminCount() const;
    /// Since when the member has the role; nothing where there is no such member.
    Result<std::optional<Timestamp>> roleSince(const UserId& user) const;

    /// Makes, changes or ends it. Conflict where it is not as `before` (none: not there) any more. A role that changes
    /// is held since `now`.
    Result<void> write(Transaction& transaction, const std::optional<Membership>& before,
        const std::optional<Membership>& after, Timestamp now);

    /// What takes a change back. Kept for seven days.
    struct Undo {
        QByteArray id;
        TenantId tenantId; ///< the row's stored owner
        QByteArray action; ///< of the change
        UserId actor;
        Timestamp at;
        Json rows; ///< the caller's
    };
    Result<void> keepUndo(Transaction& transaction, const Undo& undo);
    Result<std::optional<Undo>> undo(const QByteArray& id) const;
    Result<QList<Undo>> undos(int limit) const; ///< newest first
    Result<void> dropUndo(Transaction& transaction, const QByteArray& id);

private:
    Result<QList<Undo>> readUndos(const char* sql, const QByteArray& id, int limit) const;

    Database& m_db;
    TenantId m_tenant;
};

} // namespace Tenantry
