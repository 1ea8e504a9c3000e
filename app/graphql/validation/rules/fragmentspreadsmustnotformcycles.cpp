// SPDX-License-Identifier: GPL-3.0-or-later
// https://spec.graphql.org/October2021/#sec-Fragment-spreads-must-not-form-cycles
#include "graphql/validation/rules.h"
#include "graphql/validation/suggestions.h"

namespace Tenantry::GraphQL {

namespace {

/// Depth first, each fragment once and without recursion; a spread of a fragment that is still open closes a cycle.
class CycleSearch {
public:
    CycleSearch(const TypedDocument& typed, ErrorSink& sink)
        : m_typed(typed)
        , m_sink(sink)
        , m_state(typed.owners.size(), State::New)
    {
    }

    void from(std::size_t start)
    {
        if (m_state[start] != State::New)
            return;
        open(start);
        while (!m_path.empty()) {
            Step& step = m_path.back();
            const auto& spreads = m_typed.spreadsOf[step.fragment];
            if (step.next == spreads.size()) {
                m_state[step.fragment] = State::Done;
                m_path.pop_back();
                continue;
            }
            step.via = m_typed.spreads[spreads[step.next++]].node;
            const auto at = m_typed.fragments.find(step.via->name);
            if (at == m_typed.fragments.end())
                continue;
            if (m_state[at->second] == State::Open)
                report(at->second);
            else if (m_state[at->second] == State::New)
                open(at->second);
        }
    }

private:
    enum class State : char { New, Open, Done };
    struct Step {
        std::size_t fragment;
        std::size_t next = 0;
        const Selection* via = nullptr;
    };

    void open(std::size_t fragment)
    {
        m_state[fragment] = State::Open;
        m_path.push_back({fragment});
    }

    void report(std::size_t first)
    {
        if (m_sink.isFull())
            return;
        std::size_t begin = m_path.size();
        while (m_path[begin - 1].fragment != first)
            --begin;
        constexpr std::size_t kNamed = 5;
        std::string through;
        std::vector<Location> places;
        for (std::size_t i = begin - 1; i < m_path.size() && i < begin + kNamed; ++i) {
            places.push_back(m_path[i].via->at);
            if (i + 1 < m_path.size())
                through += (through.empty() ? " via " : ", ") + shown(m_path[i].via->name);
        }
        m_sink.add("Fragment " + shown(m_typed.owners[first].fragment->name) + " spreads itself" + through + ".",
            std::move(places));
    }

    const TypedDocument& m_typed;
    ErrorSink& m_sink;
    std::vector<State> m_state;
    std::vector<Step> m_path;
};

} // namespace

void fragmentSpreadsMustNotFormCycles(const TypedDocument& typed, ErrorSink& sink)
{
    CycleSearch search(typed, sink);
    for (std::size_t i = 0; i < typed.owners.size(); ++i) {
        if (typed.owners[i].fragment)
            search.from(i);
    }
}

} // namespace Tenantry::GraphQL
