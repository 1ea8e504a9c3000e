// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graphql/language/value.h"

#include <optional>
#include <string>

namespace Tenantry::GraphQL {

inline constexpr const char* kDefaultDeprecation = "No longer supported";

/// What @deprecated says (3.13.3); nothing where there is none, or where its reason is null.
std::optional<std::string> deprecationReason(const std::vector<Directive>& directives);

} // namespace Tenantry::GraphQL
