// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timestamp.h"

#include <QByteArray>

#include <cstdint>

namespace Tenantry {

/// A signed checkpoint as it is stored.
struct StoredCheckpoint {
    uint64_t size = 0;
    Timestamp at;
    QByteArray note;

    bool operator==(const StoredCheckpoint&) const = default;
};

} // namespace Tenantry
