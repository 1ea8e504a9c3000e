// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/role.h"

#include <QList>
#include <QString>

#include <utility>

namespace Tenantry {

/// Somebody who may be acted as at an embedded workspace's desk.
struct LocalPerson {
    UserId id;
    QString name;
    QList<std::pair<TenantId, Role>> hats; ///< the platform's too
    bool hasPassphrase = false;
};

} // namespace Tenantry
