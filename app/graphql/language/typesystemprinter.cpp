// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphql/language/typesystemprinter.h"

#include "graphql/language/stringprinter.h"

namespace Tenantry::GraphQL {

namespace {

template <class T> void appendDescription(const T& definition, const char* margin, std::string& out)
{
    if (definition.described)
        out +=
            margin + printString(definition.description, definition.description.find('\n') != std::string::npos) + "\n";
}

void appendInput(const InputValueDefinition& input, std::string& out)
{
    out += input.name + ": " + input.type.toString();
    if (input.hasDefault) {
        out += " = ";
        appendValue(input.defaultValue, out);
    }
    appendDirectives(input.directives, out);
}

void appendArgumentDefinitions(const std::vector<InputValueDefinition>& inputs, std::string& out)
{
    const char* separator = "(";
    for (const InputValueDefinition& input : inputs) {
        out += separator;
        if (input.described)
            out += printString(input.description, false) + ' ';
        appendInput(input, out);
        separator = ", ";
    }
    if (!inputs.empty())
        out += ')';
}

void appendNames(const std::vector<std::string>& names, const char* before, const char* between, std::string& out)
{
    for (const std::string& name : names)
        out += (&name == &names.front() ? before : between) + name;
}

const char* wordOf(TypeKind kind)
{
    static constexpr const char* kWords[] = {"scalar ", "type ", "interface ", "union ", "enum ", "input "};
    return kWords[static_cast<int>(kind)];
}

void appendBody(const TypeDefinition& type, std::string& out)
{
    if (type.fields.empty() && type.inputFields.empty() && type.values.empty())
        return;
    out += " {\n";
    for (const FieldDefinition& field : type.fields) {
        appendDescription(field, "  ", out);
        out += "  " + field.name;
        appendArgumentDefinitions(field.arguments, out);
        out += ": " + field.type.toString();
        appendDirectives(field.directives, out);
        out += '\n';
    }
    for (const InputValueDefinition& input : type.inputFields) {
        appendDescription(input, "  ", out);
        out += "  ";
        appendInput(input, out);
        out += '\n';
    }
    for (const EnumValueDefinition& value : type.values) {
        appendDescription(value, "  ", out);
        out += "  " + value.name;
        appendDirectives(value.directives, out);
        out += '\n';
    }
    out += '}';
}

void appendType(const TypeDefinition& type, std::string& out)
{
    appendDescription(type, "", out);
    out += (type.extension ? "extend " : "") + std::string(wordOf(type.kind)) + type.name;
    appendNames(type.interfaces, " implements ", " & ", out);
    appendDirectives(type.directives, out);
    appendNames(type.members, " = ", " | ", out);
    appendBody(type, out);
}

void appendDirective(const DirectiveDefinition& directive, std::string& out)
{
    appendDescription(directive, "", out);
    out += "directive @" + directive.name;
    appendArgumentDefinitions(directive.arguments, out);
    out += directive.repeatable ? " repeatable" : "";
    appendNames(directive.locations, " on ", " | ", out);
}

void appendSchema(const SchemaDefinition& schema, std::string& out)
{
    appendDescription(schema, "", out);
    out += schema.extension ? "extend schema" : "schema";
    appendDirectives(schema.directives, out);
    if (schema.roots.empty())
        return;
    out += " {\n";
    for (const auto& [kind, name] : schema.roots)
        out += std::string("  ") + operationWord(kind) + ": " + name + "\n";
    out += '}';
}

} // namespace

void appendTypeSystem(const Definition& definition, std::string& out)
{
    if (const auto* type = std::get_if<TypeDefinition>(&definition))
        appendType(*type, out);
    else if (const auto* directive = std::get_if<DirectiveDefinition>(&definition))
        appendDirective(*directive, out);
    else if (const auto* schema = std::get_if<SchemaDefinition>(&definition))
        appendSchema(*schema, out);
}

} // namespace Tenantry::GraphQL
