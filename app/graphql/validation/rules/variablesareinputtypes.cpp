// SPDX-License-Identifier: GPL-3.0-or-later
// https://spec.graphql.org/October2021/#sec-Variables-Are-Input-Types
#include "graphql/validation/rules.h"

namespace Tenantry::GraphQL {

void variablesAreInputTypes(const TypedDocument& typed, ErrorSink& sink)
{
    for (const Owner& owner : typed.owners) {
        if (!owner.operation)
            continue;
        for (const VariableDefinition& variable : owner.operation->variables) {
            const TypeDefinition* type = typed.schema.type(variable.type.namedType());
            if (type && !type->isInput())
                sink.add("Variable \"$" + variable.name + "\" cannot be of the output type " + variable.type.toString()
                        + ".",
                    {variable.at});
        }
    }
}

} // namespace Tenantry::GraphQL
