// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace Tenantry::GraphQL {

/// The answer while it is written: one text that only grows. A value that is not there yet leaves a hole; when it comes
/// it is written behind all else, and where something turned out to be null, its text is crossed out. `putInOrder()`
/// copies once; an answer without holes needs no copy.
class AnswerText {
public:
    std::string text;

    std::size_t size() const { return text.size(); }
    /// A value's place, here; its number.
    std::size_t addHole();
    /// The hole's value is what was written from `start` on.
    void fillHole(std::size_t hole, std::size_t start);
    /// Takes back what was written from `size` on, with its holes.
    void cutBack(std::size_t size);
    /// `null` stands for this part.
    void crossOut(std::size_t start, std::size_t end);

    /// The text up to `end`, with its holes filled, becomes plain text.
    void putInOrder(std::size_t end);
    bool isPlain() const { return m_holes.empty(); }

private:
    struct Hole {
        std::size_t at;
        std::size_t start = 0;
        std::size_t end = 0;
        bool cut = false;
    };
    struct Range {
        std::size_t start;
        std::size_t end;
    };

    void append(std::size_t start, std::size_t end, std::size_t firstHole, std::string& out) const;

    std::vector<Hole> m_holes; ///< by rising place
    std::vector<Range> m_crossedOut;
};

} // namespace Tenantry::GraphQL
