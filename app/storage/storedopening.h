// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <cstdint>

namespace Tenantry {

/// Personal data of one entry, as it is stored.
struct StoredOpening {
    uint64_t index = 0;
    QByteArray name;
    UserId subject; ///< whose it is
    QByteArray salt;
    QByteArray value; ///< canonical JSON

    bool operator==(const StoredOpening&) const = default;
};

} // namespace Tenantry
