// SPDX-License-Identifier: GPL-3.0-or-later
// https://spec.graphql.org/October2021/#sec-All-Variables-Used
#include "graphql/validation/rules.h"
#include "graphql/validation/variableusage.h"

#include <unordered_set>

namespace Tenantry::GraphQL {

void noUnusedVariables(const TypedDocument& typed, ErrorSink& sink)
{
    std::unordered_set<const VariableDefinition*> used;
    forEachVariableUsage(typed, [&](const OperationDefinition&, const VariableDefinition* variable, const ValueSite&) {
        used.insert(variable);
    });
    for (const Owner& owner : typed.owners) {
        for (std::size_t i = 0; owner.operation && i < owner.operation->variables.size(); ++i) {
            const VariableDefinition& variable = owner.operation->variables[i];
            if (!used.contains(&variable))
                sink.add("Variable \"$" + variable.name + "\" is never used.", {variable.at});
        }
    }
}

} // namespace Tenantry::GraphQL
