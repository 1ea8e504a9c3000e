// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/role.h"

#include <QList>
#include <QString>

namespace Tenantry {

/// Somebody the platform itself knows: the local people of an embedded workspace, operators and auditors.
struct PersonRecord {
    UserId id;
    QString name;
    QString email;
    bool isLocal = false; ///< may be acted as from the desktop
    QList<Role> platformRoles; ///< Operator, Auditor

    bool operator==(const PersonRecord&) const = default;
};

} // namespace Tenantry
