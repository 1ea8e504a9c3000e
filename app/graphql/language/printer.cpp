// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphql/language/printer.h"

#include "graphql/language/lexer.h"
#include "graphql/language/stringprinter.h"
#include "graphql/language/typesystemprinter.h"

namespace Tenantry::GraphQL {

namespace {

void appendVariables(const OperationDefinition& operation, std::string& out)
{
    const char* separator = "($";
    for (const VariableDefinition& variable : operation.variables) {
        out += separator + variable.name + ": " + variable.type.toString();
        if (variable.hasDefault) {
            out += " = ";
            appendValue(variable.defaultValue, out);
        }
        appendDirectives(variable.directives, out);
        separator = ", $";
    }
    if (!operation.variables.empty())
        out += ')';
}

void appendArguments(const std::vector<Argument>& arguments, std::string& out)
{
    const char* separator = "(";
    for (const Argument& argument : arguments) {
        out += separator + argument.name + ": ";
        appendValue(argument.value, out);
        separator = ", ";
    }
    if (!arguments.empty())
        out += ')';
}

/// The short form only for a document's sole operation: after `type X` a brace would be read as X's body.
void appendOperation(const OperationDefinition& operation, bool alone, std::string& out)
{
    const bool isShort = alone && operation.kind == OperationKind::Query && operation.name.empty()
        && operation.variables.empty() && operation.directives.empty();
    if (!isShort) {
        out += operationWord(operation.kind);
        if (!operation.name.empty() || !operation.variables.empty())
            out += ' ';
        out += operation.name;
        appendVariables(operation, out);
        appendDirectives(operation.directives, out);
        out += ' ';
    }
    appendSelections(operation.selections, 0, out);
}

void appendFragment(const FragmentDefinition& fragment, std::string& out)
{
    out += "fragment " + fragment.name + " on " + fragment.typeCondition;
    appendDirectives(fragment.directives, out);
    out += ' ';
    appendSelections(fragment.selections, 0, out);
}

} // namespace

void appendDirectives(const std::vector<Directive>& directives, std::string& out)
{
    for (const Directive& directive : directives) {
        out += " @" + directive.name;
        appendArguments(directive.arguments, out);
    }
}

void appendValue(const Value& value, std::string& out)
{
    switch (value.kind) {
    case Value::Kind::Null:
        out += "null";
        break;
    case Value::Kind::Variable:
        out += '$' + value.text;
        break;
    case Value::Kind::String:
        out += printString(value.text, value.block);
        break;
    case Value::Kind::List:
    case Value::Kind::Object:
        out += value.kind == Value::Kind::List ? '[' : '{';
        for (std::size_t i = 0; i < value.items.size(); ++i) {
            out += i == 0 ? "" : ", ";
            if (value.kind == Value::Kind::Object)
                out += value.names[i] + ": ";
            appendValue(value.items[i], out);
        }
        out += value.kind == Value::Kind::List ? ']' : '}';
        break;
    default:
        out += value.text;
    }
}

std::string printValue(const Value& value)
{
    std::string out;
    appendValue(value, out);
    return out;
}

void appendSelections(const SelectionSet& selections, int indent, std::string& out)
{
    const auto margin = static_cast<std::size_t>(indent) * 2;
    out += "{\n";
    for (const Selection& selection : selections) {
        out.append(margin + 2, ' ');
        if (selection.isField()) {
            if (!selection.alias.empty())
                out += selection.alias + ": ";
            out += selection.name;
            appendArguments(selection.arguments, out);
        } else {
            out += "...";
            if (!selection.typeCondition.empty())
                out += " on " + selection.typeCondition;
            out += selection.name;
        }
        appendDirectives(selection.directives, out);
        if (!selection.selections.empty()) {
            out += ' ';
            appendSelections(selection.selections, indent + 1, out);
        }
        out += '\n';
    }
    out.append(margin, ' ');
    out += '}';
}

std::string printSelections(const SelectionSet& selections, int indent)
{
    std::string out;
    appendSelections(selections, indent, out);
    return out;
}

std::string printDocument(const Document& document)
{
    std::string out;
    for (const Definition& definition : document.definitions) {
        if (!out.empty())
            out += '\n';
        if (const auto* operation = std::get_if<OperationDefinition>(&definition))
            appendOperation(*operation, document.definitions.size() == 1, out);
        else if (const auto* fragment = std::get_if<FragmentDefinition>(&definition))
            appendFragment(*fragment, out);
        else
            appendTypeSystem(definition, out);
        out += '\n';
    }
    return out;
}

std::string stripIgnored(std::string_view source)
{
    std::string out;
    Lexer lexer(source);
    Token token;
    bool afterWord = false;
    while (lexer.next(token)) {
        if (token.kind == Token::Kind::End)
            return out;
        const bool isWord = token.kind != Token::Kind::Punctuator;
        // `...` after a word needs its blank because a number may not run into a point.
        if (afterWord && (isWord || token.punctuator == '.'))
            out += ' ';
        if (token.kind == Token::Kind::BlockString)
            out += blockString(token.text, true);
        else
            out += token.raw;
        afterWord = isWord;
    }
    return {};
}

std::string printMinified(const Document& document) { return stripIgnored(printDocument(document)); }

} // namespace Tenantry::GraphQL
