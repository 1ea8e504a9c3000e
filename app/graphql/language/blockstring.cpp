// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphql/language/lexer.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace Tenantry::GraphQL {

namespace {

std::vector<std::string_view> linesOf(std::string_view raw)
{
    std::vector<std::string_view> lines;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < raw.size(); ++i) {
        if (raw[i] != '\n' && raw[i] != '\r')
            continue;
        lines.push_back(raw.substr(begin, i - begin));
        if (raw[i] == '\r' && i + 1 < raw.size() && raw[i + 1] == '\n')
            ++i;
        begin = i + 1;
    }
    lines.push_back(raw.substr(begin));
    return lines;
}

std::size_t indentOf(std::string_view line) { return std::min(line.find_first_not_of(" \t"), line.size()); }

bool isBlank(std::string_view line) { return indentOf(line) == line.size(); }

} // namespace

std::string blockStringValue(std::string_view raw)
{
    std::vector<std::string_view> lines = linesOf(raw);
    std::size_t common = std::numeric_limits<std::size_t>::max();
    for (std::size_t i = 1; i < lines.size(); ++i) {
        if (!isBlank(lines[i]))
            common = std::min(common, indentOf(lines[i]));
    }
    for (std::size_t i = 1; i < lines.size(); ++i)
        lines[i].remove_prefix(std::min(common, lines[i].size()));
    std::size_t first = 0;
    std::size_t last = lines.size();
    while (first < last && isBlank(lines[first]))
        ++first;
    while (last > first && isBlank(lines[last - 1]))
        --last;
    std::string value;
    for (std::size_t i = first; i < last; ++i) {
        if (i > first)
            value += '\n';
        value += lines[i];
    }
    return value;
}

QString locationText(Location at) { return QStringLiteral("%1:%2").arg(at.line).arg(at.column); }

} // namespace Tenantry::GraphQL
