// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timestamp.h"

#include <QByteArray>

namespace Tenantry {

/// What came of asking as the consumer, through the public entry with a fresh session.
struct ShareReceipt {
    QByteArray probeId;
    Timestamp at;
    int asked = 0; ///< documents
    int denied = 0;
    int sessionsCut = 0; ///< live subscriptions that ended

    bool operator==(const ShareReceipt&) const = default;
};

} // namespace Tenantry
