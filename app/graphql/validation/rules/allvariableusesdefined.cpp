// SPDX-License-Identifier: GPL-3.0-or-later
// https://spec.graphql.org/October2021/#sec-All-Variable-Uses-Defined
#include "graphql/validation/rules.h"
#include "graphql/validation/suggestions.h"
#include "graphql/validation/variableusage.h"

namespace Tenantry::GraphQL {

void allVariableUsesDefined(const TypedDocument& typed, ErrorSink& sink)
{
    forEachVariableUsage(
        typed, [&](const OperationDefinition& operation, const VariableDefinition* variable, const ValueSite& site) {
            if (!variable)
                sink.add(
                    "Variable " + shown("$" + site.value->text) + " is not defined.", {site.value->at, operation.at});
        });
}

} // namespace Tenantry::GraphQL
