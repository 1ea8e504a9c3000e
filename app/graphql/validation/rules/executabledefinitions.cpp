// SPDX-License-Identifier: GPL-3.0-or-later
// https://spec.graphql.org/October2021/#sec-Executable-Definitions
#include "graphql/validation/rules.h"

namespace Tenantry::GraphQL {

void executableDefinitions(const TypedDocument& typed, ErrorSink& sink)
{
    if (typed.owners.size() != typed.document.definitions.size())
        sink.add("A request holds operations and fragments only, no type definitions.", {});
}

} // namespace Tenantry::GraphQL
