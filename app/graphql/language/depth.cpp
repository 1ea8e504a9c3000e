// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphql/language/depth.h"

#include <limits>
#include <unordered_map>

namespace Tenantry::GraphQL {

namespace {

struct Deepest {
    int levels = 0;
    Location at{};

    void take(int otherLevels, Location otherAt)
    {
        if (otherLevels > levels)
            *this = {otherLevels, otherAt};
    }
};

/// Of a selection set: its ordinary fields, and what stands at or below `__schema` and `__type`.
struct Depth {
    Deepest ordinary;
    Deepest introspection;
};

class DepthMeasure {
public:
    explicit DepthMeasure(const Document& document)
    {
        for (const Definition& definition : document.definitions) {
            if (const auto* fragment = std::get_if<FragmentDefinition>(&definition))
                m_fragments.emplace(fragment->name, Fragment{&fragment->selections});
        }
        std::vector<Fragment*> ready;
        for (auto& [name, fragment] : m_fragments) {
            listSpreads(*fragment.set, fragment);
            if (fragment.open == 0)
                ready.push_back(&fragment);
        }
        while (!ready.empty()) {
            Fragment* fragment = ready.back();
            ready.pop_back();
            fragment->depth = of(*fragment->set);
            for (Fragment* user : fragment->usedBy) {
                if (--user->open == 0)
                    ready.push_back(user);
            }
        }
    }

    Depth of(const SelectionSet& set) const
    {
        Depth depth;
        for (const Selection& selection : set) {
            if (selection.isField())
                addField(selection, depth);
            else if (selection.kind == Selection::Kind::InlineFragment)
                add(of(selection.selections), depth);
            else if (const auto at = m_fragments.find(selection.name); at != m_fragments.end())
                add(at->second.depth, depth);
        }
        return depth;
    }

private:
    struct Fragment {
        const SelectionSet* set;
        int open = 0; ///< spreads whose depth is not known yet
        std::vector<Fragment*> usedBy{};
        Depth depth{};
    };

    void listSpreads(const SelectionSet& set, Fragment& user)
    {
        for (const Selection& selection : set) {
            const auto at = selection.kind == Selection::Kind::FragmentSpread ? m_fragments.find(selection.name)
                                                                              : m_fragments.end();
            if (at != m_fragments.end()) {
                ++user.open;
                at->second.usedBy.push_back(&user);
            }
            listSpreads(selection.selections, user);
        }
    }

    void addField(const Selection& field, Depth& depth) const
    {
        const Depth below = of(field.selections);
        const Location at = below.ordinary.levels > 0 ? below.ordinary.at : field.at;
        const bool introspects = field.name == "__schema" || field.name == "__type";
        (introspects ? depth.introspection : depth.ordinary).take(below.ordinary.levels + 1, at);
        depth.introspection.take(below.introspection.levels, below.introspection.at);
    }

    static void add(const Depth& from, Depth& to)
    {
        to.ordinary.take(from.ordinary.levels, from.ordinary.at);
        to.introspection.take(from.introspection.levels, from.introspection.at);
    }

    std::unordered_map<std::string, Fragment> m_fragments;
};

} // namespace

void checkDepth(const Document& document, TokenReader& reader)
{
    const ParseLimits& limits = reader.limits();
    constexpr int kAny = std::numeric_limits<int>::max();
    if (limits.depth == kAny && limits.introspectionDepth == kAny)
        return;
    const DepthMeasure measure(document);
    for (const Definition& definition : document.definitions) {
        const auto* operation = std::get_if<OperationDefinition>(&definition);
        if (!operation || !reader.ok())
            continue;
        const auto [ordinary, introspection] = measure.of(operation->selections);
        if (ordinary.levels > limits.depth) {
            reader.exceeded(Limit::Depth,
                QStringLiteral("The document asks for fields %1 levels deep; %2 are allowed.")
                    .arg(ordinary.levels)
                    .arg(limits.depth),
                ordinary.at);
        } else if (introspection.levels > limits.introspectionDepth) {
            reader.exceeded(Limit::IntrospectionDepth,
                QStringLiteral("The document introspects %1 levels deep; %2 are allowed.")
                    .arg(introspection.levels)
                    .arg(limits.introspectionDepth),
                introspection.at);
        }
    }
}

} // namespace Tenantry::GraphQL
