// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphql/language/stringprinter.h"

#include <algorithm>
#include <vector>

namespace Tenantry::GraphQL {

namespace {

constexpr std::size_t kShortLine = 70;

bool isBlank(char c) { return c == ' ' || c == '\t'; }

std::vector<std::string_view> linesOf(std::string_view text)
{
    std::vector<std::string_view> lines;
    for (std::size_t end = 0; (end = text.find('\n')) != std::string_view::npos; text.remove_prefix(end + 1))
        lines.push_back(text.substr(0, end));
    lines.push_back(text);
    return lines;
}

void appendHex(unsigned value, std::string& out)
{
    static constexpr char kDigits[] = "0123456789ABCDEF";
    out += "\\u00";
    out += kDigits[value >> 4 & 0xF];
    out += kDigits[value & 0xF];
}

} // namespace

std::string quotedString(std::string_view text)
{
    static constexpr std::string_view kMeant = "\"\\\b\f\n\r\t";
    static constexpr std::string_view kWritten = "\"\\bfnrt";
    std::string out = "\"";
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const auto next = static_cast<unsigned char>(i + 1 < text.size() ? text[i + 1] : 0);
        if (const std::size_t index = kMeant.find(text[i]); index != std::string_view::npos) {
            out += '\\';
            out += kWritten[index];
        } else if (byte < 0x20 || byte == 0x7F) {
            appendHex(byte, out);
        } else if (byte == 0xC2 && next >= 0x80 && next < 0xA0) { // U+0080 to U+009F, controls too
            appendHex(next, out);
            ++i;
        } else {
            out += text[i];
        }
    }
    return out + '"';
}

bool fitsBlockString(std::string_view text)
{
    if (text.empty())
        return true;
    if (std::any_of(text.begin(), text.end(),
            [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t'; }))
        return false;
    const std::vector<std::string_view> lines = linesOf(text);
    auto blank = [](std::string_view line) { return std::all_of(line.begin(), line.end(), isBlank); };
    if (blank(lines.front()) || blank(lines.back()))
        return false;
    return lines.size() == 1 || std::any_of(lines.begin(), lines.end(), [&](std::string_view line) {
        return !blank(line) && !isBlank(line.front());
    });
}

std::string blockString(std::string_view text, bool minimal)
{
    std::string inner(text);
    for (std::size_t at = 0; (at = inner.find("\"\"\"", at)) != std::string::npos; at += 4)
        inner.insert(at, "\\");
    const std::vector<std::string_view> lines = linesOf(text);
    const bool endsInQuotes = inner.ends_with("\\\"\"\"");
    // What stands last must not run into the closing quotes; a first line alone must not lend others its indent.
    const bool newlineAfter = (text.ends_with('"') && !endsInQuotes) || text.ends_with('\\');
    const bool newlineBefore = lines.size() > 1
        && std::all_of(lines.begin() + 1, lines.end(),
            [](std::string_view line) { return line.empty() || isBlank(line.front()); });
    const bool several =
        !minimal && (lines.size() > 1 || text.size() > kShortLine || newlineAfter || newlineBefore || endsInQuotes);
    const bool keepsFirstIndent = lines.size() == 1 && !text.empty() && isBlank(text.front());
    std::string out = "\"\"\"";
    if ((several && !keepsFirstIndent) || newlineBefore)
        out += '\n';
    out += inner;
    if (several || newlineAfter)
        out += '\n';
    return out + "\"\"\"";
}

std::string printString(std::string_view text, bool asBlock)
{
    return asBlock && fitsBlockString(text) ? blockString(text) : quotedString(text);
}

} // namespace Tenantry::GraphQL
