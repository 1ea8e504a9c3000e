// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/platformscope.h"
#include "storage/storedhold.h"
#include "storage/storedreview.h"
#include "storage/tenantscope.h"
#include "storage/transaction.h"

#include <QList>

namespace Tenantry {

/// Reviews of logs and legal holds on them. Cheap to make: one for each use.
class ReviewRepository {
public:
    explicit ReviewRepository(Database& database)
        : m_db(database)
    {
    }

    Result<QList<StoredReview>> reviews(const TenantScope& scope) const;
    Result<QList<StoredReview>> reviews(const PlatformScope& scope, const std::optional<TenantId>& tenant) const;
    Result<StoredReview> review(const PlatformScope& scope, const QByteArray& id) const; ///< NotFound
    /// Conflict where one is there whose version is not `review.version - 1`.
    Result<void> put(Transaction& transaction, const PlatformScope& scope, const StoredReview& review);

    Result<QList<StoredHold>> holds(const TenantScope& scope) const;
    Result<QList<StoredHold>> holds(const PlatformScope& scope, const std::optional<TenantId>& tenant) const;
    Result<StoredHold> hold(const PlatformScope& scope, const QByteArray& id) const; ///< NotFound
    Result<void> put(Transaction& transaction, const PlatformScope& scope, const StoredHold& hold);
    Result<bool> isHeld(const PlatformScope& scope, const TenantId& tenant) const;

private:
    Database& m_db;
};

} // namespace Tenantry
