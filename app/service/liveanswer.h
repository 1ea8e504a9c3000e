// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace Tenantry {

/// One answer of a subscription, and the place behind it.
struct LiveAnswer {
    QByteArray body; ///< GraphQL JSON
    QByteArray cursor; ///< sealed
};

} // namespace Tenantry
