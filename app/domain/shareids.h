// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

namespace Tenantry {

using ShareRequestId = StrongId<struct ShareRequestIdTag>;
using GrantId = StrongId<struct GrantIdTag>;

} // namespace Tenantry
