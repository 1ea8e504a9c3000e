// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace Tenantry {

/// The seed's health answer.
struct Health {
    QByteArray status; ///< `ok`, or a word for what is wrong
    QByteArray version;
    int latencyMs = 0;

    bool operator==(const Health&) const = default;
};

} // namespace Tenantry
