// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphql/execution/answertext.h"

#include <algorithm>

namespace Tenantry::GraphQL {

std::size_t AnswerText::addHole()
{
    m_holes.push_back({text.size()});
    return m_holes.size() - 1;
}

void AnswerText::fillHole(std::size_t hole, std::size_t start)
{
    m_holes[hole].start = start;
    m_holes[hole].end = text.size();
}

void AnswerText::cutBack(std::size_t size)
{
    text.resize(size);
    // Those that are cut stay in the list, at the place of the cut: numbers and order remain.
    for (std::size_t i = m_holes.size(); i > 0 && m_holes[i - 1].at > size; --i) {
        m_holes[i - 1].at = size;
        m_holes[i - 1].cut = true;
    }
}

void AnswerText::crossOut(std::size_t start, std::size_t end) { m_crossedOut.push_back({start, end}); }

void AnswerText::putInOrder(std::size_t end)
{
    // The outer of two parts that begin together comes first and hides the inner one.
    std::sort(m_crossedOut.begin(), m_crossedOut.end(),
        [](Range a, Range b) { return a.start != b.start ? a.start < b.start : a.end > b.end; });
    std::string ordered;
    ordered.reserve(text.size());
    append(0, end, 0, ordered);
    text = std::move(ordered);
    m_holes.clear();
    m_crossedOut.clear();
}

/// `firstHole`: a value's own holes were left after the one it fills.
void AnswerText::append(std::size_t start, std::size_t end, std::size_t firstHole, std::string& out) const
{
    auto hole = std::lower_bound(m_holes.begin() + static_cast<std::ptrdiff_t>(firstHole), m_holes.end(), start,
        [](const Hole& one, std::size_t at) { return one.at < at; });
    auto crossed = std::lower_bound(
        m_crossedOut.begin(), m_crossedOut.end(), start, [](Range one, std::size_t at) { return one.start < at; });
    std::size_t done = start;
    const auto copyTo = [&](std::size_t to) {
        out.append(text, done, to - done);
        done = to;
    };
    while (true) {
        while (hole != m_holes.end() && (hole->cut || hole->at < done))
            ++hole;
        while (crossed != m_crossedOut.end() && crossed->start < done)
            ++crossed;
        // Only a mutation's root field is a hole at the very end; no part begins with one of its own.
        const bool isHole = hole != m_holes.end() && hole->at <= end;
        const bool isCrossed = crossed != m_crossedOut.end() && crossed->start < end;
        if (isCrossed && (!isHole || crossed->start <= hole->at)) {
            copyTo(crossed->start);
            out += "null";
            done = crossed->end;
        } else if (isHole) {
            copyTo(hole->at);
            append(hole->start, hole->end, static_cast<std::size_t>(hole - m_holes.begin()) + 1, out);
            ++hole;
        } else {
            break;
        }
    }
    copyTo(end);
}

} // namespace Tenantry::GraphQL
