// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "security/keysource.h"

namespace Tenantry {

/// Somebody whose tokens count here.
struct TrustedIssuer {
    QByteArray issuer; ///< `iss`, compared byte for byte
    QList<QByteArray> audiences; ///< `aud` must be, or hold, one of these
    std::shared_ptr<KeySource> keys; ///< its keys, and nobody else's
};

} // namespace Tenantry
