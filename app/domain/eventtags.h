// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace Tenantry {

/// What an event's metadata says of its tenant, byte for byte; what is absent does not narrow.
struct EventTags {
    std::optional<QByteArray> organizationName; ///< `organizationName`, else `tenantName`
    std::optional<QByteArray> plan; ///< `plan`, else `tenantPlan`
    std::optional<QByteArray> region;

    bool operator==(const EventTags&) const = default;
};

} // namespace Tenantry
