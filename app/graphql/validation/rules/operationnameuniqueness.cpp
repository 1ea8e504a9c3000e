// SPDX-License-Identifier: GPL-3.0-or-later
// https://spec.graphql.org/October2021/#sec-Operation-Name-Uniqueness
#include "graphql/validation/rules.h"
#include "graphql/validation/suggestions.h"

#include <unordered_map>

namespace Tenantry::GraphQL {

void operationNameUniqueness(const TypedDocument& typed, ErrorSink& sink)
{
    std::unordered_map<std::string, Location> seen;
    for (const Owner& owner : typed.owners) {
        if (!owner.operation || owner.operation->name.empty())
            continue;
        const auto [at, isNew] = seen.emplace(owner.operation->name, owner.operation->at);
        if (!isNew)
            sink.add(
                "There can be only one operation named " + shown(at->first) + ".", {at->second, owner.operation->at});
    }
}

} // namespace Tenantry::GraphQL
