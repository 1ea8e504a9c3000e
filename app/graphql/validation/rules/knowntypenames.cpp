// SPDX-License-Identifier: GPL-3.0-or-later
// https://spec.graphql.org/October2021/#sec-Fragment-Spread-Type-Existence
#include "graphql/validation/rules.h"

namespace Tenantry::GraphQL {

void knownTypeNames(const TypedDocument& typed, ErrorSink& sink)
{
    auto check = [&](const std::string& name, Location at) {
        if (!name.empty() && !typed.schema.type(name))
            sink.add("Unknown type \"" + name + "\".", {at});
    };
    for (const Owner& owner : typed.owners) {
        if (owner.fragment)
            check(owner.fragment->typeCondition, owner.fragment->at);
        else if (!typed.schema.rootType(owner.operation->kind))
            sink.add(std::string("The schema knows no ") + operationWord(owner.operation->kind) + ".",
                {owner.operation->at});
        for (std::size_t i = 0; owner.operation && i < owner.operation->variables.size(); ++i)
            check(owner.operation->variables[i].type.namedType(), owner.operation->variables[i].at);
    }
    for (const SpreadSite& spread : typed.spreads)
        check(spread.node->typeCondition, spread.node->at);
}

} // namespace Tenantry::GraphQL
