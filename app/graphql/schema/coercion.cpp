// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphql/schema/coercion.h"

#include "graphql/language/lexer.h"
#include "graphql/schema/scalars.h"

#include <unordered_set>

namespace Tenantry::GraphQL {

namespace {

tl::unexpected<Error> refuse(const std::string& what, const QString& where = {})
{
    return fail(ErrorCode::ValidationError, QString::fromStdString(what), where);
}

/// Puts `step` before the path of an error from within a value.
tl::unexpected<Error> within(const Error& error, const std::string& step)
{
    return fail(error.code, error.detail, QString::fromStdString(step) + error.path);
}

Result<void> fillDefault(const Schema& schema, const InputValueDefinition& input, Json& object)
{
    if (input.hasDefault) {
        auto value = coerceLiteral(schema, input.type, input.defaultValue, Json::object());
        if (!value)
            return fail(value.error());
        object[input.name] = value->value_or(Json());
    } else if (input.type.nonNull) {
        return refuse("\"" + input.name + "\" of type " + input.type.toString() + " is required");
    }
    return {};
}

Result<Json> coerceInputObject(const Schema& schema, const TypeDefinition& type, const Json& value)
{
    if (!value.is_object())
        return refuse(type.name + " needs an object");
    for (const auto& [name, member] : value.items()) {
        if (!type.inputField(name))
            return refuse(type.name + " has no field \"" + name.substr(0, 60) + "\"");
    }
    Json out = Json::object();
    for (const InputValueDefinition& input : type.inputFields) {
        const auto at = value.find(input.name);
        if (at == value.end()) {
            if (auto filled = fillDefault(schema, input, out); !filled)
                return fail(filled.error());
            continue;
        }
        auto member = coerceValue(schema, input.type, *at);
        if (!member)
            return within(member.error(), "." + input.name);
        out[input.name] = std::move(*member);
    }
    return out;
}

Result<std::optional<Json>> coerceObjectLiteral(
    const Schema& schema, const TypeDefinition& type, const Value& literal, const Json& variables)
{
    if (literal.kind != Value::Kind::Object)
        return refuse(type.name + " needs an object", locationText(literal.at));
    std::unordered_set<std::string_view> seen;
    for (const std::string& name : literal.names) {
        if (!type.inputField(name))
            return refuse(type.name + " has no field \"" + name.substr(0, 60) + "\"", locationText(literal.at));
        if (!seen.insert(name).second)
            return refuse(type.name + " is given the field \"" + name + "\" twice", locationText(literal.at));
    }
    Json out = Json::object();
    for (const InputValueDefinition& input : type.inputFields) {
        const Value* given = literal.field(input.name);
        std::optional<Json> member;
        if (given) {
            auto value = coerceLiteral(schema, input.type, *given, variables);
            if (!value)
                return value;
            member = std::move(*value);
        }
        if (member) {
            out[input.name] = std::move(*member);
        } else if (auto filled = fillDefault(schema, input, out); !filled) {
            return refuse(filled.error().detail.toStdString(), locationText(literal.at));
        }
    }
    return std::optional<Json>(std::move(out));
}

Result<std::optional<Json>> coerceListLiteral(
    const Schema& schema, const TypeRef& type, const Value& literal, const Json& variables)
{
    Json out = Json::array();
    if (literal.kind != Value::Kind::List) {
        auto single = coerceLiteral(schema, type.item(), literal, variables);
        if (!single)
            return single;
        out.push_back(single->value_or(Json()));
        return std::optional<Json>(std::move(out));
    }
    for (const Value& item : literal.items) {
        auto value = coerceLiteral(schema, type.item(), item, variables);
        if (!value)
            return value;
        if (!*value && type.item().nonNull)
            return refuse("an item of type " + type.item().toString() + " is required", locationText(item.at));
        out.push_back(value->value_or(Json()));
    }
    return std::optional<Json>(std::move(out));
}

} // namespace

Result<Json> coerceValue(const Schema& schema, const TypeRef& type, const Json& value)
{
    if (value.is_null())
        return type.nonNull ? Result<Json>(refuse(type.toString() + " cannot be null")) : Json();
    if (type.isList()) {
        Json out = Json::array();
        if (!value.is_array()) {
            auto single = coerceValue(schema, type.item(), value);
            if (!single)
                return single;
            out.push_back(std::move(*single));
            return out;
        }
        for (std::size_t i = 0; i < value.size(); ++i) {
            auto item = coerceValue(schema, type.item(), value[i]);
            if (!item)
                return within(item.error(), "[" + std::to_string(i) + "]");
            out.push_back(std::move(*item));
        }
        return out;
    }
    const TypeDefinition* named = schema.type(type.name);
    if (!named || !named->isInput())
        return refuse(type.name + " is no input type");
    if (named->kind == TypeKind::InputObject)
        return coerceInputObject(schema, *named, value);
    if (named->kind == TypeKind::Scalar)
        return coerceScalarInput(named->name, value);
    if (!value.is_string() || !named->value(value.get_ref<const std::string&>()))
        return refuse(named->name + " has no value " + dumpJson(value).left(60).toStdString());
    return value;
}

Result<std::optional<Json>> coerceLiteral(
    const Schema& schema, const TypeRef& type, const Value& literal, const Json& variables)
{
    if (literal.kind == Value::Kind::Variable) {
        const auto at = variables.find(literal.text);
        if (at == variables.end())
            return std::optional<Json>();
        if (at->is_null() && type.nonNull)
            return refuse(
                "$" + literal.text + " is null where " + type.toString() + " is required", locationText(literal.at));
        return std::optional<Json>(*at);
    }
    if (literal.kind == Value::Kind::Null) {
        if (type.nonNull)
            return refuse(type.toString() + " cannot be null", locationText(literal.at));
        return std::optional<Json>(Json());
    }
    if (type.isList())
        return coerceListLiteral(schema, type, literal, variables);
    const TypeDefinition* named = schema.type(type.name);
    if (!named || !named->isInput())
        return refuse(type.name + " is no input type", locationText(literal.at));
    if (named->kind == TypeKind::InputObject)
        return coerceObjectLiteral(schema, *named, literal, variables);
    if (named->kind == TypeKind::Scalar) {
        auto value = coerceScalarLiteral(named->name, literal, variables);
        if (!value)
            return fail(value.error());
        return std::optional<Json>(std::move(*value));
    }
    if (literal.kind != Value::Kind::Enum || !named->value(literal.text))
        return refuse(named->name + " has no value " + literal.text.substr(0, 60), locationText(literal.at));
    return std::optional<Json>(Json(literal.text));
}

Result<Json> coerceVariables(const Schema& schema, const OperationDefinition& operation, const Json& given)
{
    if (!given.is_null() && !given.is_object())
        return refuse("variables must be an object");
    Json out = Json::object();
    for (const VariableDefinition& variable : operation.variables) {
        const auto at = given.is_object() ? given.find(variable.name) : given.end();
        const bool isGiven = given.is_object() && at != given.end();
        if (!isGiven && variable.hasDefault) {
            auto value = coerceLiteral(schema, variable.type, variable.defaultValue, out);
            if (!value)
                return fail(value.error());
            out[variable.name] = value->value_or(Json());
        } else if (!isGiven && variable.type.nonNull) {
            return refuse("Variable \"$" + variable.name + "\" of required type " + variable.type.toString()
                    + " was not provided.",
                locationText(variable.at));
        } else if (isGiven) {
            auto value = coerceValue(schema, variable.type, *at);
            if (!value) {
                const std::string where =
                    value.error().path.isEmpty() ? "" : " at " + variable.name + value.error().path.toStdString();
                return refuse("Variable \"$" + variable.name + "\" got an invalid value" + where + ": "
                        + value.error().detail.toStdString() + ".",
                    locationText(variable.at));
            }
            out[variable.name] = std::move(*value);
        }
    }
    return out;
}

Result<Json> coerceArguments(const Schema& schema, const std::vector<InputValueDefinition>& definitions,
    const std::vector<Argument>& arguments, const Json& variables)
{
    Json out = Json::object();
    for (const InputValueDefinition& input : definitions) {
        std::optional<Json> value;
        if (const Argument* argument = findArgument(arguments, input.name)) {
            auto coerced = coerceLiteral(schema, input.type, argument->value, variables);
            if (!coerced)
                return refuse("Argument \"" + input.name + "\": " + coerced.error().detail.toStdString() + ".",
                    coerced.error().path);
            value = std::move(*coerced);
        }
        if (value) {
            out[input.name] = std::move(*value);
        } else if (auto filled = fillDefault(schema, input, out); !filled) {
            return refuse("Argument " + filled.error().detail.toStdString() + ".");
        }
    }
    return out;
}

} // namespace Tenantry::GraphQL
