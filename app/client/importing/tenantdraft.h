// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QString>

namespace Tenantry {

/// A tenant as `putTenant` takes it.
struct TenantDraft {
    TenantId id;
    QString name;
    QByteArray subdomain;
    QByteArray plan;
    QByteArray region;
    QByteArray binding;

    bool operator==(const TenantDraft&) const = default;
};

} // namespace Tenantry
