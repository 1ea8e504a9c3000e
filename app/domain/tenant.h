// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timestamp.h"
#include "domain/ids.h"

#include <QString>

namespace Tenantry {

enum class TenantStatus { Active, Suspended, Archived };

/// A tenant as the platform keeps it.
struct Tenant {
    TenantId id;
    QString name;
    QByteArray subdomain; ///< lower case; empty where it has none
    QByteArray plan; ///< `starter`, `business`, `enterprise`
    QByteArray region;
    QByteArray binding; ///< `shared` or `dedicated:<name>`
    TenantStatus status = TenantStatus::Active;
    Timestamp createdAt;

    bool operator==(const Tenant&) const = default;
};

/// `ACTIVE`, `SUSPENDED`, `ARCHIVED`, as the schema spells them.
QByteArray tenantStatusName(TenantStatus status);
TenantStatus tenantStatusFromName(QByteArrayView name);

} // namespace Tenantry
