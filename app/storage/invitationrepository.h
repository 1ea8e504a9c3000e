// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/platformscope.h"
#include "storage/storedinvitation.h"
#include "storage/tenantscope.h"
#include "storage/transaction.h"

#include <QList>

namespace Tenantry {

/// Invitations. Every reading takes the time: what nobody accepted expires by the clock alone. Cheap to make: one for
/// each use.
class InvitationRepository {
public:
    InvitationRepository(Database& database, Timestamp now)
        : m_db(database)
        , m_now(now)
    {
    }

    struct Page {
        QList<StoredInvitation> rows; ///< newest first
        int totalCount = 0;
    };
    using State = StoredInvitation::State;
    Result<Page> list(const TenantScope& scope, const std::optional<State>& state, int limit, int offset) const;
    Result<Page> list(const PlatformScope& scope, const TenantId& tenant, const std::optional<State>& state, int limit,
        int offset) const;
    Result<StoredInvitation> find(const TenantScope& scope, const QByteArray& id) const; ///< NotFound, also if foreign
    Result<StoredInvitation> find(const PlatformScope& scope, const QByteArray& id) const; ///< NotFound
    /// Whoever has the code may see what it opens: it is the right itself. NotFound.
    Result<StoredInvitation> findByCode(const QByteArray& codeHash) const;
    /// One that still waits, for the address (case is folded).
    Result<std::optional<StoredInvitation>> waiting(const TenantId& tenant, const QString& email) const;

    Result<bool> isMember(const TenantId& tenant, const QString& email) const;
    Result<bool> isTenantActive(const TenantId& tenant) const;

    Result<void> add(Transaction& transaction, const StoredInvitation& invitation);
    /// From the version it was read at; Conflict where it moved on.
    Result<void> write(Transaction& transaction, const StoredInvitation& invitation);

private:
    Result<Page> page(const TenantId& tenant, const std::optional<State>& state, int limit, int offset) const;
    Result<StoredInvitation> one(const char* column, const QByteArray& value) const;

    Database& m_db;
    Timestamp m_now;
};

} // namespace Tenantry
