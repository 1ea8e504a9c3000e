// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/bindingstatus.h"

namespace Tenantry {

class BindingDirectory;

/// Everything that serves tenants, once each: the workspace's own databases as they were looked at, by the name that
/// the wrangler.toml gives them where it has one, then the services elsewhere. `directory` may be null.
QList<BindingStatus> bindingList(QList<BindingStatus> databases, const BindingDirectory* directory);

} // namespace Tenantry
