// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphql/schema/scalars.h"

#include "base/timestamp.h"
#include "graphql/language/lexer.h"

#include <charconv>
#include <cmath>
#include <limits>

namespace Tenantry::GraphQL {

namespace {

constexpr std::int64_t kMinInt = std::numeric_limits<std::int32_t>::min();
constexpr std::int64_t kMaxInt = std::numeric_limits<std::int32_t>::max();

tl::unexpected<Error> unfit(std::string_view scalar, const Json& value)
{
    const QByteArray text = dumpJson(value).left(60);
    return fail(ErrorCode::ValidationError,
        QString::fromUtf8(scalar.data(), static_cast<qsizetype>(scalar.size())) + QLatin1String(" cannot be ")
            + QString::fromUtf8(text));
}

Result<Json> coerceInt(const Json& value)
{
    if (value.is_number_unsigned() && value.get<std::uint64_t>() > static_cast<std::uint64_t>(kMaxInt))
        return unfit("Int", value);
    if (value.is_number_float()) {
        const double number = value.get<double>();
        if (std::trunc(number) != number || std::abs(number) > static_cast<double>(kMaxInt))
            return unfit("Int", value);
        return Json(static_cast<std::int64_t>(number));
    }
    if (!value.is_number_integer() || value.get<std::int64_t>() < kMinInt || value.get<std::int64_t>() > kMaxInt)
        return unfit("Int", value);
    return Json(value.get<std::int64_t>());
}

Result<Json> coerceDateTime(const Json& value)
{
    Result<Timestamp> time = fail(ErrorCode::ValidationError);
    if (value.is_string())
        time = Timestamp::parse(value.get_ref<const std::string&>());
    else if (value.is_number_integer())
        time = Timestamp::fromEpochMs(value.get<std::int64_t>());
    if (!time)
        return unfit("DateTime", value);
    return Json(time->ms);
}

/// A literal as plain JSON; an enum value has no JSON.
Result<Json> plainJson(const Value& literal, const Json& variables)
{
    switch (literal.kind) {
    case Value::Kind::Null:
        return Json();
    case Value::Kind::Boolean:
        return Json(literal.text == "true");
    case Value::Kind::String:
        return Json(literal.text);
    case Value::Kind::Variable: {
        const auto at = variables.find(literal.text);
        return at == variables.end() ? Json() : *at;
    }
    case Value::Kind::Enum:
        return fail(ErrorCode::ValidationError, QStringLiteral("an enum value where a JSON value belongs"));
    case Value::Kind::Int: {
        std::int64_t number = 0;
        const char* end = literal.text.data() + literal.text.size();
        if (std::from_chars(literal.text.data(), end, number).ec == std::errc())
            return Json(number);
        [[fallthrough]];
    }
    case Value::Kind::Float: {
        double number = 0;
        const auto read = std::from_chars(literal.text.data(), literal.text.data() + literal.text.size(), number);
        if (read.ec != std::errc() || !std::isfinite(number))
            return fail(ErrorCode::ValidationError, QStringLiteral("a number out of range"));
        return Json(number);
    }
    case Value::Kind::List:
    case Value::Kind::Object:
        break;
    }
    const bool isList = literal.kind == Value::Kind::List;
    Json out = isList ? Json::array() : Json::object();
    for (std::size_t i = 0; i < literal.items.size(); ++i) {
        auto item = plainJson(literal.items[i], variables);
        if (!item)
            return item;
        if (isList)
            out.push_back(std::move(*item));
        else
            out[literal.names[i]] = std::move(*item);
    }
    return out;
}

} // namespace

ScalarKind scalarKind(std::string_view name)
{
    static constexpr std::pair<std::string_view, ScalarKind> kNames[] = {{"Int", ScalarKind::Int},
        {"Float", ScalarKind::Float}, {"String", ScalarKind::String}, {"Boolean", ScalarKind::Boolean},
        {"ID", ScalarKind::Id}, {"DateTime", ScalarKind::DateTime}, {"Cursor", ScalarKind::Cursor}};
    for (const auto& [text, kind] : kNames) {
        if (text == name)
            return kind;
    }
    return ScalarKind::Other;
}

Result<Json> coerceScalarInput(std::string_view scalar, const Json& value)
{
    switch (scalarKind(scalar)) {
    case ScalarKind::Int:
        return coerceInt(value);
    case ScalarKind::Float:
        return value.is_number() ? Result<Json>(Json(value.get<double>())) : unfit(scalar, value);
    case ScalarKind::Boolean:
        return value.is_boolean() ? Result<Json>(value) : unfit(scalar, value);
    case ScalarKind::String:
    case ScalarKind::Cursor:
        return value.is_string() ? Result<Json>(value) : unfit(scalar, value);
    case ScalarKind::Id:
        if (value.is_number_integer())
            return Json(value.dump());
        return value.is_string() ? Result<Json>(value) : unfit(scalar, value);
    case ScalarKind::DateTime:
        return coerceDateTime(value);
    case ScalarKind::Other:
        break;
    }
    return value;
}

Result<Json> coerceScalarLiteral(std::string_view scalar, const Value& literal, const Json& variables)
{
    const ScalarKind kind = scalarKind(scalar);
    if (kind == ScalarKind::Id && literal.kind == Value::Kind::Int)
        return Json(literal.text);
    auto plain = plainJson(literal, variables);
    if (kind == ScalarKind::Int && literal.kind == Value::Kind::Float)
        plain = unfit(scalar, plain ? *plain : Json(literal.text));
    auto value = plain ? coerceScalarInput(scalar, *plain) : plain;
    if (!value)
        return fail(value.error().code, value.error().detail, locationText(literal.at));
    return value;
}

} // namespace Tenantry::GraphQL
