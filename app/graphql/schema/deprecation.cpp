// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphql/schema/deprecation.h"

namespace Tenantry::GraphQL {

std::optional<std::string> deprecationReason(const std::vector<Directive>& directives)
{
    const Directive* directive = findDirective(directives, "deprecated");
    const Argument* reason = directive ? findArgument(directive->arguments, "reason") : nullptr;
    if (!directive || (reason && reason->value.kind == Value::Kind::Null))
        return std::nullopt;
    return reason ? reason->value.text : kDefaultDeprecation;
}

} // namespace Tenantry::GraphQL
