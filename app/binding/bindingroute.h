// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "binding/servicebinding.h"
#include "domain/bindingstatus.h"

#include <QList>

#include <memory>

namespace Tenantry {

/// A named binding, and whom it serves.
struct BindingRoute {
    QByteArray name;
    BindingStatus::Kind kind = BindingStatus::Kind::Embedded;
    QString place; ///< for people: the address, or the database's name
    QList<TenantId> tenants;
    bool isDefault = false; ///< serves every tenant that no other names, and the platform plane
    std::unique_ptr<ServiceBinding> binding; ///< null: configured but not there; its tenants are refused
};

} // namespace Tenantry
