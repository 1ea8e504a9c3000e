// SPDX-License-Identifier: GPL-3.0-or-later
// https://spec.graphql.org/October2021/#sec-All-Variables-Used
#include "graphql/validation/rules.h"
#include "graphql/validation/suggestions.h"
#include "graphql/validation/variableusage.h"

#include <unordered_set>

namespace Tenantry::GraphQL {

void allVariablesUsed(const TypedDocument& typed, ErrorSink& sink)
{
    std::unordered_map<const OperationDefinition*, std::unordered_set<std::string_view>> used;
    forEachVariableUsage(
        typed, [&](const OperationDefinition& operation, const VariableDefinition*, const ValueSite& site) {
            used[&operation].insert(site.value->text);
        });
    for (const Owner& owner : typed.owners) {
        for (std::size_t i = 0; owner.operation && i < owner.operation->variables.size(); ++i) {
            const VariableDefinition& variable = owner.operation->variables[i];
            if (!used[owner.operation].contains(variable.name))
                sink.add("Variable " + shown("$" + variable.name) + " is never used.", {variable.at});
        }
    }
}

} // namespace Tenantry::GraphQL
