// SPDX-License-Identifier: GPL-3.0-or-later
// What 3.3 to 3.13 ask of a schema.
#include "graphql/schema/schemabuilder.h"

#include "graphql/schema/coercion.h"
#include "graphql/schema/deprecation.h"

#include <unordered_set>

namespace Tenantry::GraphQL {

void SchemaBuilder::checkAll()
{
    checkRoots();
    checkDefaultCycles(); // first, for no default of such a circle can be coerced
    if (m_error)
        return;
    checkDirectives(m_schemaDirectives, "SCHEMA", "the schema");
    for (const TypeDefinition* type : m_schema->m_order)
        checkType(*type);
    for (const DirectiveDefinition& directive : m_schema->m_directives) {
        checkName(directive.name, "The directive @" + directive.name, directive.at);
        checkInputs(directive.arguments, "@" + directive.name, "ARGUMENT_DEFINITION");
    }
    if (!m_error)
        checkInputCycles();
    if (!m_error)
        checkDirectiveCycles();
}

/// 3.3.1: they are different types.
void SchemaBuilder::checkRoots()
{
    std::unordered_set<const TypeDefinition*> seen;
    for (const TypeDefinition* root : m_schema->m_roots) {
        if (root && !seen.insert(root).second)
            wrong("The type " + root->name + " is the root of two kinds of operation.", root->at);
    }
}

void SchemaBuilder::checkName(const std::string& name, const std::string& where, Location at)
{
    if (name.starts_with("__"))
        wrong(where + ": names that begin with two underscores are reserved.", at);
}

void SchemaBuilder::checkType(const TypeDefinition& type)
{
    static constexpr const char* kLocations[] = {"SCALAR", "OBJECT", "INTERFACE", "UNION", "ENUM", "INPUT_OBJECT"};
    checkDirectives(type.directives, kLocations[static_cast<int>(type.kind)], type.name);
    switch (type.kind) {
    case TypeKind::Object:
    case TypeKind::Interface:
        checkFields(type);
        checkInterfaces(type);
        break;
    case TypeKind::InputObject:
        if (type.inputFields.empty())
            wrong("The input " + type.name + " has no fields.", type.at);
        checkInputs(type.inputFields, type.name, "INPUT_FIELD_DEFINITION");
        break;
    case TypeKind::Enum:
        checkEnum(type);
        break;
    case TypeKind::Union:
        checkUnion(type);
        break;
    case TypeKind::Scalar:
        break;
    }
}

void SchemaBuilder::checkEnum(const TypeDefinition& type)
{
    std::unordered_set<std::string> seen;
    for (const EnumValueDefinition& value : type.values) {
        if (!seen.insert(value.name).second)
            wrong("The enum " + type.name + " has the value " + value.name + " twice.", value.at);
        checkName(value.name, type.name + "." + value.name, value.at);
        checkDirectives(value.directives, "ENUM_VALUE", type.name + "." + value.name);
    }
    if (type.values.empty())
        wrong("The enum " + type.name + " has no values.", type.at);
}

void SchemaBuilder::checkUnion(const TypeDefinition& type)
{
    std::unordered_set<std::string> seen;
    for (const std::string& member : type.members) {
        const TypeDefinition* one = m_schema->type(member);
        if (!one || one->kind != TypeKind::Object)
            wrong("The union " + type.name + " holds " + member + ", which is no object type.", type.at);
        if (!seen.insert(member).second)
            wrong("The union " + type.name + " holds " + member + " twice.", type.at);
    }
    if (type.members.empty())
        wrong("The union " + type.name + " has no members.", type.at);
}

void SchemaBuilder::checkFields(const TypeDefinition& type)
{
    const bool introspection = type.name.starts_with("__");
    if (type.fields.empty())
        wrong("The type " + type.name + " has no fields.", type.at);
    std::unordered_set<std::string> seen;
    for (const FieldDefinition& field : type.fields) {
        const std::string where = type.name + "." + field.name;
        if (!seen.insert(field.name).second)
            wrong("The field " + where + " is defined twice.", field.at);
        if (!introspection)
            checkName(field.name, where, field.at);
        const TypeDefinition* result = m_schema->type(field.type.namedType());
        if (!result || result->kind == TypeKind::InputObject)
            wrong("The type " + field.type.toString() + " of " + where + " is no output type.", field.type.at);
        checkDirectives(field.directives, "FIELD_DEFINITION", where);
        checkInputs(field.arguments, where, "ARGUMENT_DEFINITION");
    }
}

void SchemaBuilder::checkInputs(
    const std::vector<InputValueDefinition>& inputs, const std::string& owner, const char* location)
{
    std::unordered_set<std::string> seen;
    for (const InputValueDefinition& input : inputs) {
        const std::string where = owner + "." + input.name;
        if (!seen.insert(input.name).second)
            wrong(owner + " has " + input.name + " twice.", input.at);
        checkName(input.name, where, input.at);
        checkDirectives(input.directives, location, where);
        if (input.isRequired() && deprecationReason(input.directives))
            wrong(where + " is required, so it cannot be deprecated: give it a default or let it be null.", input.at);
        const TypeDefinition* type = m_schema->type(input.type.namedType());
        if (!type || !type->isInput()) {
            wrong("The type " + input.type.toString() + " of " + where + " is no input type.", input.type.at);
        } else if (input.hasDefault && !m_error) {
            const auto value = coerceLiteral(*m_schema, input.type, input.defaultValue, Json::object());
            if (!value)
                wrong("The default of " + where + ": " + value.error().detail.toStdString() + ".", input.at);
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
            if (above == &type)
                wrong(type.name + " cannot implement " + name + ", which implements " + type.name + ".", type.at);
            else if (above && !m_schema->isSubtype(type, *above))
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
