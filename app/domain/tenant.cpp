// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/tenant.h"

namespace Tenantry {

QByteArray tenantStatusName(TenantStatus status)
{
    switch (status) {
    case TenantStatus::Active:
        return "ACTIVE";
    case TenantStatus::Suspended:
        return "SUSPENDED";
    case TenantStatus::Archived:
        return "ARCHIVED";
    }
    return {};
}

TenantStatus tenantStatusFromName(QByteArrayView name)
{
    if (name == "SUSPENDED")
        return TenantStatus::Suspended;
    return name == "ARCHIVED" ? TenantStatus::Archived : TenantStatus::Active;
}

} // namespace Tenantry
