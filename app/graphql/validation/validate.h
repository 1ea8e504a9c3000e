// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/errorcode.h"
#include "graphql/language/document.h"
#include "graphql/language/limit.h"
#include "graphql/schema/schema.h"

#include <optional>
#include <string>
#include <vector>

namespace Tenantry::GraphQL {

struct ValidationError {
    std::string message;
    std::vector<Location> locations{};
    std::string rule{}; ///< the rule's name after the specification, e.g. `FieldSelections`
    ErrorCode code = ErrorCode::ValidationError; ///< LimitExceeded where a limit stopped the rules
    std::optional<Limit> limit{}; ///< which one

    bool operator==(const ValidationError&) const = default;
};

inline constexpr std::size_t kMostErrors = 20;

/// Applies all rules (validation/rules/) in their order; empty for a document that may be executed. After `mostErrors`
/// one more follows, of LimitExceeded, and no others.
std::vector<ValidationError> validate(
    const Schema& schema, const Document& document, std::size_t mostErrors = kMostErrors);

} // namespace Tenantry::GraphQL
