// SPDX-License-Identifier: GPL-3.0-or-later
// https://spec.graphql.org/October2021/#sec-Input-Object-Field-Names
#include "graphql/validation/rules.h"
#include "graphql/validation/suggestions.h"

namespace Tenantry::GraphQL {

void inputObjectFieldNames(const TypedDocument& typed, ErrorSink& sink)
{
    for (const ValueSite& site : typed.values) {
        const TypeDefinition* type = typed.inputObjectOf(site);
        for (std::size_t i = 0; type && i < site.value->names.size(); ++i) {
            const std::string& name = site.value->names[i];
            if (!type->inputField(name) && !sink.isFull())
                sink.add("Input type \"" + type->name + "\" has no field " + shown(name) + "."
                        + didYouMean(name, type->inputFields),
                    {site.value->items[i].at});
        }
    }
}

} // namespace Tenantry::GraphQL
