// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"

#include <simdjson.h>

#include <optional>
#include <string>

namespace Tenantry::AnswerJson {

/// How deep an answer may nest: a record's own JSON may have kJsonDepth levels, and stands inside lists and pages.
inline constexpr int kDepth = kJsonDepth + 32;

using Element = simdjson::dom::element;
using Object = simdjson::dom::object;
using Array = simdjson::dom::array;

/// The parsed answer; valid until the next call on this thread. Integers beyond 64 bits are read as doubles, as
/// everybody else reads them.
Result<Element> parse(const QByteArray& bytes);
/// True if an object in here, at any depth, has a key twice: two readers could see two values.
bool hasDuplicateKey(const Element& value);
bool hasDuplicateKey(const Object& object); ///< of this object's own keys
Json toJson(const Element& value);
/// The value of an object's member that is there once.
std::optional<Element> member(const Element& object, std::string_view key);
std::string_view text(const Element& value); ///< empty where it is no string

} // namespace Tenantry::AnswerJson
