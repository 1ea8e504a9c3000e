// SPDX-License-Identifier: GPL-3.0-or-later
// https://spec.graphql.org/October2021/#sec-Argument-Names
#include "graphql/validation/rules.h"

#include <algorithm>

namespace Tenantry::GraphQL {

void knownArgumentNames(const TypedDocument& typed, ErrorSink& sink)
{
    for (const ArgumentsSite& site : typed.arguments) {
        if (!site.definitions)
            continue;
        for (const Argument& argument : *site.arguments) {
            const bool known = std::any_of(site.definitions->begin(), site.definitions->end(),
                [&](const InputValueDefinition& input) { return input.name == argument.name; });
            if (!known)
                sink.add("Unknown argument \"" + argument.name + "\" on " + site.what + ".", {argument.at});
        }
    }
}

} // namespace Tenantry::GraphQL
