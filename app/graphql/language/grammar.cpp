// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphql/language/grammar.h"

namespace Tenantry::GraphQL {

namespace {

/// As many as most have: one allocation instead of some.
constexpr std::size_t kUsualSet = 6;
constexpr std::size_t kUsualList = 2;

} // namespace

Document Grammar::document()
{
    Document document;
    do {
        document.definitions.push_back(definition());
    } while (m_in.ok() && !m_in.atEnd());
    return document;
}

Definition Grammar::definition()
{
    if (m_in.isPunctuator('{') || m_in.isKeyword("query") || m_in.isKeyword("mutation")
        || m_in.isKeyword("subscription"))
        return operation();
    if (m_in.isKeyword("fragment"))
        return fragment();
    return typeSystemDefinition();
}

OperationKind Grammar::operationKind()
{
    if (m_in.skipKeyword("mutation"))
        return OperationKind::Mutation;
    if (m_in.skipKeyword("subscription"))
        return OperationKind::Subscription;
    m_in.expectKeyword("query");
    return OperationKind::Query;
}

OperationDefinition Grammar::operation()
{
    OperationDefinition operation;
    operation.at = m_in.peek().at;
    if (m_in.isPunctuator('{')) {
        selectionSet(operation.selections);
        return operation;
    }
    operation.kind = operationKind();
    if (m_in.isName())
        m_in.name(operation.name);
    variableDefinitions(operation.variables);
    directives(operation.directives, false);
    selectionSet(operation.selections);
    return operation;
}

FragmentDefinition Grammar::fragment()
{
    FragmentDefinition fragment;
    fragment.at = m_in.peek().at;
    m_in.expectKeyword("fragment");
    if (m_in.isKeyword("on"))
        m_in.unexpected(QStringLiteral("the fragment's name"));
    m_in.name(fragment.name);
    m_in.expectKeyword("on");
    m_in.name(fragment.typeCondition);
    directives(fragment.directives, false);
    selectionSet(fragment.selections);
    return fragment;
}

void Grammar::variableDefinitions(std::vector<VariableDefinition>& variables)
{
    if (!m_in.skip('('))
        return;
    variables.reserve(kUsualList);
    do {
        VariableDefinition& variable = variables.emplace_back();
        variable.at = m_in.peek().at;
        m_in.expect('$');
        m_in.name(variable.name);
        m_in.expect(':');
        typeRef(variable.type);
        variable.hasDefault = m_in.skip('=');
        if (variable.hasDefault)
            value(variable.defaultValue, true);
        directives(variable.directives, true);
    } while (m_in.ok() && !m_in.skip(')'));
}

void Grammar::selectionSet(SelectionSet& set)
{
    if (!m_in.enter())
        return;
    m_in.expect('{');
    set.reserve(kUsualSet);
    do {
        selection(set.emplace_back());
    } while (m_in.ok() && !m_in.skip('}'));
    m_in.leave();
}

void Grammar::selection(Selection& field)
{
    if (m_in.isPunctuator('.'))
        return fragmentSelection(field);
    field.at = m_in.peek().at;
    m_in.name(field.name);
    if (m_in.skip(':')) {
        field.alias = std::move(field.name);
        m_in.countAlias(field.alias, field.at);
        m_in.name(field.name);
    }
    arguments(field.arguments, false);
    directives(field.directives, false);
    if (m_in.isPunctuator('{'))
        selectionSet(field.selections);
}

void Grammar::fragmentSelection(Selection& selection)
{
    selection.at = m_in.peek().at;
    m_in.expect('.');
    if (m_in.isName() && !m_in.isKeyword("on")) {
        selection.kind = Selection::Kind::FragmentSpread;
        m_in.name(selection.name);
        directives(selection.directives, false);
        return;
    }
    selection.kind = Selection::Kind::InlineFragment;
    if (m_in.skipKeyword("on"))
        m_in.name(selection.typeCondition);
    directives(selection.directives, false);
    selectionSet(selection.selections);
}

void Grammar::arguments(std::vector<Argument>& all, bool isConst)
{
    if (!m_in.skip('('))
        return;
    all.reserve(kUsualList);
    do {
        Argument& argument = all.emplace_back();
        argument.at = m_in.peek().at;
        m_in.name(argument.name);
        m_in.expect(':');
        value(argument.value, isConst);
    } while (m_in.ok() && !m_in.skip(')'));
}

void Grammar::directives(std::vector<Directive>& all, bool isConst)
{
    while (m_in.isPunctuator('@')) {
        Directive& directive = all.emplace_back();
        directive.at = m_in.peek().at;
        m_in.countDirective(directive.at);
        m_in.advance();
        m_in.name(directive.name);
        arguments(directive.arguments, isConst);
    }
}

void Grammar::typeRef(TypeRef& type)
{
    type.at = m_in.peek().at;
    if (m_in.skip('[')) {
        if (!m_in.enter())
            return;
        typeRef(type.element.emplace_back());
        m_in.expect(']');
        m_in.leave();
    } else {
        m_in.name(type.name);
    }
    type.nonNull = m_in.skip('!');
}

Value Grammar::value(bool isConst)
{
    Value value;
    this->value(value, isConst);
    return value;
}

void Grammar::value(Value& value, bool isConst)
{
    value.at = m_in.peek().at;
    if (m_in.isPunctuator('['))
        return list(value, isConst);
    if (m_in.isPunctuator('{'))
        return object(value, isConst);
    if (m_in.isPunctuator('$') && !isConst) {
        m_in.advance();
        value.kind = Value::Kind::Variable;
        m_in.name(value.text);
        return;
    }
    switch (m_in.peek().kind) {
    case Token::Kind::Int:
        value.kind = Value::Kind::Int;
        break;
    case Token::Kind::Float:
        value.kind = Value::Kind::Float;
        break;
    case Token::Kind::BlockString:
        value.block = true;
        [[fallthrough]];
    case Token::Kind::String:
        value.kind = Value::Kind::String;
        break;
    case Token::Kind::Name:
        value.kind = m_in.isKeyword("true") || m_in.isKeyword("false") ? Value::Kind::Boolean
            : m_in.isKeyword("null")                                   ? Value::Kind::Null
                                                                       : Value::Kind::Enum;
        break;
    default:
        m_in.unexpected(isConst ? QStringLiteral("a value without variables") : QStringLiteral("a value"));
        return;
    }
    if (value.kind != Value::Kind::Null)
        m_in.takeText(value.text);
    else
        m_in.advance();
}

void Grammar::list(Value& value, bool isConst)
{
    value.kind = Value::Kind::List;
    if (!m_in.enter())
        return;
    m_in.expect('[');
    while (m_in.ok() && !m_in.skip(']'))
        this->value(value.items.emplace_back(), isConst);
    m_in.leave();
}

void Grammar::object(Value& value, bool isConst)
{
    value.kind = Value::Kind::Object;
    if (!m_in.enter())
        return;
    m_in.expect('{');
    value.names.reserve(kUsualList);
    value.items.reserve(kUsualList);
    while (m_in.ok() && !m_in.skip('}')) {
        m_in.name(value.names.emplace_back());
        m_in.expect(':');
        this->value(value.items.emplace_back(), isConst);
    }
    m_in.leave();
}

} // namespace Tenantry::GraphQL
