// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphql/language/printer.h"

#include "graphql/language/lexer.h"
#include "graphql/language/typesystemprinter.h"

#include <algorithm>

namespace Tenantry::GraphQL {

namespace {

std::string quoted(const std::string& text)
{
    std::string out = "\"";
    for (const char c : text) {
        switch (c) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        default:
            if (static_cast<unsigned char>(c) < 0x20) {
                static constexpr char kHex[] = "0123456789abcdef";
                out += "\\u00";
                out += kHex[(c >> 4) & 0xF];
                out += kHex[c & 0xF];
            } else {
                out += c;
            }
        }
    }
    return out + '"';
}

/// Only where the text comes back the same: block strings lose indents and blank outer lines and know no control
/// characters.
std::string block(const std::string& text)
{
    std::string raw = "\n" + text + "\n";
    for (std::size_t at = 0; (at = raw.find("\"\"\"", at)) != std::string::npos; at += 4)
        raw.insert(at, "\\");
    return "\"\"\"" + raw + "\"\"\"";
}

std::string printVariables(const OperationDefinition& operation)
{
    std::string out;
    for (const VariableDefinition& variable : operation.variables) {
        out += out.empty() ? "($" : ", $";
        out += variable.name + ": " + variable.type.toString();
        if (variable.hasDefault)
            out += " = " + printValue(variable.defaultValue);
        out += printDirectives(variable.directives);
    }
    return out.empty() ? out : out + ")";
}

std::string printArguments(const std::vector<Argument>& arguments)
{
    std::string out;
    for (const Argument& argument : arguments) {
        out += out.empty() ? "(" : ", ";
        out += argument.name + ": " + printValue(argument.value);
    }
    return out.empty() ? out : out + ")";
}

/// The short form only for a document's sole operation: after `type X` a brace would be read as X's body.
std::string printOperation(const OperationDefinition& operation, bool alone)
{
    const bool isShort = alone && operation.kind == OperationKind::Query && operation.name.empty()
        && operation.variables.empty() && operation.directives.empty();
    std::string out;
    if (!isShort) {
        out = operationWord(operation.kind);
        if (!operation.name.empty() || !operation.variables.empty())
            out += ' ';
        out += operation.name + printVariables(operation) + printDirectives(operation.directives) + ' ';
    }
    return out + printSelections(operation.selections);
}

std::string printFragment(const FragmentDefinition& fragment)
{
    return "fragment " + fragment.name + " on " + fragment.typeCondition + printDirectives(fragment.directives) + ' '
        + printSelections(fragment.selections);
}

} // namespace

std::string printString(const std::string& text, bool asBlock)
{
    std::string raw = "\n" + text + "\n";
    const bool plain = text.find_first_of("\r") == std::string::npos
        && std::none_of(text.begin(), text.end(),
            [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t'; });
    return asBlock && plain && blockStringValue(raw) == text ? block(text) : quoted(text);
}

std::string printDirectives(const std::vector<Directive>& directives)
{
    std::string out;
    for (const Directive& directive : directives)
        out += " @" + directive.name + printArguments(directive.arguments);
    return out;
}

std::string printValue(const Value& value)
{
    std::string out;
    switch (value.kind) {
    case Value::Kind::Null:
        return "null";
    case Value::Kind::Variable:
        return "$" + value.text;
    case Value::Kind::String:
        return printString(value.text, value.block);
    case Value::Kind::List:
        for (const Value& item : value.items)
            out += (out.empty() ? "" : ", ") + printValue(item);
        return "[" + out + "]";
    case Value::Kind::Object:
        for (std::size_t i = 0; i < value.items.size(); ++i)
            out += (i == 0 ? "" : ", ") + value.names[i] + ": " + printValue(value.items[i]);
        return "{" + out + "}";
    default:
        return value.text;
    }
}

std::string printSelections(const SelectionSet& selections, int indent)
{
    const std::string margin(static_cast<std::size_t>(indent) * 2, ' ');
    std::string out = "{\n";
    for (const Selection& selection : selections) {
        out += margin + "  ";
        if (selection.isField())
            out += (selection.alias.empty() ? "" : selection.alias + ": ") + selection.name
                + printArguments(selection.arguments);
        else if (selection.kind == Selection::Kind::FragmentSpread)
            out += "..." + selection.name;
        else
            out += selection.typeCondition.empty() ? "..." : "... on " + selection.typeCondition;
        out += printDirectives(selection.directives);
        if (!selection.selections.empty())
            out += ' ' + printSelections(selection.selections, indent + 1);
        out += '\n';
    }
    return out + margin + '}';
}

std::string printDocument(const Document& document)
{
    std::string out;
    for (const Definition& definition : document.definitions) {
        if (!out.empty())
            out += '\n';
        if (const auto* operation = std::get_if<OperationDefinition>(&definition))
            out += printOperation(*operation, document.definitions.size() == 1);
        else if (const auto* fragment = std::get_if<FragmentDefinition>(&definition))
            out += printFragment(*fragment);
        else
            out += printTypeSystem(definition);
        out += '\n';
    }
    return out;
}

} // namespace Tenantry::GraphQL
