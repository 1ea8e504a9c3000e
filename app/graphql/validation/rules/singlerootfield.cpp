// SPDX-License-Identifier: GPL-3.0-or-later
// https://spec.graphql.org/October2021/#sec-Single-root-field
#include "graphql/validation/rules.h"
#include "graphql/validation/suggestions.h"

#include <map>
#include <unordered_set>

namespace Tenantry::GraphQL {

namespace {

/// As CollectFields() with no variables: what only a variable would include is not there.
bool isLeftOut(const Selection& selection)
{
    auto says = [&](const char* name, const char* word, bool variableToo) {
        const Directive* directive = findDirective(selection.directives, name);
        const Argument* condition = directive ? findArgument(directive->arguments, "if") : nullptr;
        return condition
            && (condition->value.text == word || (variableToo && condition->value.kind == Value::Kind::Variable));
    };
    return says("skip", "true", false) || says("include", "false", true);
}

class RootFields {
public:
    RootFields(const TypedDocument& typed, const TypeDefinition& root)
        : m_typed(typed)
        , m_root(root)
    {
    }

    void collect(const SelectionSet& all)
    {
        std::vector<const SelectionSet*> sets{&all};
        std::unordered_set<std::string> spread;
        while (!sets.empty()) {
            const SelectionSet& set = *sets.back();
            sets.pop_back();
            for (const Selection& selection : set) {
                if (isLeftOut(selection))
                    continue;
                if (selection.isField())
                    fields[selection.responseKey()].push_back(&selection);
                else if (selection.kind == Selection::Kind::InlineFragment && applies(selection.typeCondition))
                    sets.push_back(&selection.selections);
                else if (selection.kind == Selection::Kind::FragmentSpread && !m_typed.fragment(selection.name))
                    unknown = true;
                else if (const FragmentDefinition* fragment = m_typed.fragment(selection.name);
                         fragment && applies(fragment->typeCondition) && spread.insert(selection.name).second)
                    sets.push_back(&fragment->selections);
            }
        }
    }

    std::map<std::string, std::vector<const Selection*>> fields;
    bool unknown = false; ///< a fragment is not there, and with it perhaps the field

private:
    bool applies(const std::string& condition) const
    {
        const TypeDefinition* type = m_typed.schema.type(condition);
        return condition.empty() || (type && m_typed.schema.isSubtype(m_root, *type));
    }

    const TypedDocument& m_typed;
    const TypeDefinition& m_root;
};

} // namespace

void singleRootField(const TypedDocument& typed, ErrorSink& sink)
{
    const TypeDefinition* root = typed.schema.subscriptionType();
    for (const Owner& owner : typed.owners) {
        if (!root || !owner.operation || owner.operation->kind != OperationKind::Subscription)
            continue;
        RootFields rootFields(typed, *root);
        rootFields.collect(owner.operation->selections);
        const std::string who = owner.operation->name.empty() ? "An anonymous subscription"
                                                              : "Subscription " + shown(owner.operation->name);
        std::vector<Location> places;
        for (const auto& [key, nodes] : rootFields.fields)
            places.push_back(nodes.front()->at);
        if (places.size() > 1 || (places.empty() && !rootFields.unknown)) {
            if (places.empty())
                places.push_back(owner.operation->at);
            sink.add(who + " must select exactly one field, for it is one stream.", places);
        }
        for (const auto& [key, nodes] : rootFields.fields) {
            if (nodes.front()->name.starts_with("__"))
                sink.add(who + " cannot select the introspection field " + shown(nodes.front()->name) + ".",
                    {nodes.front()->at});
        }
    }
}

} // namespace Tenantry::GraphQL
