// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace Tenantry {

/// Where a service that follows Tenantry's schema in part only says whose a record is. Empty for Tenantry's own
/// services: their types declare it (`implements TenantOwned`, or `tenantId: ID!`).
struct OwnerRules {
    std::map<std::string, std::vector<std::string>> paths{}; ///< `Event -> metadata.tenantId`
    std::set<std::string> structural{}; ///< types that only hold others together, where the service lacks @structural
    bool allowUnverifiable = false; ///< show, marked and counted, records whose owner nobody can tell

    bool operator==(const OwnerRules&) const = default;

    /// One rule a line: `Type -> field.field`, `structural Type`, `allow unverifiable`; `#` begins a comment. The
    /// error's path is the line.
    static Result<OwnerRules> parse(std::string_view text);
};

} // namespace Tenantry
