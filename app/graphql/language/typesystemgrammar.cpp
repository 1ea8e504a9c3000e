// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphql/language/grammar.h"

namespace Tenantry::GraphQL {

Definition Grammar::typeSystemDefinition()
{
    const Location start = m_in.peek().at;
    std::string text = description();
    const bool extension = text.empty() && m_in.skipKeyword("extend");
    auto finish = [&](auto definition) -> Definition {
        definition.description = std::move(text);
        definition.at = start;
        return definition;
    };
    if (m_in.isKeyword("schema")) {
        SchemaDefinition definition = schema();
        definition.extension = extension;
        return finish(std::move(definition));
    }
    if (m_in.isKeyword("directive") && !extension)
        return finish(directive());
    TypeDefinition definition = type();
    definition.extension = extension;
    return finish(std::move(definition));
}

std::string Grammar::description() { return m_in.isString() ? m_in.take().text : std::string(); }

SchemaDefinition Grammar::schema()
{
    SchemaDefinition definition;
    m_in.expectKeyword("schema");
    definition.directives = directives(true);
    if (!m_in.skip("{"))
        return definition;
    do {
        OperationKind kind = OperationKind::Query;
        if (m_in.skipKeyword("mutation"))
            kind = OperationKind::Mutation;
        else if (m_in.skipKeyword("subscription"))
            kind = OperationKind::Subscription;
        else
            m_in.expectKeyword("query");
        m_in.expect(":");
        definition.roots.emplace_back(kind, m_in.name());
    } while (m_in.ok() && !m_in.skip("}"));
    return definition;
}

TypeDefinition Grammar::type()
{
    TypeDefinition type;
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
    type.name = m_in.name();
    if (type.kind == TypeKind::Object || type.kind == TypeKind::Interface) {
        if (m_in.skipKeyword("implements"))
            type.interfaces = names("&");
    }
    type.directives = directives(true);
    if (type.kind == TypeKind::Object || type.kind == TypeKind::Interface)
        type.fields = fields();
    else if (type.kind == TypeKind::InputObject)
        type.inputFields = inputValues("{", "}");
    else if (type.kind == TypeKind::Enum)
        type.values = enumValues();
    else if (type.kind == TypeKind::Union && m_in.skip("="))
        type.members = names("|");
    return type;
}

std::vector<std::string> Grammar::names(std::string_view separator)
{
    std::vector<std::string> all;
    m_in.skip(separator);
    do {
        all.push_back(m_in.name());
    } while (m_in.ok() && m_in.skip(separator));
    return all;
}

DirectiveDefinition Grammar::directive()
{
    DirectiveDefinition definition;
    m_in.expectKeyword("directive");
    m_in.expect("@");
    definition.name = m_in.name();
    definition.arguments = inputValues("(", ")");
    definition.repeatable = m_in.skipKeyword("repeatable");
    m_in.expectKeyword("on");
    definition.locations = names("|");
    return definition;
}

std::vector<FieldDefinition> Grammar::fields()
{
    std::vector<FieldDefinition> all;
    if (!m_in.skip("{"))
        return all;
    do {
        FieldDefinition field;
        field.description = description();
        field.at = m_in.peek().at;
        field.name = m_in.name();
        field.arguments = inputValues("(", ")");
        m_in.expect(":");
        field.type = typeRef();
        field.directives = directives(true);
        all.push_back(std::move(field));
    } while (m_in.ok() && !m_in.skip("}"));
    return all;
}

std::vector<InputValueDefinition> Grammar::inputValues(std::string_view open, std::string_view close)
{
    std::vector<InputValueDefinition> all;
    if (!m_in.skip(open))
        return all;
    do {
        InputValueDefinition input;
        input.description = description();
        input.at = m_in.peek().at;
        input.name = m_in.name();
        m_in.expect(":");
        input.type = typeRef();
        input.hasDefault = m_in.skip("=");
        if (input.hasDefault)
            input.defaultValue = value(true);
        input.directives = directives(true);
        all.push_back(std::move(input));
    } while (m_in.ok() && !m_in.skip(close));
    return all;
}

std::vector<EnumValueDefinition> Grammar::enumValues()
{
    std::vector<EnumValueDefinition> all;
    if (!m_in.skip("{"))
        return all;
    do {
        EnumValueDefinition value;
        value.description = description();
        value.at = m_in.peek().at;
        if (m_in.isKeyword("true") || m_in.isKeyword("false") || m_in.isKeyword("null"))
            m_in.unexpected(QStringLiteral("an enum value"));
        value.name = m_in.name();
        value.directives = directives(true);
        all.push_back(std::move(value));
    } while (m_in.ok() && !m_in.skip("}"));
    return all;
}

} // namespace Tenantry::GraphQL
