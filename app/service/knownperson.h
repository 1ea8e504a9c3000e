// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/role.h"
#include "storage/person.h"

#include <QList>

#include <utility>

namespace Tenantry {

/// Somebody with what they are where: a role in each of their tenants, and on the platform (tenant `platform`).
struct KnownPerson {
    PersonRecord person;
    QList<std::pair<TenantId, Role>> hats;

    bool operator==(const KnownPerson&) const = default;
};

} // namespace Tenantry
