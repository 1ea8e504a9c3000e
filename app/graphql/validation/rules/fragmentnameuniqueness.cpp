// SPDX-License-Identifier: GPL-3.0-or-later
// https://spec.graphql.org/October2021/#sec-Fragment-Name-Uniqueness
#include "graphql/validation/rules.h"
#include "graphql/validation/suggestions.h"

namespace Tenantry::GraphQL {

void fragmentNameUniqueness(const TypedDocument& typed, ErrorSink& sink)
{
    for (const Owner& owner : typed.owners) {
        if (!owner.fragment)
            continue;
        const FragmentDefinition* first = typed.fragment(owner.fragment->name);
        if (first != owner.fragment)
            sink.add(
                "There can be only one fragment named " + shown(first->name) + ".", {first->at, owner.fragment->at});
    }
}

} // namespace Tenantry::GraphQL
