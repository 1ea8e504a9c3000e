// SPDX-License-Identifier: GPL-3.0-or-later
// https://spec.graphql.org/October2021/#sec-Fragment-spread-is-possible
#include "graphql/validation/rules.h"
#include "graphql/validation/suggestions.h"

namespace Tenantry::GraphQL {

void fragmentSpreadIsPossible(const TypedDocument& typed, ErrorSink& sink)
{
    for (const SpreadSite& spread : typed.spreads) {
        const bool isInline = spread.node->kind == Selection::Kind::InlineFragment;
        const FragmentDefinition* fragment = isInline ? nullptr : typed.fragment(spread.node->name);
        const std::string condition = isInline ? spread.node->typeCondition
            : fragment                         ? fragment->typeCondition
                                               : std::string();
        const TypeDefinition* type = typed.schema.type(condition);
        if (type && type->isComposite() && spread.parent && spread.parent->isComposite()
            && !typed.schema.overlap(*type, *spread.parent))
            sink.add("A fragment on \"" + condition + "\" can never apply to " + shown(spread.parent->name) + ".",
                {spread.node->at});
    }
}

} // namespace Tenantry::GraphQL
