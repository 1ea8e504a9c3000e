// SPDX-License-Identifier: GPL-3.0-or-later
// https://spec.graphql.org/October2021/#sec-Field-Selection-Merging
#include "graphql/validation/rules.h"
#include "graphql/validation/suggestions.h"

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

std::vector<std::pair<std::string_view, const Value*>> fieldsByName(const Value& object)
{
    std::vector<std::pair<std::string_view, const Value*>> fields;
    for (std::size_t i = 0; i < object.items.size(); ++i)
        fields.emplace_back(object.names[i], &object.items[i]);
    std::sort(fields.begin(), fields.end());
    return fields;
}

/// The fields of an input object have no order.
bool sameValue(const Value& a, const Value& b)
{
    if (a.kind != b.kind || a.items.size() != b.items.size() || a.text != b.text || a.block != b.block)
        return false;
    if (a.kind != Value::Kind::Object)
        return std::equal(a.items.begin(), a.items.end(), b.items.begin(), sameValue);
    const auto mine = fieldsByName(a);
    const auto theirs = fieldsByName(b);
    return std::equal(mine.begin(), mine.end(), theirs.begin(), [](const auto& one, const auto& other) {
        return one.first == other.first && sameValue(*one.second, *other.second);
    });
}

bool sameArguments(const Selection& a, const Selection& b)
{
    return a.arguments.size() == b.arguments.size()
        && std::all_of(a.arguments.begin(), a.arguments.end(), [&](const Argument& one) {
               const Argument* other = findArgument(b.arguments, one.name);
               return other && sameValue(other->value, one.value);
           });
}

/// Instead of all pairs, whole groups of equal response keys are compared with their first entry, level by level: once
/// over all (same shape of answer), once by parent type (same field and arguments). Merged sets that were seen are not
/// seen again, so a document costs about its size; what costs more anyway is refused. Nothing here recurses.
class Merger {
public:
    Merger(const TypedDocument& typed, ErrorSink& sink)
        : m_typed(typed)
        , m_sink(sink)
        , m_mostSteps(static_cast<int>(std::min<std::size_t>(10'000'000, 20'000 + 40 * sizeOf(typed))))
    {
    }

    /// What remains to be checked is a list instead of a stack of calls.
    void checkAll(const Sets& root)
    {
        add(root, true);
        add(root, false);
        for (; !m_open.empty() && !exhausted() && !m_sink.isFull();) {
            const Work work = std::move(m_open.back());
            m_open.pop_back();
            for (const Group& group : groupsOf(work.sets)) {
                if (work.shapes)
                    checkShape(group);
                else
                    checkNames(group);
            }
        }
    }

    bool exhausted() const { return m_steps > m_mostSteps; }

private:
    struct Work {
        Sets sets;
        bool shapes;
    };

    static std::size_t sizeOf(const TypedDocument& typed) { return typed.fields.size() + typed.spreads.size(); }

    void add(Sets sets, bool shapes)
    {
        std::sort(sets.begin(), sets.end());
        sets.erase(std::unique(sets.begin(), sets.end()), sets.end());
        if (!sets.empty() && m_seen[shapes].insert(sets).second)
            m_open.push_back({std::move(sets), shapes});
    }

    std::vector<Group> groupsOf(const Sets& sets)
    {
        std::vector<Group> groups;
        std::unordered_map<std::string_view, std::size_t> index;
        std::unordered_set<std::string_view> fragments;
        Sets open(sets.rbegin(), sets.rend());
        while (!open.empty() && !exhausted()) {
            const TypedSet one = open.back();
            open.pop_back();
            for (const Selection& selection : *one.set) {
                ++m_steps;
                if (selection.isField()) {
                    const auto [at, isNew] = index.emplace(selection.responseKey(), groups.size());
                    if (isNew)
                        groups.emplace_back();
                    groups[at->second].push_back(
                        {&selection, one.parent, m_typed.schema.field(*one.parent, selection.name)});
                } else if (selection.kind == Selection::Kind::InlineFragment) {
                    const bool same = selection.typeCondition.empty();
                    open.push_back(
                        {&selection.selections, same ? one.parent : m_typed.schema.type(selection.typeCondition)});
                } else if (fragments.insert(selection.name).second) {
                    const FragmentDefinition* fragment = m_typed.fragment(selection.name);
                    open.push_back({&fragment->selections, m_typed.schema.type(fragment->typeCondition)});
                }
            }
        }
        return groups;
    }

    void checkShape(const Group& group)
    {
        for (const Entry& entry : group) {
            if (!sameShape(group.front().field->type, entry.field->type))
                return conflict(group.front(), entry,
                    "they return the conflicting types \"" + group.front().field->type.toString() + "\" and \""
                        + entry.field->type.toString() + "\"");
        }
        add(below(group), true);
    }

    void checkNames(const Group& group)
    {
        Group abstract;
        std::vector<Group> concrete;
        std::unordered_map<const TypeDefinition*, std::size_t> index;
        for (const Entry& entry : group) {
            if (entry.parent->isAbstract()) {
                abstract.push_back(entry);
                continue;
            }
            const auto [at, isNew] = index.emplace(entry.parent, concrete.size());
            if (isNew)
                concrete.emplace_back();
            concrete[at->second].push_back(entry);
        }
        if (concrete.empty())
            concrete.emplace_back();
        for (Group& same : concrete) {
            m_steps += static_cast<int>(abstract.size());
            same.insert(same.end(), abstract.begin(), abstract.end());
            checkSame(same);
        }
    }

    void checkSame(const Group& group)
    {
        const Selection& first = *group.front().node;
        for (const Entry& entry : group) {
            if (entry.node->name != first.name)
                return conflict(group.front(), entry,
                    shown(first.name) + " and " + shown(entry.node->name) + " are different fields");
            if (!sameArguments(*entry.node, first))
                return conflict(group.front(), entry, "they have differing arguments");
        }
        add(below(group), false);
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

    void conflict(const Entry& a, const Entry& b, const std::string& why)
    {
        if (!m_reported.emplace(a.node, b.node).second)
            return; // the names differ, and so does the shape
        m_sink.add("Fields " + shown(a.node->responseKey()) + " conflict because " + why
                + ". Use different aliases on the fields to fetch both if this was intentional.",
            {a.node->at, b.node->at});
    }

    const TypedDocument& m_typed;
    ErrorSink& m_sink;
    const int m_mostSteps;
    std::vector<Work> m_open;
    std::set<Sets> m_seen[2];
    std::set<std::pair<const Selection*, const Selection*>> m_reported;
    int m_steps = 0;
};

} // namespace

void fieldSelectionMerging(const TypedDocument& typed, ErrorSink& sink)
{
    Merger merger(typed, sink);
    for (const Owner& owner : typed.owners) {
        if (owner.operation)
            merger.checkAll({{&owner.operation->selections, typed.schema.rootType(owner.operation->kind)}});
    }
    if (merger.exhausted())
        sink.exceeded(Limit::Work, "The document's fields and fragments overlap too often to be checked.");
}

} // namespace Tenantry::GraphQL
