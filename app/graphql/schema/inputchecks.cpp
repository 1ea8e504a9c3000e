// SPDX-License-Identifier: GPL-3.0-or-later
// Circles of input objects, 3.10.
#include "graphql/schema/schemabuilder.h"

#include <algorithm>

namespace Tenantry::GraphQL {

namespace {

using Input = const InputValueDefinition*;

/// The input fields whose defaults are filled in where `value` stands for `type`.
void listDefaults(const Schema& schema, const TypeRef& type, const Value& value, std::vector<Input>& used)
{
    if (value.kind == Value::Kind::List) {
        for (const Value& item : value.items)
            listDefaults(schema, type.isList() ? type.item() : type, item, used);
        return;
    }
    const TypeDefinition* named = schema.type(type.namedType());
    if (value.kind != Value::Kind::Object || !named)
        return;
    for (const InputValueDefinition& input : named->inputFields) {
        if (const Value* given = value.field(input.name))
            listDefaults(schema, input.type, *given, used);
        else if (input.hasDefault)
            used.push_back(&input);
    }
}

/// What is left when things are taken away as long as all that they need is taken away: what is in a circle, or needs
/// one.
template <class T> std::vector<T> inCircles(const std::vector<std::pair<T, std::vector<T>>>& needs)
{
    std::unordered_map<T, std::vector<T>> neededBy;
    std::unordered_map<T, std::size_t> open;
    std::vector<T> done;
    for (const auto& [one, all] : needs) {
        open[one] = all.size();
        for (T needed : all)
            neededBy[needed].push_back(one);
        if (all.empty())
            done.push_back(one);
    }
    for (std::size_t next = 0; next < done.size(); ++next) {
        for (T user : neededBy[done[next]]) {
            if (--open[user] == 0)
                done.push_back(user);
        }
    }
    std::vector<T> left;
    for (const auto& [one, all] : needs) {
        if (open[one] > 0)
            left.push_back(one);
    }
    return left;
}

} // namespace

/// An input object that must hold one of its own kind could never be given.
void SchemaBuilder::checkInputCycles()
{
    using Type = const TypeDefinition*;
    std::vector<std::pair<Type, std::vector<Type>>> needs;
    for (Type type : m_schema->m_order) {
        if (type->kind != TypeKind::InputObject)
            continue;
        std::vector<Type>& held = needs.emplace_back(type, std::vector<Type>()).second;
        for (const InputValueDefinition& input : type->inputFields) {
            Type other = input.type.nonNull && !input.type.isList() ? m_schema->type(input.type.name) : nullptr;
            if (other && other->kind == TypeKind::InputObject)
                held.push_back(other);
        }
    }
    for (Type type : inCircles(needs))
        wrong("The input " + type->name + " must hold itself, directly or through others, without end.", type->at);
}

/// Defaults that fill each other in would never end.
void SchemaBuilder::checkDefaultCycles()
{
    std::vector<std::pair<Input, std::vector<Input>>> needs;
    for (const TypeDefinition* type : m_schema->m_order) {
        for (const InputValueDefinition& input : type->inputFields) {
            if (input.hasDefault)
                listDefaults(
                    *m_schema, input.type, input.defaultValue, needs.emplace_back(&input, std::vector<Input>()).second);
        }
    }
    for (Input input : inCircles(needs))
        wrong("The default of " + input->name + " holds itself, directly or through others, without end.", input->at);
}

} // namespace Tenantry::GraphQL
