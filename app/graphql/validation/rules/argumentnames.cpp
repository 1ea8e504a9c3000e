// SPDX-License-Identifier: GPL-3.0-or-later
// https://spec.graphql.org/October2021/#sec-Argument-Names
#include "graphql/validation/rules.h"
#include "graphql/validation/suggestions.h"

#include <algorithm>

namespace Tenantry::GraphQL {

void argumentNames(const TypedDocument& typed, ErrorSink& sink)
{
    for (const ArgumentsSite& site : typed.arguments) {
        if (!site.definitions)
            continue;
        for (const Argument& argument : *site.arguments) {
            const bool known = std::any_of(site.definitions->begin(), site.definitions->end(),
                [&](const InputValueDefinition& input) { return input.name == argument.name; });
            if (!known && !sink.isFull())
                sink.add("Unknown argument " + shown(argument.name) + " on " + site.what() + "."
                        + didYouMean(argument.name, *site.definitions),
                    {argument.at});
        }
    }
}

} // namespace Tenantry::GraphQL
