// SPDX-License-Identifier: GPL-3.0-or-later
// https://spec.graphql.org/October2021/#sec-Directives-Are-In-Valid-Locations
#include "graphql/validation/rules.h"

#include <algorithm>

namespace Tenantry::GraphQL {

void directivesAreInValidLocations(const TypedDocument& typed, ErrorSink& sink)
{
    for (const DirectiveSite& site : typed.directives) {
        for (const Directive& directive : *site.directives) {
            const DirectiveDefinition* definition = typed.schema.directive(directive.name);
            if (definition
                && std::find(definition->locations.begin(), definition->locations.end(), site.location)
                    == definition->locations.end())
                sink.add(
                    "Directive \"@" + directive.name + "\" may not be used on " + site.location + ".", {directive.at});
        }
    }
}

} // namespace Tenantry::GraphQL
