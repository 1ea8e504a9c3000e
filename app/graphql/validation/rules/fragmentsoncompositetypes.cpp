// SPDX-License-Identifier: GPL-3.0-or-later
// https://spec.graphql.org/October2021/#sec-Fragments-On-Composite-Types
#include "graphql/validation/rules.h"

namespace Tenantry::GraphQL {

void fragmentsOnCompositeTypes(const TypedDocument& typed, ErrorSink& sink)
{
    auto check = [&](const std::string& condition, Location at) {
        const TypeDefinition* type = typed.schema.type(condition);
        if (type && !type->isComposite())
            sink.add("A fragment cannot be on \"" + condition + "\", which has no fields.", {at});
    };
    for (const Owner& owner : typed.owners) {
        if (owner.fragment)
            check(owner.fragment->typeCondition, owner.fragment->at);
    }
    for (const SpreadSite& spread : typed.spreads)
        check(spread.node->typeCondition, spread.node->at);
}

} // namespace Tenantry::GraphQL
