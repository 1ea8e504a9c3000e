// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphql/schema/schemaprinter.h"

#include <array>
#include <charconv>
#include <cmath>

namespace Tenantry::GraphQL {

namespace {

/// A number as ECMAScript writes it: the fewest digits that mean it, an exponent only where it is very large or small.
std::string shortestNumber(double number)
{
    if (number == 0)
        return "0";
    std::array<char, 32> buffer{};
    const auto written =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), std::abs(number), std::chars_format::scientific);
    const std::string_view text(buffer.data(), static_cast<std::size_t>(written.ptr - buffer.data()));
    const std::size_t mark = text.find('e');
    std::string digits(text.substr(0, mark));
    std::erase(digits, '.');
    const int exponent = std::stoi(std::string(text.substr(mark + 1)));
    const int count = static_cast<int>(digits.size());
    const int point = exponent + 1;
    std::string out;
    if (point > 21 || point < -5) {
        out = digits.substr(0, 1) + (count > 1 ? "." + digits.substr(1) : "") + (exponent < 0 ? "e-" : "e+")
            + std::to_string(std::abs(exponent));
    } else if (point <= 0) {
        out = "0." + std::string(static_cast<std::size_t>(-point), '0') + digits;
    } else if (point >= count) {
        out = digits + std::string(static_cast<std::size_t>(point - count), '0');
    } else {
        out = digits.substr(0, static_cast<std::size_t>(point)) + "." + digits.substr(static_cast<std::size_t>(point));
    }
    return number < 0 ? "-" + out : out;
}

bool isIntegerText(std::string_view text)
{
    if (text.starts_with('-'))
        text.remove_prefix(1);
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos
        && (text.size() == 1 || text[0] != '0');
}

Value numberValue(const Value& value)
{
    double number = 0;
    std::from_chars(value.text.data(), value.text.data() + value.text.size(), number);
    std::string text = shortestNumber(number);
    const bool whole = isIntegerText(text);
    return {.kind = whole ? Value::Kind::Int : Value::Kind::Float, .at = value.at, .text = std::move(text)};
}

Value scalarValue(const TypeDefinition& type, const Value& value)
{
    Value out = value;
    if (value.kind == Value::Kind::String) {
        out.block = false;
        if (type.name == "ID" && isIntegerText(value.text))
            out.kind = Value::Kind::Int;
    } else if (value.kind == Value::Kind::Int && type.name == "ID") {
        return out;
    } else if (value.kind == Value::Kind::Int || value.kind == Value::Kind::Float) {
        return numberValue(value);
    } else if (value.kind == Value::Kind::Enum) {
        out.kind = Value::Kind::String; // of a scalar of one's own, which knows no enums
    }
    return out;
}

} // namespace

std::optional<Value> coercedDefault(const Schema& schema, const TypeRef& type, const Value& value)
{
    if (value.kind == Value::Kind::Null)
        return type.nonNull ? std::nullopt : std::optional(value);
    if (type.isList()) {
        Value list{.kind = Value::Kind::List, .at = value.at};
        const std::vector<Value> single{value};
        for (const Value& item : value.kind == Value::Kind::List ? value.items : single) {
            if (auto one = coercedDefault(schema, type.item(), item))
                list.items.push_back(std::move(*one));
        }
        return list;
    }
    const TypeDefinition* named = schema.type(type.name);
    if (!named)
        return std::nullopt;
    if (named->kind == TypeKind::Scalar)
        return scalarValue(*named, value);
    if (named->kind != TypeKind::InputObject)
        return value;
    Value object{.kind = Value::Kind::Object, .at = value.at};
    for (const InputValueDefinition& input : named->inputFields) {
        const Value* given = value.field(input.name);
        if (!given && !input.hasDefault)
            continue;
        if (auto field = coercedDefault(schema, input.type, given ? *given : input.defaultValue)) {
            object.names.push_back(input.name);
            object.items.push_back(std::move(*field));
        }
    }
    return object;
}

} // namespace Tenantry::GraphQL
