// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphql/schema/schemabuilder.h"

#include "graphql/language/lexer.h"
#include "graphql/language/parser.h"
#include "graphql/schema/builtins.h"

#include <algorithm>

namespace Tenantry::GraphQL {

namespace {

template <class T> void append(std::vector<T>& to, const std::vector<T>& from)
{
    to.insert(to.end(), from.begin(), from.end());
}

} // namespace

void SchemaBuilder::wrong(const std::string& what, Location at)
{
    if (!m_error)
        m_error = Error{ErrorCode::ValidationError, QString::fromStdString(what), locationText(at)};
}

Result<SchemaPtr> SchemaBuilder::build(std::string_view sdl)
{
    m_schema = std::shared_ptr<Schema>(new Schema);
    const auto document = parseDocument(sdl, ParseLimits::trusted());
    if (!document)
        return fail(document.error());
    const auto builtin = parseDocument(kBuiltinSdl, ParseLimits::trusted());
    if (!builtin)
        return fail(builtin.error());
    add(**builtin, true);
    const auto builtinNames = m_order.size();
    add(**document, false);
    std::rotate(m_order.begin(), m_order.begin() + static_cast<std::ptrdiff_t>(builtinNames), m_order.end());
    for (const Definition& definition : (*document)->definitions) {
        const auto* type = std::get_if<TypeDefinition>(&definition);
        if (type && type->extension)
            extendType(*type);
    }
    if (!m_error)
        link();
    if (!m_error)
        checkAll();
    if (m_error)
        return fail(*m_error);
    return SchemaPtr(std::move(m_schema));
}

void SchemaBuilder::add(const Document& document, bool builtin)
{
    for (const Definition& definition : document.definitions) {
        if (const auto* type = std::get_if<TypeDefinition>(&definition)) {
            if (!type->extension)
                addType(*type, builtin);
        } else if (const auto* directive = std::get_if<DirectiveDefinition>(&definition)) {
            if (!m_schema->directive(directive->name))
                m_schema->m_directives.push_back(*directive);
            else if (directive->name != "skip" && directive->name != "include" && directive->name != "deprecated"
                && directive->name != "specifiedBy")
                wrong("The directive @" + directive->name + " is defined twice.", directive->at);
        } else if (const auto* schema = std::get_if<SchemaDefinition>(&definition)) {
            addSchema(*schema);
        } else {
            wrong("A schema holds no operations and no fragments.",
                std::visit([](const auto& one) { return one.at; }, definition));
        }
    }
}

void SchemaBuilder::addType(const TypeDefinition& type, bool builtin)
{
    if (!builtin && type.name.starts_with("__"))
        wrong("The name " + type.name + " is reserved.", type.at);
    if (!builtin && !m_defined.insert(type.name).second)
        return wrong("The type " + type.name + " is defined twice.", type.at);
    // A schema may say the scalars that it has anyway.
    if (m_schema->m_types.emplace(type.name, type).second)
        m_order.push_back(type.name);
    else if (type.kind != TypeKind::Scalar)
        wrong("The type " + type.name + " is a scalar of every schema.", type.at);
}

void SchemaBuilder::extendType(const TypeDefinition& extension)
{
    const auto at = m_schema->m_types.find(extension.name);
    if (at == m_schema->m_types.end() || at->second.kind != extension.kind)
        return wrong("There is no such type " + extension.name + " to extend.", extension.at);
    TypeDefinition& type = at->second;
    append(type.directives, extension.directives);
    append(type.interfaces, extension.interfaces);
    append(type.fields, extension.fields);
    append(type.inputFields, extension.inputFields);
    append(type.values, extension.values);
    append(type.members, extension.members);
}

void SchemaBuilder::addSchema(const SchemaDefinition& definition)
{
    if (!definition.extension && m_rootsGiven)
        wrong("The schema is defined twice.", definition.at);
    if (!definition.extension) {
        for (const OperationKind kind : {OperationKind::Query, OperationKind::Mutation, OperationKind::Subscription}) {
            if (!m_rootKinds.contains(kind))
                m_roots[static_cast<int>(kind)].clear();
        }
        m_schema->m_description = definition.description;
        m_schema->m_described = definition.described;
        m_rootsGiven = true;
    }
    append(m_schemaDirectives, definition.directives);
    for (const auto& [kind, name] : definition.roots) {
        if (!m_rootKinds.insert(kind).second)
            wrong(std::string("The root type for ") + operationWord(kind) + " is given twice.", definition.at);
        m_roots[static_cast<int>(kind)] = name;
    }
}

void SchemaBuilder::link()
{
    Schema& schema = *m_schema;
    for (const std::string& name : m_order)
        schema.m_order.push_back(schema.type(name));
    for (int i = 0; i < 3; ++i) {
        schema.m_roots[i] = m_roots[i].empty() ? nullptr : schema.type(m_roots[i]);
        const bool named = m_rootKinds.contains(static_cast<OperationKind>(i));
        if ((named && !schema.m_roots[i]) || (schema.m_roots[i] && schema.m_roots[i]->kind != TypeKind::Object))
            wrong("The root type " + m_roots[i] + " is no object type.", {});
    }
    if (!schema.m_roots[0])
        wrong("The schema has no query type.", {});
    for (const TypeDefinition* type : schema.m_order) {
        if (type->kind == TypeKind::Object)
            schema.m_possible[type].push_back(type);
        if (type->kind == TypeKind::Object) {
            for (const std::string& interface : type->interfaces) {
                if (const TypeDefinition* super = schema.type(interface))
                    schema.m_possible[super].push_back(type);
            }
        }
        for (const std::string& member : type->members) {
            if (const TypeDefinition* one = schema.type(member))
                schema.m_possible[type].push_back(one);
        }
    }
    auto named = [](std::string name, bool nonNull) { return TypeRef{.name = std::move(name), .nonNull = nonNull}; };
    schema.m_typename = {.name = "__typename", .type = named("String", true)};
    schema.m_schemaField = {.name = "__schema", .type = named("__Schema", true)};
    schema.m_typeField = {.name = "__type",
        .arguments = {{.name = "name", .type = named("String", true)}},
        .type = named("__Type", false)};
}

Result<SchemaPtr> buildSchema(std::string_view sdl) { return SchemaBuilder().build(sdl); }

} // namespace Tenantry::GraphQL
