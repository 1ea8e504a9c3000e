// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphql/validation/variableusage.h"

namespace Tenantry::GraphQL {

void forEachVariableUsage(const TypedDocument& typed,
    const std::function<void(const OperationDefinition&, const VariableDefinition*, const ValueSite&)>& visit)
{
    std::vector<std::vector<const ValueSite*>> byOwner(typed.owners.size());
    for (const ValueSite& site : typed.values) {
        if (site.value->kind == Value::Kind::Variable)
            byOwner[site.owner].push_back(&site);
    }
    for (std::size_t i = 0; i < typed.owners.size(); ++i) {
        const OperationDefinition* operation = typed.owners[i].operation;
        if (!operation)
            continue;
        std::unordered_map<std::string, const VariableDefinition*> defined;
        for (const VariableDefinition& variable : operation->variables)
            defined[variable.name] = &variable;
        for (const std::size_t owner : typed.reachableFrom(i)) {
            for (const ValueSite* site : byOwner[owner]) {
                const auto at = defined.find(site->value->text);
                visit(*operation, at == defined.end() ? nullptr : at->second, *site);
            }
        }
    }
}

} // namespace Tenantry::GraphQL
