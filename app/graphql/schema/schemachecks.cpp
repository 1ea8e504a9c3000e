// SPDX-License-Identifier: GPL-3.0-or-later
// What 3.3 to 3.13 ask of a schema.
#include "graphql/schema/schemabuilder.h"

#include "graphql/schema/coercion.h"

#include <unordered_set>

namespace Tenantry::GraphQL {

void SchemaBuilder::checkAll()
{
    for (const TypeDefinition* type : m_schema->m_order)
        checkType(*type);
    for (const DirectiveDefinition& directive : m_schema->m_directives)
        checkInputs(directive.arguments, "@" + directive.name);
}

void SchemaBuilder::checkType(const TypeDefinition& type)
{
    switch (type.kind) {
    case TypeKind::Object:
    case TypeKind::Interface:
        checkFields(type);
        checkInterfaces(type);
        break;
    case TypeKind::InputObject:
        if (type.inputFields.empty())
            wrong("The input " + type.name + " has no fields.", type.at);
        checkInputs(type.inputFields, type.name);
        break;
    case TypeKind::Enum: {
        std::unordered_set<std::string> seen;
        for (const EnumValueDefinition& value : type.values) {
            if (!seen.insert(value.name).second)
                wrong("The enum " + type.name + " has the value " + value.name + " twice.", value.at);
        }
        if (type.values.empty())
            wrong("The enum " + type.name + " has no values.", type.at);
        break;
    }
    case TypeKind::Union:
        for (const std::string& member : type.members) {
            const TypeDefinition* one = m_schema->type(member);
            if (!one || one->kind != TypeKind::Object)
                wrong("The union " + type.name + " holds " + member + ", which is no object type.", type.at);
        }
        if (type.members.empty())
            wrong("The union " + type.name + " has no members.", type.at);
        break;
    case TypeKind::Scalar:
        break;
    }
}

void SchemaBuilder::checkFields(const TypeDefinition& type)
{
    if (type.fields.empty())
        wrong("The type " + type.name + " has no fields.", type.at);
    std::unordered_set<std::string> seen;
    for (const FieldDefinition& field : type.fields) {
        const std::string where = type.name + "." + field.name;
        if (!seen.insert(field.name).second)
            wrong("The field " + where + " is defined twice.", field.at);
        if (field.name.starts_with("__"))
            wrong("The name of " + where + " is reserved.", field.at);
        const TypeDefinition* result = m_schema->type(field.type.namedType());
        if (!result || result->kind == TypeKind::InputObject)
            wrong("The type " + field.type.toString() + " of " + where + " is no output type.", field.at);
        checkInputs(field.arguments, where);
    }
}

void SchemaBuilder::checkInputs(const std::vector<InputValueDefinition>& inputs, const std::string& where)
{
    std::unordered_set<std::string> seen;
    for (const InputValueDefinition& input : inputs) {
        if (!seen.insert(input.name).second)
            wrong(where + " has " + input.name + " twice.", input.at);
        const TypeDefinition* type = m_schema->type(input.type.namedType());
        if (!type || !type->isInput()) {
            wrong("The type " + input.type.toString() + " of " + where + "." + input.name + " is no input type.",
                input.at);
        } else if (input.hasDefault && !m_error) {
            const auto value = coerceLiteral(*m_schema, input.type, input.defaultValue, Json::object());
            if (!value)
                wrong(
                    "The default of " + where + "." + input.name + ": " + value.error().detail.toStdString(), input.at);
        }
    }
}

void SchemaBuilder::checkInterfaces(const TypeDefinition& type)
{
    std::unordered_set<std::string> seen;
    for (const std::string& name : type.interfaces) {
        const TypeDefinition* interface = m_schema->type(name);
        if (!interface || interface->kind != TypeKind::Interface || interface == &type)
            return wrong(type.name + " implements " + name + ", which is no interface.", type.at);
        if (!seen.insert(name).second)
            wrong(type.name + " implements " + name + " twice.", type.at);
        checkImplements(type, *interface);
        for (const std::string& super : interface->interfaces) {
            const TypeDefinition* above = m_schema->type(super);
            if (above && !m_schema->isSubtype(type, *above))
                wrong(type.name + " must implement " + super + " too, because " + name + " does.", type.at);
        }
    }
}

void SchemaBuilder::checkImplements(const TypeDefinition& type, const TypeDefinition& interface)
{
    for (const FieldDefinition& wanted : interface.fields) {
        const FieldDefinition* field = type.field(wanted.name);
        const std::string where = type.name + "." + wanted.name;
        if (!field) {
            wrong(where + " is missing; " + interface.name + " asks for it.", type.at);
            continue;
        }
        if (!isSubRef(field->type, wanted.type))
            wrong(where + " is no " + wanted.type.toString() + " as in " + interface.name + ".", field->at);
        for (const InputValueDefinition& argument : wanted.arguments) {
            const InputValueDefinition* own = field->argument(argument.name);
            if (!own || !(own->type == argument.type))
                wrong(where + " lacks the argument " + argument.name + " of " + interface.name + ".", field->at);
        }
        for (const InputValueDefinition& own : field->arguments) {
            if (own.isRequired() && !wanted.argument(own.name))
                wrong(where + " requires " + own.name + ", which " + interface.name + " does not know.", own.at);
        }
    }
}

bool SchemaBuilder::isSubRef(const TypeRef& sub, const TypeRef& super) const
{
    if (super.nonNull && !sub.nonNull)
        return false;
    if (sub.isList() != super.isList())
        return false;
    if (sub.isList())
        return isSubRef(sub.item(), super.item());
    const TypeDefinition* mine = m_schema->type(sub.name);
    const TypeDefinition* theirs = m_schema->type(super.name);
    return mine && theirs && m_schema->isSubtype(*mine, *theirs);
}

} // namespace Tenantry::GraphQL
