// SPDX-License-Identifier: GPL-3.0-or-later
// https://spec.graphql.org/October2021/#sec-Leaf-Field-Selections
#include "graphql/validation/rules.h"
#include "graphql/validation/suggestions.h"

namespace Tenantry::GraphQL {

void leafFieldSelections(const TypedDocument& typed, ErrorSink& sink)
{
    for (const FieldSite& site : typed.fields) {
        const TypeDefinition* type = site.field ? typed.schema.type(site.field->type.namedType()) : nullptr;
        if (!type)
            continue;
        if (type->isLeaf() && !site.node->selections.empty())
            sink.add("Field " + shown(site.node->name) + " of type \"" + site.field->type.toString()
                    + "\" has no subfields.",
                {site.node->at});
        if (!type->isLeaf() && site.node->selections.empty())
            sink.add("Field " + shown(site.node->name) + " of type \"" + site.field->type.toString()
                    + "\" needs a selection of subfields." + didYouMean({site.node->name + " { ... }"}),
                {site.node->at});
    }
}

} // namespace Tenantry::GraphQL
