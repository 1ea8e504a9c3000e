// SPDX-License-Identifier: GPL-3.0-or-later
// https://spec.graphql.org/October2021/#sec-Field-Selection-Merging
#include "graphql/validation/rules.h"

#include <algorithm>
#include <set>
#include <unordered_set>

namespace Tenantry::GraphQL {

namespace {

struct Entry {
    const Selection* node;
    const TypeDefinition* parent;
    const FieldDefinition* field;
};

struct TypedSet {
    const SelectionSet* set;
    const TypeDefinition* parent;

    auto operator<=>(const TypedSet&) const = default;
};

using Sets = std::vector<TypedSet>;
using Group = std::vector<Entry>;

bool sameArguments(const Selection& a, const Selection& b)
{
    return a.arguments.size() == b.arguments.size()
        && std::all_of(a.arguments.begin(), a.arguments.end(), [&](const Argument& one) {
               const Argument* other = findArgument(b.arguments, one.name);
               return other && other->value == one.value;
           });
}

/// Instead of all pairs, whole groups of equal response keys are compared with their first entry, level by level: once
/// over all (same shape of answer), once by parent type (same field and arguments). Merged sets that were seen are not
/// seen again, so a document costs about its size; what costs more anyway is refused.
class Merger {
public:
    Merger(const TypedDocument& typed, ErrorSink& sink)
        : m_typed(typed)
        , m_sink(sink)
    {
    }

    void check(Sets sets, bool shapes)
    {
        std::sort(sets.begin(), sets.end());
        sets.erase(std::unique(sets.begin(), sets.end()), sets.end());
        if (m_steps > kSteps || sets.empty() || !m_seen[shapes].insert(sets).second)
            return;
        for (const Group& group : groupsOf(sets)) {
            if (shapes)
                checkShape(group);
            else
                checkNames(group);
        }
    }

    bool exhausted() const { return m_steps > kSteps; }

private:
    static constexpr int kSteps = 200000;

    std::vector<Group> groupsOf(const Sets& sets)
    {
        std::vector<Group> groups;
        std::unordered_map<std::string, std::size_t> index;
        std::unordered_set<std::string> fragments;
        for (const TypedSet& one : sets)
            collect(*one.set, one.parent, groups, index, fragments);
        return groups;
    }

    void collect(const SelectionSet& set, const TypeDefinition* parent, std::vector<Group>& groups,
        std::unordered_map<std::string, std::size_t>& index, std::unordered_set<std::string>& fragments)
    {
        for (const Selection& selection : set) {
            if (++m_steps > kSteps)
                return;
            if (selection.isField()) {
                const auto [at, isNew] = index.emplace(selection.responseKey(), groups.size());
                if (isNew)
                    groups.emplace_back();
                groups[at->second].push_back({&selection, parent, m_typed.schema.field(*parent, selection.name)});
            } else if (selection.kind == Selection::Kind::InlineFragment) {
                const TypeDefinition* type =
                    selection.typeCondition.empty() ? parent : m_typed.schema.type(selection.typeCondition);
                collect(selection.selections, type, groups, index, fragments);
            } else if (fragments.insert(selection.name).second) {
                const FragmentDefinition* fragment = m_typed.fragment(selection.name);
                collect(fragment->selections, m_typed.schema.type(fragment->typeCondition), groups, index, fragments);
            }
        }
    }

    void checkShape(const Group& group)
    {
        for (const Entry& entry : group) {
            if (!sameShape(group.front().field->type, entry.field->type))
                return conflict(group.front(), entry, "they return conflicting types");
        }
        check(below(group), true);
    }

    void checkNames(const Group& group)
    {
        std::vector<const TypeDefinition*> parents;
        Group abstract;
        for (const Entry& entry : group) {
            if (entry.parent->isAbstract())
                abstract.push_back(entry);
            else if (std::find(parents.begin(), parents.end(), entry.parent) == parents.end())
                parents.push_back(entry.parent);
        }
        if (parents.empty())
            return checkSame(abstract);
        for (const TypeDefinition* parent : parents) {
            Group same = abstract;
            std::copy_if(group.begin(), group.end(), std::back_inserter(same),
                [&](const Entry& entry) { return entry.parent == parent; });
            m_steps += static_cast<int>(group.size());
            checkSame(same);
        }
    }

    void checkSame(const Group& group)
    {
        for (const Entry& entry : group) {
            if (entry.node->name != group.front().node->name)
                return conflict(group.front(), entry, "they are different fields");
            if (!sameArguments(*entry.node, *group.front().node))
                return conflict(group.front(), entry, "they have differing arguments");
        }
        check(below(group), false);
    }

    bool sameShape(const TypeRef& a, const TypeRef& b) const
    {
        if (a.nonNull != b.nonNull || a.isList() != b.isList())
            return false;
        if (a.isList())
            return sameShape(a.item(), b.item());
        const TypeDefinition* mine = m_typed.schema.type(a.name);
        const TypeDefinition* theirs = m_typed.schema.type(b.name);
        return mine == theirs || (mine->isComposite() && theirs->isComposite());
    }

    Sets below(const Group& group) const
    {
        Sets sets;
        for (const Entry& entry : group) {
            if (!entry.node->selections.empty())
                sets.push_back({&entry.node->selections, m_typed.schema.type(entry.field->type.namedType())});
        }
        return sets;
    }

    void conflict(const Entry& a, const Entry& b, const char* why)
    {
        m_sink.add("Fields \"" + a.node->responseKey() + "\" conflict because " + why
                + ". Use different aliases on the fields to fetch both if this was intentional.",
            {a.node->at, b.node->at});
    }

    const TypedDocument& m_typed;
    ErrorSink& m_sink;
    std::set<Sets> m_seen[2];
    int m_steps = 0;
};

} // namespace

void overlappingFieldsCanBeMerged(const TypedDocument& typed, ErrorSink& sink)
{
    Merger merger(typed, sink);
    for (const Owner& owner : typed.owners) {
        if (!owner.operation)
            continue;
        const Sets sets{{&owner.operation->selections, typed.schema.rootType(owner.operation->kind)}};
        merger.check(sets, true);
        merger.check(sets, false);
    }
    if (merger.exhausted())
        sink.add("The document's fields and fragments overlap too often to be checked.", {}, ErrorCode::LimitExceeded);
}

} // namespace Tenantry::GraphQL
