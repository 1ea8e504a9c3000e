// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphql/execution/resolvermap.h"

#include <algorithm>

namespace Tenantry::GraphQL {

namespace {

/// The type's own, else that of an interface it implements.
template <class Map>
const typename Map::mapped_type* inherited(const Map& map, const TypeDefinition& type, const std::string& field)
{
    auto at = map.find(type.name + "." + field);
    for (std::size_t i = 0; at == map.end() && i < type.interfaces.size(); ++i)
        at = map.find(type.interfaces[i] + "." + field);
    return at == map.end() ? nullptr : &at->second;
}

template <class Map> void addUnknown(const Map& map, const Schema& schema, std::vector<std::string>& unknown)
{
    for (const auto& entry : map) {
        const auto dot = entry.first.find('.');
        const TypeDefinition* type = schema.type(entry.first.substr(0, dot));
        if (!type || !type->field(entry.first.substr(dot + 1)))
            unknown.push_back(entry.first);
    }
}

} // namespace

ResolverMap& ResolverMap::add(const std::string& type, const std::string& field, Resolver resolver)
{
    m_resolvers.insert_or_assign(type + "." + field, std::move(resolver));
    return *this;
}

ResolverMap& ResolverMap::addBatch(const std::string& type, const std::string& field, BatchResolver resolver)
{
    m_batches.insert_or_assign(type + "." + field, std::move(resolver));
    return *this;
}

ResolverMap& ResolverMap::addSource(const std::string& type, const std::string& field, SourceResolver resolver)
{
    m_sources.insert_or_assign(type + "." + field, std::move(resolver));
    return *this;
}

const Resolver* ResolverMap::find(const Schema&, const TypeDefinition& type, const std::string& field) const
{
    return inherited(m_resolvers, type, field);
}

const BatchResolver* ResolverMap::findBatch(const TypeDefinition& type, const std::string& field) const
{
    return inherited(m_batches, type, field);
}

const SourceResolver* ResolverMap::findSource(const TypeDefinition& type, const std::string& field) const
{
    return inherited(m_sources, type, field);
}

std::vector<std::string> ResolverMap::unknownTo(const Schema& schema) const
{
    std::vector<std::string> unknown;
    addUnknown(m_resolvers, schema, unknown);
    addUnknown(m_batches, schema, unknown);
    addUnknown(m_sources, schema, unknown);
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
            if (!find(schema, *type, field.name) && !findBatch(*type, field.name))
                missing.push_back(type->name + "." + field.name);
        }
    }
    return missing;
}

} // namespace Tenantry::GraphQL
