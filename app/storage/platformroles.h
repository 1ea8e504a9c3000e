// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/role.h"
#include "storage/person.h"
#include "storage/platformscope.h"
#include "storage/transaction.h"

#include <optional>

namespace Tenantry {

/// Who holds a role on the platform, and since when. Cheap to make: one for each use.
class PlatformRoles {
public:
    PlatformRoles(Database& database, const PlatformScope&)
        : m_db(database)
    {
    }

    struct Holder {
        UserId userId;
        QString name;
        QString email;
        Role role = Role::Auditor;
        Timestamp since; ///< 0: since the workspace was made
    };
    Result<QList<Holder>> list() const; ///< by role, then name
    Result<QList<Holder>> of(const UserId& user) const;
    Result<int> operatorCount() const;
    /// Makes the person known where they are not; a role that is held stays as it is.
    Result<void> grant(Transaction& transaction, const PersonRecord& person, Role role, Timestamp now);
    Result<void> revoke(Transaction& transaction, const UserId& user, Role role);

private:
    Result<QList<Holder>> read(const std::optional<UserId>& user) const;

    Database& m_db;
};

} // namespace Tenantry
