// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/role.h"

#include <QList>
#include <QString>

#include <utility>

namespace Tenantry {

/// Who is asking, or a local person of the workspace, with a role per tenant (`platform` for operators).
struct Person {
    UserId id;
    QString name;
    QString email;
    QList<std::pair<TenantId, Role>> roles;

    bool operator==(const Person&) const = default;
};

} // namespace Tenantry
