// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/guardkey.h"
#include "storage/person.h"
#include "storage/platformscope.h"
#include "storage/transaction.h"

#include <optional>

namespace Tenantry {

/// People and their hats on the platform. Cheap to make: one for each use.
class PersonRepository {
public:
    explicit PersonRepository(Database& database)
        : m_db(database)
    {
    }

    /// Makes or changes the person; their platform roles become exactly those given.
    Result<void> put(Transaction& transaction, const PlatformScope& scope, const PersonRecord& person);
    /// The workspace's first person, made an operator; Conflict where somebody is there already.
    Result<void> putFirst(Transaction& transaction, const GuardKey& key, const PersonRecord& person);
    Result<QList<PersonRecord>> list(const PlatformScope& scope) const;

    Result<std::optional<PersonRecord>> findForGuard(const GuardKey& key, const UserId& id) const;
    Result<QList<PersonRecord>> localForGuard(const GuardKey& key) const;

private:
    Result<void> write(const PersonRecord& person);
    Result<QList<PersonRecord>> read(const QByteArray& where, const std::optional<UserId>& id) const;

    Database& m_db;
};

} // namespace Tenantry
