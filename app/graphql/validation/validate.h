// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/errorcode.h"
#include "graphql/language/document.h"
#include "graphql/schema/schema.h"

#include <string>
#include <vector>

namespace Tenantry::GraphQL {

struct ValidationError {
    std::string message;
    std::vector<Location> locations{};
    std::string rule{}; ///< the rule's name after the specification, e.g. `FieldsOnCorrectType`
    ErrorCode code = ErrorCode::ValidationError; ///< LimitExceeded where a limit stopped the rules
};

/// Applies all rules (validation/rules/) in their order; empty for a document that may be executed. Stops at 100
/// errors.
std::vector<ValidationError> validate(const Schema& schema, const Document& document);

} // namespace Tenantry::GraphQL
