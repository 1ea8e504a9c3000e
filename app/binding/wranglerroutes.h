// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "binding/bindingroute.h"
#include "binding/remoteoptions.h"
#include "binding/wranglerconfig.h"

#include <functional>
#include <vector>

namespace Tenantry {

/// Makes the binding of a database of the workspace, by its name; an empty name is the workspace's own. This room does
/// not know the embedded service: whoever builds the router does.
using DatabaseBinder = std::function<Result<std::unique_ptr<ServiceBinding>>(const QString& database)>;

/// What a BindingRouter is made of. Without a default of its own in the file, as in the seed's, the workspace is it, by
/// the name `defaultName`. A binding without a place is absent: its tenants are refused. `patience` gives the limits of
/// remote bindings; address, token and authorities are the file's. Errors name the binding and the file's line.
Result<std::vector<BindingRoute>> wranglerRoutes(const WranglerConfig& config, const QString& path,
    const QByteArray& defaultName, const DatabaseBinder& bind, const RemoteOptions& patience = {});

} // namespace Tenantry
