// SPDX-License-Identifier: GPL-3.0-or-later
// https://spec.graphql.org/October2021/#sec-Variable-Uniqueness
#include "graphql/validation/rules.h"
#include "graphql/validation/suggestions.h"

#include <unordered_map>

namespace Tenantry::GraphQL {

void variableUniqueness(const TypedDocument& typed, ErrorSink& sink)
{
    for (const Owner& owner : typed.owners) {
        std::unordered_map<std::string, Location> seen;
        for (std::size_t i = 0; owner.operation && i < owner.operation->variables.size(); ++i) {
            const VariableDefinition& variable = owner.operation->variables[i];
            const auto [at, isNew] = seen.emplace(variable.name, variable.at);
            if (!isNew)
                sink.add("There can be only one variable named " + shown("$" + variable.name) + ".",
                    {at->second, variable.at});
        }
    }
}

} // namespace Tenantry::GraphQL
