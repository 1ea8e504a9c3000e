// SPDX-License-Identifier: GPL-3.0-or-later
// https://spec.graphql.org/October2021/#sec-Variables-Are-Input-Types
#include "graphql/validation/rules.h"
#include "graphql/validation/suggestions.h"

namespace Tenantry::GraphQL {

void variablesAreInputTypes(const TypedDocument& typed, ErrorSink& sink)
{
    for (const Owner& owner : typed.owners) {
        for (std::size_t i = 0; owner.operation && i < owner.operation->variables.size(); ++i) {
            const VariableDefinition& variable = owner.operation->variables[i];
            const std::string& name = variable.type.namedType();
            const TypeDefinition* type = typed.schema.type(name);
            if (!type && !sink.isFull())
                sink.add("Variable " + shown("$" + variable.name) + " has the unknown type " + shown(name) + "."
                        + typed.typesLike(name),
                    {variable.type.at});
            else if (type && !type->isInput())
                sink.add("Variable " + shown("$" + variable.name) + " cannot be of the output type \""
                        + variable.type.toString() + "\".",
                    {variable.type.at});
        }
    }
}

} // namespace Tenantry::GraphQL
