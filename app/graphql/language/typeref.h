// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graphql/language/location.h"

#include <string>
#include <vector>

namespace Tenantry::GraphQL {

/// A type as it is referred to: `Event`, `[Event!]!`.
struct TypeRef {
    std::string name{}; ///< of a named type; empty for a list
    std::vector<TypeRef> element{}; ///< one entry for a list, none for a named type
    bool nonNull = false;
    Location at{};

    bool operator==(const TypeRef&) const = default;

    bool isList() const { return !element.empty(); }
    const TypeRef& item() const { return element.front(); }
    /// The name under all lists.
    const std::string& namedType() const { return isList() ? item().namedType() : name; }
    /// As it is written in SDL.
    std::string toString() const;
};

} // namespace Tenantry::GraphQL
