// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphql/language/grammar.h"

#include <algorithm>

namespace Tenantry::GraphQL {

namespace {

/// 3.13, in the order of the specification.
constexpr std::string_view kDirectiveLocations[] = {"QUERY", "MUTATION", "SUBSCRIPTION", "FIELD", "FRAGMENT_DEFINITION",
    "FRAGMENT_SPREAD", "INLINE_FRAGMENT", "VARIABLE_DEFINITION", "SCHEMA", "SCALAR", "OBJECT", "FIELD_DEFINITION",
    "ARGUMENT_DEFINITION", "INTERFACE", "UNION", "ENUM", "ENUM_VALUE", "INPUT_OBJECT", "INPUT_FIELD_DEFINITION"};

bool extendsNothing(const TypeDefinition& type)
{
    return type.directives.empty() && type.interfaces.empty() && type.fields.empty() && type.inputFields.empty()
        && type.values.empty() && type.members.empty();
}

} // namespace

std::optional<std::string> Grammar::description()
{
    std::optional<std::string> text;
    if (m_in.isString())
        m_in.takeText(text.emplace());
    return text;
}

template <class T> void Grammar::describe(T& definition)
{
    std::optional<std::string> text = description();
    definition.described = text.has_value();
    definition.description = std::move(text).value_or(std::string());
    definition.at = m_in.peek().at;
}

Definition Grammar::typeSystemDefinition()
{
    const Location start = m_in.peek().at;
    std::optional<std::string> text = description();
    const bool extension = !text && m_in.skipKeyword("extend");
    auto finish = [&](auto definition) -> Definition {
        definition.described = text.has_value();
        definition.description = std::move(text).value_or(std::string());
        definition.at = start;
        return definition;
    };
    if (m_in.isKeyword("schema"))
        return finish(schema(extension));
    if (m_in.isKeyword("directive") && !extension)
        return finish(directive());
    return finish(type(extension));
}

SchemaDefinition Grammar::schema(bool extension)
{
    SchemaDefinition definition{.extension = extension};
    m_in.expectKeyword("schema");
    directives(definition.directives, true);
    if (extension && !definition.directives.empty() && !m_in.isPunctuator('{'))
        return definition;
    m_in.expect('{');
    do {
        auto& [kind, name] = definition.roots.emplace_back();
        kind = operationKind();
        m_in.expect(':');
        m_in.name(name);
    } while (m_in.ok() && !m_in.skip('}'));
    return definition;
}

TypeDefinition Grammar::type(bool extension)
{
    TypeDefinition type{.extension = extension};
    static constexpr std::pair<std::string_view, TypeKind> kWords[] = {{"scalar", TypeKind::Scalar},
        {"type", TypeKind::Object}, {"interface", TypeKind::Interface}, {"union", TypeKind::Union},
        {"enum", TypeKind::Enum}, {"input", TypeKind::InputObject}};
    bool known = false;
    for (const auto& [word, kind] : kWords) {
        if (!known && m_in.skipKeyword(word)) {
            type.kind = kind;
            known = true;
        }
    }
    if (!known) {
        m_in.unexpected(QStringLiteral("a definition"));
        return type;
    }
    m_in.name(type.name);
    if (type.kind == TypeKind::Object || type.kind == TypeKind::Interface) {
        if (m_in.skipKeyword("implements"))
            type.interfaces = names('&');
    }
    directives(type.directives, true);
    if (type.kind == TypeKind::Object || type.kind == TypeKind::Interface)
        type.fields = fields();
    else if (type.kind == TypeKind::InputObject)
        type.inputFields = inputValues('{', '}');
    else if (type.kind == TypeKind::Enum)
        type.values = enumValues();
    else if (type.kind == TypeKind::Union && m_in.skip('='))
        type.members = names('|');
    if (extension && extendsNothing(type))
        m_in.unexpected(QStringLiteral("what the extension adds"));
    return type;
}

std::vector<std::string> Grammar::names(char separator)
{
    std::vector<std::string> all;
    m_in.skip(separator);
    do {
        m_in.name(all.emplace_back());
    } while (m_in.ok() && m_in.skip(separator));
    return all;
}

DirectiveDefinition Grammar::directive()
{
    DirectiveDefinition definition;
    m_in.expectKeyword("directive");
    m_in.expect('@');
    m_in.name(definition.name);
    definition.arguments = inputValues('(', ')');
    definition.repeatable = m_in.skipKeyword("repeatable");
    m_in.expectKeyword("on");
    m_in.skip('|');
    do {
        directiveLocation(definition.locations.emplace_back());
    } while (m_in.ok() && m_in.skip('|'));
    return definition;
}

void Grammar::directiveLocation(std::string& location)
{
    const auto* known = std::find(std::begin(kDirectiveLocations), std::end(kDirectiveLocations), m_in.peek().text);
    if (known == std::end(kDirectiveLocations))
        m_in.unexpected(QStringLiteral("a directive location"));
    m_in.name(location);
}

std::vector<FieldDefinition> Grammar::fields()
{
    std::vector<FieldDefinition> all;
    if (!m_in.skip('{'))
        return all;
    do {
        FieldDefinition field;
        describe(field);
        m_in.name(field.name);
        field.arguments = inputValues('(', ')');
        m_in.expect(':');
        typeRef(field.type);
        directives(field.directives, true);
        all.push_back(std::move(field));
    } while (m_in.ok() && !m_in.skip('}'));
    return all;
}

std::vector<InputValueDefinition> Grammar::inputValues(char open, char close)
{
    std::vector<InputValueDefinition> all;
    if (!m_in.skip(open))
        return all;
    do {
        InputValueDefinition input;
        describe(input);
        m_in.name(input.name);
        m_in.expect(':');
        typeRef(input.type);
        input.hasDefault = m_in.skip('=');
        if (input.hasDefault)
            input.defaultValue = value(true);
        directives(input.directives, true);
        all.push_back(std::move(input));
    } while (m_in.ok() && !m_in.skip(close));
    return all;
}

std::vector<EnumValueDefinition> Grammar::enumValues()
{
    std::vector<EnumValueDefinition> all;
    if (!m_in.skip('{'))
        return all;
    do {
        EnumValueDefinition value;
        describe(value);
        if (m_in.isKeyword("true") || m_in.isKeyword("false") || m_in.isKeyword("null"))
            m_in.unexpected(QStringLiteral("an enum value"));
        m_in.name(value.name);
        directives(value.directives, true);
        all.push_back(std::move(value));
    } while (m_in.ok() && !m_in.skip('}'));
    return all;
}

} // namespace Tenantry::GraphQL
