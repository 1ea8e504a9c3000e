// SPDX-License-Identifier: GPL-3.0-or-later
// https://spec.graphql.org/October2021/#sec-Directives-Are-Defined
#include "graphql/validation/rules.h"
#include "graphql/validation/suggestions.h"

namespace Tenantry::GraphQL {

void directivesAreDefined(const TypedDocument& typed, ErrorSink& sink)
{
    for (const DirectiveSite& site : typed.directives) {
        for (const Directive& directive : *site.directives) {
            if (!typed.schema.directive(directive.name) && !sink.isFull())
                sink.add("Unknown directive " + shown("@" + directive.name) + "."
                        + didYouMean(directive.name, typed.schema.directives()),
                    {directive.at});
        }
    }
}

} // namespace Tenantry::GraphQL
