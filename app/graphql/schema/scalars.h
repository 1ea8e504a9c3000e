// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "graphql/schema/schema.h"

namespace Tenantry::GraphQL {

/// What a variable's or literal's JSON becomes in a resolver's arguments. Int, Float, String, Boolean and ID (always
/// text) after the specification; DateTime takes RFC 3339 or epoch milliseconds and becomes **epoch milliseconds**;
/// every other scalar takes what it is given, Cursor text only.
Result<Json> coerceScalarInput(const std::string& scalar, const Json& value);

/// Appends a leaf as an answer's JSON. DateTime takes epoch milliseconds or text and writes RFC 3339. ID takes text or
/// an integer.
Result<void> writeScalar(const std::string& scalar, const Json& value, std::string& out);

/// Appends a JSON string with its quotes; invalid UTF-8 is replaced.
void writeJsonString(std::string_view text, std::string& out);

} // namespace Tenantry::GraphQL
