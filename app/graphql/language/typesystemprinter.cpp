// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphql/language/typesystemprinter.h"

#include "graphql/language/printer.h"

namespace Tenantry::GraphQL {

namespace {

std::string printDescription(const std::string& description, const std::string& margin)
{
    if (description.empty())
        return {};
    return margin + printString(description, description.find('\n') != std::string::npos) + "\n";
}

std::string printInput(const InputValueDefinition& input)
{
    std::string out = input.name + ": " + input.type.toString();
    if (input.hasDefault)
        out += " = " + printValue(input.defaultValue);
    return out + printDirectives(input.directives);
}

std::string printArgumentDefinitions(const std::vector<InputValueDefinition>& inputs)
{
    std::string out;
    for (const InputValueDefinition& input : inputs) {
        out += out.empty() ? "(" : ", ";
        if (!input.description.empty())
            out += printString(input.description, false) + ' ';
        out += printInput(input);
    }
    return out.empty() ? out : out + ")";
}

std::string printNames(const std::vector<std::string>& names, const char* separator)
{
    std::string out;
    for (const std::string& name : names)
        out += (out.empty() ? "" : separator) + name;
    return out;
}

const char* wordOf(TypeKind kind)
{
    switch (kind) {
    case TypeKind::Scalar:
        return "scalar ";
    case TypeKind::Interface:
        return "interface ";
    case TypeKind::Union:
        return "union ";
    case TypeKind::Enum:
        return "enum ";
    case TypeKind::InputObject:
        return "input ";
    case TypeKind::Object:
        break;
    }
    return "type ";
}

std::string printType(const TypeDefinition& type)
{
    std::string out =
        printDescription(type.description, {}) + (type.extension ? "extend " : "") + wordOf(type.kind) + type.name;
    if (!type.interfaces.empty())
        out += " implements " + printNames(type.interfaces, " & ");
    out += printDirectives(type.directives);
    if (!type.members.empty())
        out += " = " + printNames(type.members, " | ");
    std::string body;
    for (const FieldDefinition& field : type.fields) {
        body += printDescription(field.description, "  ") + "  " + field.name
            + printArgumentDefinitions(field.arguments) + ": " + field.type.toString()
            + printDirectives(field.directives) + "\n";
    }
    for (const InputValueDefinition& input : type.inputFields)
        body += printDescription(input.description, "  ") + "  " + printInput(input) + "\n";
    for (const EnumValueDefinition& value : type.values)
        body +=
            printDescription(value.description, "  ") + "  " + value.name + printDirectives(value.directives) + "\n";
    return body.empty() ? out : out + " {\n" + body + "}";
}

std::string printDirective(const DirectiveDefinition& directive)
{
    return printDescription(directive.description, {}) + "directive @" + directive.name
        + printArgumentDefinitions(directive.arguments) + (directive.repeatable ? " repeatable on " : " on ")
        + printNames(directive.locations, " | ");
}

std::string printSchema(const SchemaDefinition& schema)
{
    std::string out = printDescription(schema.description, {}) + (schema.extension ? "extend schema" : "schema")
        + printDirectives(schema.directives);
    if (schema.roots.empty())
        return out;
    out += " {\n";
    for (const auto& [kind, name] : schema.roots)
        out += std::string("  ") + operationWord(kind) + ": " + name + "\n";
    return out + "}";
}

} // namespace

std::string printTypeSystem(const Definition& definition)
{
    if (const auto* type = std::get_if<TypeDefinition>(&definition))
        return printType(*type);
    if (const auto* directive = std::get_if<DirectiveDefinition>(&definition))
        return printDirective(*directive);
    if (const auto* schema = std::get_if<SchemaDefinition>(&definition))
        return printSchema(*schema);
    return {};
}

} // namespace Tenantry::GraphQL
