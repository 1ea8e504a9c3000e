// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graphql/schema/schema.h"

#include <optional>
#include <string>

namespace Tenantry::GraphQL {

/// The schema as SDL, without what every schema has, in the form that graphql-js 16's printSchema() gives: extensions
/// merged, of the directives only @deprecated and @specifiedBy, defaults as they are after coercion.
std::string printSchema(const Schema& schema);

/// A default as it is after coercion: one value as a list of one, an object's own defaults filled in. Nothing where the
/// type does not allow it.
std::optional<Value> coercedDefault(const Schema& schema, const TypeRef& type, const Value& value);

} // namespace Tenantry::GraphQL
