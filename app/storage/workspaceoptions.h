// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timestamp.h"

namespace Tenantry {

/// How a workspace is opened. `serve`, the console, `import` and `sample` are exclusive; `doctor`, `verify`, `token`
/// and `export` are not and open beside them.
struct WorkspaceOptions {
    bool create = false; ///< makes what is missing; else an absent workspace is NotFound
    bool exclusive = true; ///< takes the folder's lock; StorageLocked where another program has it
    bool readOnly = false; ///< writes nothing, not even a migration; an older schema is then refused
    bool sample = false; ///< marks a new workspace as the sample
    Timestamp now; ///< when it was created, where it is created
    int busyTimeoutMs = 5000;
    int64_t maxPages = 0; ///< for tests: a full disk
};

} // namespace Tenantry
