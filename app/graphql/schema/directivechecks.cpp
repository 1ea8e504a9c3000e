// SPDX-License-Identifier: GPL-3.0-or-later
// What 3.13 and 5.7 ask of the directives in a schema.
#include "graphql/schema/schemabuilder.h"

#include "graphql/schema/coercion.h"

#include <algorithm>

namespace Tenantry::GraphQL {

void SchemaBuilder::checkDirectives(
    const std::vector<Directive>& directives, const char* location, const std::string& where)
{
    std::unordered_set<std::string> seen;
    for (const Directive& directive : directives) {
        const DirectiveDefinition* definition = m_schema->directive(directive.name);
        if (!definition)
            return wrong(
                "There is no directive @" + directive.name + ", as it is used on " + where + ".", directive.at);
        const auto& allowed = definition->locations;
        if (std::find(allowed.begin(), allowed.end(), location) == allowed.end())
            wrong("The directive @" + directive.name + " may not be used on " + location + ", as on " + where + ".",
                directive.at);
        if (!seen.insert(directive.name).second && !definition->repeatable)
            wrong("The directive @" + directive.name + " can only be used once on " + where + ".", directive.at);
        checkDirectiveArguments(directive, *definition);
    }
}

void SchemaBuilder::checkDirectiveArguments(const Directive& directive, const DirectiveDefinition& definition)
{
    const std::string who = "@" + directive.name;
    std::unordered_set<std::string> seen;
    for (const Argument& argument : directive.arguments) {
        if (!seen.insert(argument.name).second)
            wrong(who + " is given " + argument.name + " twice.", argument.at);
        const InputValueDefinition* input = definition.argument(argument.name);
        if (!input)
            return wrong(who + " has no argument " + argument.name + ".", argument.at);
        const TypeDefinition* type = m_schema->type(input->type.namedType());
        if (!type || !type->isInput())
            continue; // said where the directive is defined
        const auto value = coerceLiteral(*m_schema, input->type, argument.value, Json::object());
        if (!value)
            wrong("The argument " + argument.name + " of " + who + ": " + value.error().detail.toStdString() + ".",
                argument.at);
    }
    for (const InputValueDefinition& input : definition.arguments) {
        if (input.isRequired() && !seen.contains(input.name))
            wrong(who + " needs the argument " + input.name + " of type " + input.type.toString() + ".", directive.at);
    }
}

/// 3.13: a directive may not be used in its own definition, nor in the types of its arguments.
void SchemaBuilder::checkDirectiveCycles()
{
    for (const DirectiveDefinition& start : m_schema->m_directives) {
        std::vector<std::string> names;
        std::vector<const TypeDefinition*> types;
        auto use = [&](const std::vector<Directive>& directives) {
            for (const Directive& directive : directives) {
                if (std::find(names.begin(), names.end(), directive.name) == names.end())
                    names.push_back(directive.name);
            }
        };
        auto look = [&](const std::vector<InputValueDefinition>& inputs) {
            for (const InputValueDefinition& input : inputs) {
                use(input.directives);
                const TypeDefinition* type = m_schema->type(input.type.namedType());
                if (std::find(types.begin(), types.end(), type) == types.end())
                    types.push_back(type);
            }
        };
        look(start.arguments);
        for (std::size_t name = 0, type = 0; name < names.size() || type < types.size();) {
            if (type < types.size()) {
                const TypeDefinition& one = *types[type++];
                use(one.directives);
                look(one.inputFields);
                for (const EnumValueDefinition& value : one.values)
                    use(value.directives);
            } else if (const DirectiveDefinition* used = m_schema->directive(names[name++])) {
                look(used->arguments);
            }
        }
        if (std::find(names.begin(), names.end(), start.name) != names.end())
            wrong("The directive @" + start.name + " is used in its own definition, directly or through others.",
                start.at);
    }
}

} // namespace Tenantry::GraphQL
