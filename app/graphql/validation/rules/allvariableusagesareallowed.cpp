// SPDX-License-Identifier: GPL-3.0-or-later
// https://spec.graphql.org/October2021/#sec-All-Variable-Usages-are-Allowed
#include "graphql/validation/rules.h"
#include "graphql/validation/suggestions.h"
#include "graphql/validation/variableusage.h"

namespace Tenantry::GraphQL {

namespace {

bool fits(const TypeRef& variable, const TypeRef& place)
{
    if (place.nonNull && !variable.nonNull)
        return false;
    if (place.isList() != variable.isList())
        return false;
    return place.isList() ? fits(variable.item(), place.item()) : variable.name == place.name;
}

} // namespace

void allVariableUsagesAreAllowed(const TypedDocument& typed, ErrorSink& sink)
{
    forEachVariableUsage(
        typed, [&](const OperationDefinition&, const VariableDefinition* variable, const ValueSite& site) {
            if (!variable || !site.type || !typed.schema.type(variable->type.namedType()))
                return;
            TypeRef place = *site.type;
            const bool defaultIsValue = variable->hasDefault && variable->defaultValue.kind != Value::Kind::Null;
            if (place.nonNull && !variable->type.nonNull && (defaultIsValue || site.hasDefault))
                place.nonNull = false;
            if (!fits(variable->type, place)) {
                sink.add("Variable " + shown("$" + variable->name) + " of type \"" + variable->type.toString()
                        + "\" is used where " + site.type->toString() + " is expected.",
                    {variable->at, site.value->at});
            }
        });
}

} // namespace Tenantry::GraphQL
