// SPDX-License-Identifier: GPL-3.0-or-later
// https://spec.graphql.org/October2021/#sec-Required-Arguments
#include "graphql/validation/rules.h"

namespace Tenantry::GraphQL {

void requiredArguments(const TypedDocument& typed, ErrorSink& sink)
{
    for (const ArgumentsSite& site : typed.arguments) {
        for (std::size_t i = 0; site.definitions && i < site.definitions->size(); ++i) {
            const InputValueDefinition& input = (*site.definitions)[i];
            if (input.isRequired() && !findArgument(*site.arguments, input.name)) {
                sink.add("Argument \"" + input.name + "\" of type " + input.type.toString() + " is required on "
                        + site.what() + ".",
                    {site.at()});
            }
        }
    }
}

} // namespace Tenantry::GraphQL
