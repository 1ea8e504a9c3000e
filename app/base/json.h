// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <nlohmann/json.hpp>

#include <QByteArray>

#include <string_view>

namespace Tenantry {

using Json = nlohmann::json;
/// An object that keeps the order its members were written in: answers say their fields as they were asked for.
using OrderedJson = nlohmann::ordered_json;

inline constexpr int kJsonDepth = 64;

/// The one reader for all JSON that comes in. Refuses what RFC 8259 refuses, and besides: a key given twice (two
/// readers could see two values), more than `kJsonDepth` levels, invalid UTF-8. The error's path is the byte offset.
Result<Json> parseJson(std::string_view text);
Result<Json> parseJson(const QByteArray& text);
inline Result<Json> parseJson(const char* text) { return parseJson(std::string_view(text)); }

/// Compact, UTF-8. Invalid UTF-8 in a string is replaced, never thrown about.
QByteArray dumpJson(const Json& value);
QByteArray dumpJson(const OrderedJson& value);

std::string_view viewOf(const QByteArray& bytes);
/// The member's text, or nothing where it is absent or no string.
QString stringMember(const Json& object, const char* key);
QByteArray bytesMember(const Json& object, const char* key);

} // namespace Tenantry
