// SPDX-License-Identifier: GPL-3.0-or-later
// https://spec.graphql.org/October2021/#sec-Values-of-Correct-Type
#include "graphql/language/printer.h"
#include "graphql/schema/scalars.h"
#include "graphql/validation/rules.h"
#include "graphql/validation/suggestions.h"

namespace Tenantry::GraphQL {

namespace {

/// A literal as a message shows it: what is long or nested says its kind only.
std::string literal(const Value& value)
{
    if (value.kind == Value::Kind::List)
        return "a list";
    if (value.kind == Value::Kind::Object)
        return "an object";
    return value.text.size() > 60 ? "a long value" : printValue(value);
}

void checkEnum(const TypeDefinition& type, const std::string& expected, const Value& value, ErrorSink& sink)
{
    if (value.kind == Value::Kind::Enum && type.value(value.text))
        return;
    if (value.kind == Value::Kind::Enum)
        return sink.add("Value " + shown(value.text) + " does not exist in the enum \"" + type.name + "\"."
                + didYouMean(value.text, type.values),
            {value.at});
    const bool isText = value.kind == Value::Kind::String;
    sink.add("Expected a value of the enum \"" + expected + "\", found " + literal(value) + "."
            + (isText ? didYouMean(value.text, type.values) : std::string()),
        {value.at});
}

void checkValue(const TypedDocument& typed, const TypeRef& expected, const Value& value, ErrorSink& sink)
{
    if (value.kind == Value::Kind::Variable)
        return;
    if (value.kind == Value::Kind::Null) {
        if (expected.nonNull)
            sink.add("Expected a value of type \"" + expected.toString() + "\", found null.", {value.at});
        return;
    }
    if (expected.isList()) {
        // One value stands for a list of one; a list's items are places of their own.
        if (value.kind != Value::Kind::List)
            checkValue(typed, expected.item(), value, sink);
        return;
    }
    const TypeDefinition* type = typed.schema.type(expected.name);
    if (!type || sink.isFull())
        return;
    if (type->kind == TypeKind::Enum)
        return checkEnum(*type, expected.toString(), value, sink);
    if (type->kind == TypeKind::InputObject && value.kind != Value::Kind::Object)
        return sink.add(
            "Expected an object of type \"" + expected.toString() + "\", found " + literal(value) + ".", {value.at});
    if (type->kind != TypeKind::Scalar)
        return;
    static const Json kNoVariables = Json::object();
    const auto coerced = coerceScalarLiteral(type->name, value, kNoVariables);
    if (!coerced)
        sink.add("Expected a value of type \"" + expected.toString() + "\", found " + literal(value) + ": "
                + coerced.error().detail.toStdString() + ".",
            {value.at});
}

} // namespace

void valuesOfCorrectType(const TypedDocument& typed, ErrorSink& sink)
{
    for (const ValueSite& site : typed.values) {
        if (site.type)
            checkValue(typed, *site.type, *site.value, sink);
    }
}

} // namespace Tenantry::GraphQL
