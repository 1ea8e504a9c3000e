// SPDX-License-Identifier: GPL-3.0-or-later
// https://spec.graphql.org/October2021/#sec-Fragment-spread-target-defined
#include "graphql/validation/rules.h"
#include "graphql/validation/suggestions.h"

namespace Tenantry::GraphQL {

void fragmentSpreadTargetDefined(const TypedDocument& typed, ErrorSink& sink)
{
    for (const SpreadSite& spread : typed.spreads) {
        if (spread.node->kind == Selection::Kind::FragmentSpread && !typed.fragment(spread.node->name))
            sink.add("Unknown fragment " + shown(spread.node->name) + ".", {spread.node->at});
    }
}

} // namespace Tenantry::GraphQL
