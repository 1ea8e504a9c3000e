// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphql/execution/resolvermap.h"

#include <algorithm>

namespace Tenantry::GraphQL {

ResolverMap& ResolverMap::add(const std::string& type, const std::string& field, Resolver resolver)
{
    m_resolvers.insert_or_assign(type + "." + field, std::move(resolver));
    return *this;
}

const Resolver* ResolverMap::find(const Schema&, const TypeDefinition& type, const std::string& field) const
{
    auto at = m_resolvers.find(type.name + "." + field);
    for (std::size_t i = 0; at == m_resolvers.end() && i < type.interfaces.size(); ++i)
        at = m_resolvers.find(type.interfaces[i] + "." + field);
    return at == m_resolvers.end() ? nullptr : &at->second;
}

std::vector<std::string> ResolverMap::unknownTo(const Schema& schema) const
{
    std::vector<std::string> unknown;
    for (const auto& [key, resolver] : m_resolvers) {
        const auto dot = key.find('.');
        const TypeDefinition* type = schema.type(key.substr(0, dot));
        if (!type || !type->field(key.substr(dot + 1)))
            unknown.push_back(key);
    }
    std::sort(unknown.begin(), unknown.end());
    return unknown;
}

std::vector<std::string> ResolverMap::missingIn(const Schema& schema, const std::vector<std::string>& types) const
{
    std::vector<std::string> missing;
    for (const TypeDefinition* type : schema.types()) {
        const bool wanted = types.empty() || std::find(types.begin(), types.end(), type->name) != types.end();
        if (type->kind != TypeKind::Object || type->name.starts_with("__") || !wanted)
            continue;
        for (const FieldDefinition& field : type->fields) {
            if (!find(schema, *type, field.name))
                missing.push_back(type->name + "." + field.name);
        }
    }
    return missing;
}

} // namespace Tenantry::GraphQL
