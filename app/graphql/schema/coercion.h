// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "graphql/schema/schema.h"

#include <optional>

namespace Tenantry::GraphQL {

/// 6.1.2: the variables of an operation, with defaults filled in; a variable without a value is absent.
Result<Json> coerceVariables(const Schema& schema, const OperationDefinition& operation, const Json& given);
/// 6.4.1: the arguments of a field or directive; `variables` are coerced ones. An argument without a value is absent.
Result<Json> coerceArguments(const Schema& schema, const std::vector<InputValueDefinition>& definitions,
    const std::vector<Argument>& arguments, const Json& variables);

/// A JSON value (a variable's) as an input type. The error's path is where in the value.
Result<Json> coerceValue(const Schema& schema, const TypeRef& type, const Json& value);
/// A literal as an input type. Nothing if it is, or needs, a variable that has no value.
Result<std::optional<Json>> coerceLiteral(
    const Schema& schema, const TypeRef& type, const Value& literal, const Json& variables);

} // namespace Tenantry::GraphQL
