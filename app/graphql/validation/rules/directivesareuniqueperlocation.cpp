// SPDX-License-Identifier: GPL-3.0-or-later
// https://spec.graphql.org/October2021/#sec-Directives-Are-Unique-Per-Location
#include "graphql/validation/rules.h"
#include "graphql/validation/suggestions.h"

#include <unordered_map>

namespace Tenantry::GraphQL {

void directivesAreUniquePerLocation(const TypedDocument& typed, ErrorSink& sink)
{
    for (const DirectiveSite& site : typed.directives) {
        std::unordered_map<std::string, Location> seen;
        for (const Directive& directive : *site.directives) {
            const DirectiveDefinition* definition = typed.schema.directive(directive.name);
            const auto [at, isNew] = seen.emplace(directive.name, directive.at);
            if (!isNew && definition && !definition->repeatable)
                sink.add("The directive " + shown("@" + directive.name) + " can only be used once at this location.",
                    {at->second, directive.at});
        }
    }
}

} // namespace Tenantry::GraphQL
