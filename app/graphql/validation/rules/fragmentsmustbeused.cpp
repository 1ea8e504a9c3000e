// SPDX-License-Identifier: GPL-3.0-or-later
// https://spec.graphql.org/October2021/#sec-Fragments-Must-Be-Used
#include "graphql/validation/rules.h"
#include "graphql/validation/suggestions.h"

namespace Tenantry::GraphQL {

void fragmentsMustBeUsed(const TypedDocument& typed, ErrorSink& sink)
{
    std::vector<bool> used(typed.owners.size());
    for (std::size_t i = 0; i < typed.owners.size(); ++i) {
        if (!typed.owners[i].operation)
            continue;
        for (const std::size_t reached : typed.reachableFrom(i))
            used[reached] = true;
    }
    for (std::size_t i = 0; i < typed.owners.size(); ++i) {
        if (typed.owners[i].fragment && !used[typed.fragments.at(typed.owners[i].fragment->name)])
            sink.add("Fragment " + shown(typed.owners[i].fragment->name) + " is never used.",
                {typed.owners[i].fragment->at});
    }
}

} // namespace Tenantry::GraphQL
