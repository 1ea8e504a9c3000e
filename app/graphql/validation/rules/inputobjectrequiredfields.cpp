// SPDX-License-Identifier: GPL-3.0-or-later
// https://spec.graphql.org/October2021/#sec-Input-Object-Required-Fields
#include "graphql/validation/rules.h"

namespace Tenantry::GraphQL {

void inputObjectRequiredFields(const TypedDocument& typed, ErrorSink& sink)
{
    for (const ValueSite& site : typed.values) {
        const TypeDefinition* type = typed.inputObjectOf(site);
        for (std::size_t i = 0; type && i < type->inputFields.size(); ++i) {
            const InputValueDefinition& input = type->inputFields[i];
            if (input.isRequired() && !site.value->field(input.name))
                sink.add("Field \"" + type->name + "." + input.name + "\" of required type \"" + input.type.toString()
                        + "\" was not provided.",
                    {site.value->at});
        }
    }
}

} // namespace Tenantry::GraphQL
