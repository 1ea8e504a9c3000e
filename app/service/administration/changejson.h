// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/storedchange.h"

namespace Tenantry {

/// A change as PendingChange says it, without what depends on who looks.
Json changeJson(const StoredChange& change);

} // namespace Tenantry
