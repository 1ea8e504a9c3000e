// SPDX-License-Identifier: GPL-3.0-or-later
// https://spec.graphql.org/October2021/#sec-Field-Selections
#include "graphql/validation/rules.h"
#include "graphql/validation/suggestions.h"

#include <algorithm>
#include <map>

namespace Tenantry::GraphQL {

namespace {

/// Of an abstract type: the types below it that do have the field, interfaces first and those of most types first.
std::vector<std::string> typesWith(const Schema& schema, const TypeDefinition& parent, const std::string& field)
{
    std::map<std::string, int> interfaces;
    std::vector<std::string> types;
    for (const TypeDefinition* possible : schema.possibleTypes(parent)) {
        if (!possible->field(field))
            continue;
        types.push_back(possible->name);
        for (const std::string& interface : possible->interfaces) {
            if (schema.type(interface)->field(field))
                --interfaces[interface];
        }
    }
    std::vector<std::pair<int, std::string>> byUse;
    for (const auto& [name, uses] : interfaces)
        byUse.emplace_back(uses, name);
    std::sort(byUse.begin(), byUse.end());
    std::sort(types.begin(), types.end());
    std::vector<std::string> all;
    for (const auto& [uses, name] : byUse)
        all.push_back(name);
    all.insert(all.end(), types.begin(), types.end());
    return all;
}

std::string advice(const Schema& schema, const TypeDefinition& parent, const std::string& field)
{
    if (parent.isAbstract()) {
        if (const auto types = typesWith(schema, parent, field); !types.empty())
            return didYouMean(types, "to use an inline fragment on ");
    }
    return didYouMean(field, parent.fields);
}

} // namespace

void fieldSelections(const TypedDocument& typed, ErrorSink& sink)
{
    for (const FieldSite& site : typed.fields) {
        if (site.parent && !site.field && !sink.isFull())
            sink.add("Cannot query field " + shown(site.node->name) + " on type \"" + site.parent->name + "\"."
                    + advice(typed.schema, *site.parent, site.node->name),
                {site.node->at});
    }
}

} // namespace Tenantry::GraphQL
