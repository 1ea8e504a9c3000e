// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "graphql/language/value.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace Tenantry::GraphQL {

/// The scalars with rules of their own; all others take and give any JSON.
enum class ScalarKind { Int, Float, String, Boolean, Id, DateTime, Cursor, Other };
ScalarKind scalarKind(std::string_view name);

/// What a variable's JSON becomes in a resolver's arguments. Int, Float, String, Boolean and ID (always text) after the
/// specification; DateTime takes RFC 3339 or epoch milliseconds and becomes **epoch milliseconds**; Cursor is text.
Result<Json> coerceScalarInput(std::string_view scalar, const Json& value);
/// The same for a literal. `variables` fill the ones inside an Other scalar's object or list.
Result<Json> coerceScalarLiteral(std::string_view scalar, const Value& literal, const Json& variables);

/// Append a leaf to an answer. DateTime takes epoch milliseconds or text and writes RFC 3339; ID takes text or an
/// integer. Fails, and appends nothing, for a value the scalar cannot hold.
Result<void> writeScalar(ScalarKind kind, bool value, std::string& out);
Result<void> writeScalar(ScalarKind kind, std::int64_t value, std::string& out);
Result<void> writeScalar(ScalarKind kind, double value, std::string& out);
Result<void> writeScalar(ScalarKind kind, std::string_view value, std::string& out);
Result<void> writeScalar(ScalarKind kind, const Json& value, std::string& out);

/// Appends a JSON string with its quotes; invalid UTF-8 is replaced.
void writeJsonString(std::string_view text, std::string& out);

} // namespace Tenantry::GraphQL
