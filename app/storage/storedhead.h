// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timestamp.h"

#include <QByteArray>

#include <cstdint>

namespace Tenantry {

/// Where the tree of one epoch of a log stands, as it is stored. Hashes and ranges are bytes here: service/auditing
/// computes them.
struct StoredHead {
    int64_t logKey = 0;
    int64_t epoch = 0;
    QByteArray name; ///< `installation/tenant/epoch`
    uint64_t size = 0;
    Timestamp lastTime; ///< of the newest entry
    uint64_t signedSize = 0; ///< of the newest checkpoint
    QByteArray ranges; ///< the compact range of [0, size)
    QByteArray start; ///< of what is pruned; empty where nothing is

    bool operator==(const StoredHead&) const = default;
};

} // namespace Tenantry
