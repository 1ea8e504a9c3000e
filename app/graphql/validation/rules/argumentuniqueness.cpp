// SPDX-License-Identifier: GPL-3.0-or-later
// https://spec.graphql.org/October2021/#sec-Argument-Uniqueness
#include "graphql/validation/rules.h"
#include "graphql/validation/suggestions.h"

#include <unordered_map>

namespace Tenantry::GraphQL {

void argumentUniqueness(const TypedDocument& typed, ErrorSink& sink)
{
    for (const ArgumentsSite& site : typed.arguments) {
        std::unordered_map<std::string, Location> seen;
        for (const Argument& argument : *site.arguments) {
            const auto [at, isNew] = seen.emplace(argument.name, argument.at);
            if (!isNew)
                sink.add(
                    "There can be only one argument named " + shown(argument.name) + ".", {at->second, argument.at});
        }
    }
}

} // namespace Tenantry::GraphQL
