// SPDX-License-Identifier: GPL-3.0-or-later
// https://spec.graphql.org/October2021/#sec-Fragment-Spread-Type-Existence
#include "graphql/validation/rules.h"
#include "graphql/validation/suggestions.h"

namespace Tenantry::GraphQL {

void fragmentSpreadTypeExistence(const TypedDocument& typed, ErrorSink& sink)
{
    auto check = [&](const std::string& name, Location at) {
        if (!name.empty() && !typed.schema.type(name) && !sink.isFull())
            sink.add("Unknown type " + shown(name) + "." + typed.typesLike(name), {at});
    };
    for (const Owner& owner : typed.owners) {
        if (owner.fragment)
            check(owner.fragment->typeCondition, owner.fragment->at);
    }
    for (const SpreadSite& spread : typed.spreads)
        check(spread.node->typeCondition, spread.node->at);
}

} // namespace Tenantry::GraphQL
