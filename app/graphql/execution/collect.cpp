// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphql/execution/collect.h"

#include <unordered_set>

namespace Tenantry::GraphQL {

namespace {

/// The `if` of a @skip or @include; `fallback` where the directive is absent or its variable has no value.
bool condition(const std::vector<Directive>& directives, const char* name, const Json& variables, bool fallback)
{
    const Directive* directive = findDirective(directives, name);
    const Argument* argument = directive ? findArgument(directive->arguments, "if") : nullptr;
    if (!argument)
        return fallback;
    if (argument->value.kind != Value::Kind::Variable)
        return argument->value.text == "true";
    const auto at = variables.find(argument->value.text);
    return at != variables.end() && at->is_boolean() ? at->get<bool>() : fallback;
}

class Collector {
public:
    Collector(
        const PlanContext& context, const TypeDefinition* object, const std::function<void(const Selection&)>& visit)
        : m_context(context)
        , m_object(object)
        , m_visit(visit)
    {
    }

    void collect(const SelectionSet& set)
    {
        for (const Selection& selection : set) {
            if (condition(selection.directives, "skip", m_context.variables, false)
                || !condition(selection.directives, "include", m_context.variables, true))
                continue;
            if (selection.isField()) {
                m_visit(selection);
            } else if (selection.kind == Selection::Kind::InlineFragment) {
                if (applies(selection.typeCondition))
                    collect(selection.selections);
            } else if (m_seen.insert(selection.name).second) {
                const FragmentDefinition* fragment = m_context.document.fragment(selection.name);
                if (fragment && applies(fragment->typeCondition))
                    collect(fragment->selections);
            }
        }
    }

private:
    bool applies(const std::string& typeCondition) const
    {
        if (typeCondition.empty() || !m_object)
            return true;
        const TypeDefinition* type = m_context.schema.type(typeCondition);
        return type && m_context.schema.isSubtype(*m_object, *type);
    }

    const PlanContext& m_context;
    const TypeDefinition* m_object;
    const std::function<void(const Selection&)>& m_visit;
    std::unordered_set<std::string> m_seen;
};

} // namespace

void forEachField(const PlanContext& context, const TypeDefinition* object,
    const std::vector<const SelectionSet*>& sets, const std::function<void(const Selection&)>& visit)
{
    Collector collector(context, object, visit);
    for (const SelectionSet* set : sets)
        collector.collect(*set);
}

} // namespace Tenantry::GraphQL
