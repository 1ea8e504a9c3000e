// SPDX-License-Identifier: GPL-3.0-or-later
// https://spec.graphql.org/October2021/#sec-Lone-Anonymous-Operation
#include "graphql/validation/rules.h"

namespace Tenantry::GraphQL {

void loneAnonymousOperation(const TypedDocument& typed, ErrorSink& sink)
{
    std::size_t operations = 0;
    for (const Owner& owner : typed.owners)
        operations += owner.operation ? 1 : 0;
    for (const Owner& owner : typed.owners) {
        if (operations > 1 && owner.operation && owner.operation->name.empty())
            sink.add("This anonymous operation must be the only defined operation.", {owner.operation->at});
    }
}

} // namespace Tenantry::GraphQL
