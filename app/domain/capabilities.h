// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>

namespace Tenantry {

/// What a service can do; the console leaves out, with a word of why, what is not there.
struct Capabilities {
    bool inferencePlane = true;
    bool platformPlane = false;
    QByteArrayList features; ///< e.g. `eventPage`, `reportBreach`
    QByteArray schemaDigest; ///< hex SHA-256 over both schemas

    bool operator==(const Capabilities&) const = default;
};

} // namespace Tenantry
