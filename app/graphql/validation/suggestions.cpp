// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphql/validation/suggestions.h"

#include <algorithm>
#include <array>
#include <optional>

namespace Tenantry::GraphQL {

namespace {

constexpr std::size_t kLongestName = 64;
constexpr std::size_t kMostCandidates = 1000;
constexpr std::size_t kMostSuggestions = 5;
constexpr std::size_t kLongestShown = 100;

std::string lowerCase(std::string text)
{
    for (char& c : text)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return text;
}

/// How many letters to insert, delete, change or swap with their neighbour; a name that differs only by its case counts
/// as one.
std::size_t distance(const std::string& a, const std::string& b)
{
    if (a == b)
        return 0;
    const std::string left = lowerCase(a);
    const std::string right = lowerCase(b);
    if (left == right)
        return 1;
    using Row = std::array<std::size_t, kLongestName + 1>;
    std::array<Row, 3> rows{};
    for (std::size_t j = 0; j <= right.size(); ++j)
        rows[0][j] = j;
    for (std::size_t i = 1; i <= left.size(); ++i) {
        Row& row = rows[i % 3];
        const Row& above = rows[(i - 1) % 3];
        row[0] = i;
        for (std::size_t j = 1; j <= right.size(); ++j) {
            const std::size_t change = left[i - 1] == right[j - 1] ? 0 : 1;
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + change});
            if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                row[j] = std::min(row[j], rows[(i - 2) % 3][j - 2] + 1);
        }
    }
    return rows[left.size() % 3][right.size()];
}

} // namespace

std::vector<std::string> suggestionsFor(const std::string& name, const std::vector<std::string>& candidates)
{
    if (name.size() > kLongestName || candidates.size() > kMostCandidates)
        return {};
    const std::size_t farthest = name.size() * 2 / 5 + 1;
    std::vector<std::pair<std::size_t, std::string>> near;
    for (const std::string& candidate : candidates) {
        if (candidate.size() > kLongestName || candidate.size() > name.size() + farthest
            || name.size() > candidate.size() + farthest)
            continue;
        if (const std::size_t far = distance(name, candidate); far <= farthest)
            near.emplace_back(far, candidate);
    }
    std::sort(near.begin(), near.end());
    near.resize(std::min(near.size(), kMostSuggestions));
    std::vector<std::string> names;
    for (auto& [far, candidate] : near)
        names.push_back(std::move(candidate));
    return names;
}

std::string didYouMean(const std::vector<std::string>& suggestions, const char* intro)
{
    std::string out;
    for (std::size_t i = 0; i < suggestions.size() && i < kMostSuggestions; ++i) {
        const bool last = i + 1 == std::min(suggestions.size(), kMostSuggestions);
        if (i > 0)
            out += i > 1 || !last ? ", " : " ";
        if (i > 0 && last)
            out += "or ";
        out += '"' + suggestions[i] + '"';
    }
    return out.empty() ? out : " Did you mean " + std::string(intro) + out + "?";
}

std::string shown(const std::string& name)
{
    return '"' + (name.size() > kLongestShown ? name.substr(0, kLongestShown) + "…" : name) + '"';
}

} // namespace Tenantry::GraphQL
