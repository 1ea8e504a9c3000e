// SPDX-License-Identifier: GPL-3.0-or-later
// https://spec.graphql.org/October2021/#sec-Input-Object-Field-Uniqueness
#include "graphql/validation/rules.h"
#include "graphql/validation/suggestions.h"

#include <unordered_map>

namespace Tenantry::GraphQL {

void inputObjectFieldUniqueness(const TypedDocument& typed, ErrorSink& sink)
{
    for (const ValueSite& site : typed.values) {
        std::unordered_map<std::string, Location> seen;
        for (std::size_t i = 0; i < site.value->names.size(); ++i) {
            const Location here = site.value->items[i].at;
            const auto [at, isNew] = seen.emplace(site.value->names[i], here);
            if (!isNew)
                sink.add("There can be only one input field named " + shown(at->first) + ".", {at->second, here});
        }
    }
}

} // namespace Tenantry::GraphQL
