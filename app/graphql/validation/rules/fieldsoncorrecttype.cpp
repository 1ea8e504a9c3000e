// SPDX-License-Identifier: GPL-3.0-or-later
// https://spec.graphql.org/October2021/#sec-Field-Selections
#include "graphql/validation/rules.h"

namespace Tenantry::GraphQL {

void fieldsOnCorrectType(const TypedDocument& typed, ErrorSink& sink)
{
    for (const FieldSite& site : typed.fields) {
        if (site.parent && !site.field)
            sink.add("Cannot query field \"" + site.node->name + "\" on type \"" + site.parent->name + "\".",
                {site.node->at});
    }
}

} // namespace Tenantry::GraphQL
