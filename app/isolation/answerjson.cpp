// SPDX-License-Identifier: GPL-3.0-or-later
#include "isolation/answerjson.h"

#include <algorithm>

namespace Tenantry::AnswerJson {

namespace {

using simdjson::dom::element_type;

/// A parser keeps the memory of its largest answer; beyond this it is given back.
constexpr size_t kKeptCapacity = 16 * 1024 * 1024;

simdjson::dom::parser& threadParser(size_t size)
{
    thread_local simdjson::dom::parser parser;
    if (parser.capacity() > kKeptCapacity && size < kKeptCapacity / 4)
        parser = simdjson::dom::parser();
    if (parser.capacity() < size || parser.max_depth() != static_cast<size_t>(kDepth)) {
        if (parser.allocate(std::max<size_t>(size, 64 * 1024), kDepth) != simdjson::SUCCESS)
            parser = simdjson::dom::parser();
    }
    return parser;
}

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// Writes `e0` behind integers too long for 64 bits, outside of strings.
std::string widened(std::string_view text)
{
    std::string out;
    out.reserve(text.size() + 64);
    bool inString = false;
    for (size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        out.push_back(c);
        if (inString) {
            if (c == '\\' && i + 1 < text.size())
                out.push_back(text[++i]);
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (isDigit(c)) {
            size_t end = i + 1;
            while (end < text.size() && isDigit(text[end]))
                ++end;
            const bool isInteger =
                end == text.size() || (text[end] != '.' && text[end] != 'e' && text[end] != 'E' && text[end] != '+');
            const bool isWhole = i == 0 || (text[i - 1] != '.' && text[i - 1] != 'e' && text[i - 1] != 'E');
            out.append(text.substr(i + 1, end - i - 1));
            if (isInteger && isWhole && end - i > 18)
                out.append("e0");
            i = end - 1;
        }
    }
    return out;
}

bool twice(std::vector<std::string_view>& keys)
{
    if (keys.size() <= 12) {
        for (size_t i = 1; i < keys.size(); ++i) {
            if (std::find(keys.begin(), keys.begin() + static_cast<std::ptrdiff_t>(i), keys[i])
                != keys.begin() + static_cast<std::ptrdiff_t>(i))
                return true;
        }
        return false;
    }
    std::sort(keys.begin(), keys.end());
    return std::adjacent_find(keys.begin(), keys.end()) != keys.end();
}

} // namespace

Result<Element> parse(const QByteArray& bytes)
{
    const auto size = static_cast<size_t>(bytes.size());
    auto parsed = threadParser(size).parse(bytes.constData(), size, true);
    if (parsed.error() == simdjson::NUMBER_ERROR) {
        const std::string wide = widened(viewOf(bytes));
        parsed = threadParser(wide.size()).parse(wide.data(), wide.size(), true);
    }
    if (parsed.error() == simdjson::DEPTH_ERROR)
        return fail(ErrorCode::LimitExceeded, QStringLiteral("the answer nests deeper than %1 levels").arg(kDepth));
    if (parsed.error() != simdjson::SUCCESS) {
        return fail(ErrorCode::ParseError,
            QStringLiteral("the answer is no JSON: ") + QLatin1String(simdjson::error_message(parsed.error())));
    }
    return parsed.value_unsafe();
}

bool hasDuplicateKey(const Object& object)
{
    std::vector<std::string_view> keys;
    for (const auto& field : object)
        keys.push_back(field.key);
    return twice(keys);
}

bool hasDuplicateKey(const Element& value)
{
    if (value.type() == element_type::ARRAY) {
        for (const Element item : Array(value)) {
            if (hasDuplicateKey(item))
                return true;
        }
        return false;
    }
    if (value.type() != element_type::OBJECT)
        return false;
    const Object object(value);
    if (hasDuplicateKey(object))
        return true;
    for (const auto& field : object) {
        if (hasDuplicateKey(field.value))
            return true;
    }
    return false;
}

Json toJson(const Element& value)
{
    switch (value.type()) {
    case element_type::ARRAY: {
        Json out = Json::array();
        for (const Element item : Array(value))
            out.push_back(toJson(item));
        return out;
    }
    case element_type::OBJECT: {
        Json out = Json::object();
        auto& members = out.get_ref<Json::object_t&>();
        for (const auto& field : Object(value))
            members.emplace(std::string(field.key), toJson(field.value));
        return out;
    }
    case element_type::INT64:
        return int64_t(value);
    case element_type::UINT64:
        return uint64_t(value);
    case element_type::DOUBLE:
        return double(value);
    case element_type::STRING:
        return std::string(std::string_view(value));
    case element_type::BOOL:
        return bool(value);
    case element_type::NULL_VALUE:
        break;
    }
    return nullptr;
}

std::optional<Element> member(const Element& object, std::string_view key)
{
    if (object.type() != element_type::OBJECT)
        return std::nullopt;
    for (const auto& field : Object(object)) {
        if (field.key == key)
            return field.value;
    }
    return std::nullopt;
}

std::string_view text(const Element& value)
{
    return value.type() == element_type::STRING ? std::string_view(value) : std::string_view();
}

} // namespace Tenantry::AnswerJson
