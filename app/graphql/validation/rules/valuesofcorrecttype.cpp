// SPDX-License-Identifier: GPL-3.0-or-later
// https://spec.graphql.org/October2021/#sec-Values-of-Correct-Type
#include "graphql/schema/scalars.h"
#include "graphql/validation/rules.h"

namespace Tenantry::GraphQL {

namespace {

void checkObject(const TypeDefinition& type, const Value& value, ErrorSink& sink)
{
    if (value.kind != Value::Kind::Object)
        return sink.add("Expected an object of type " + type.name + ".", {value.at});
    for (const std::string& name : value.names) {
        if (!type.inputField(name))
            sink.add("Field \"" + name + "\" is not defined by type \"" + type.name + "\".", {value.at});
    }
    for (const InputValueDefinition& input : type.inputFields) {
        if (input.isRequired() && !value.field(input.name))
            sink.add("Field \"" + type.name + "." + input.name + "\" of required type " + input.type.toString()
                    + " was not provided.",
                {value.at});
    }
}

void checkValue(const TypedDocument& typed, const TypeRef& expected, const Value& value, ErrorSink& sink)
{
    if (value.kind == Value::Kind::Variable)
        return;
    if (value.kind == Value::Kind::Null) {
        if (expected.nonNull)
            sink.add("Expected a value of type " + expected.toString() + ", found null.", {value.at});
        return;
    }
    if (expected.isList()) {
        if (value.kind
            != Value::Kind::List) // one value stands for a list of one; a list's items are places of their own
            checkValue(typed, expected.item(), value, sink);
        return;
    }
    const TypeDefinition* type = typed.schema.type(expected.name);
    if (!type)
        return;
    if (type->kind == TypeKind::InputObject)
        return checkObject(*type, value, sink);
    if (type->kind == TypeKind::Enum && (value.kind != Value::Kind::Enum || !type->value(value.text)))
        sink.add("Value \"" + value.text.substr(0, 60) + "\" does not exist in the enum \"" + type->name + "\".",
            {value.at});
    if (type->kind != TypeKind::Scalar)
        return;
    static const Json kNoVariables = Json::object();
    const auto coerced = coerceScalarLiteral(type->name, value, kNoVariables);
    if (!coerced)
        sink.add("Expected a value of type " + expected.toString() + ": " + coerced.error().detail.toStdString() + ".",
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
