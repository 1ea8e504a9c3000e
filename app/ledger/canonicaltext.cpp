// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/canonicaltext.h"

#include <algorithm>

namespace Tenantry::Ledger {

namespace {

/// The letter behind the backslash of a control character's short escape, or 0.
char shortEscape(char letter)
{
    switch (letter) {
    case '\b':
        return 'b';
    case '\t':
        return 't';
    case '\n':
        return 'n';
    case '\f':
        return 'f';
    case '\r':
        return 'r';
    case '"':
    case '\\':
        return letter;
    default:
        return 0;
    }
}

char escapedLetter(char letter)
{
    static constexpr std::string_view kLetters = "btnfr";
    static constexpr std::string_view kMeans = "\b\t\n\f\r";
    const size_t at = kLetters.find(letter);
    return at == std::string_view::npos ? letter : kMeans[at];
}

int hexDigit(char letter) { return letter <= '9' ? letter - '0' : letter - 'a' + 10; }

} // namespace

size_t utf8Length(std::string_view text, size_t at)
{
    const auto byte = [&](size_t offset) -> unsigned {
        return at + offset < text.size() ? static_cast<unsigned char>(text[at + offset]) : 0U;
    };
    const auto follows = [&](size_t offset) { return (byte(offset) & 0xc0U) == 0x80U; };
    const unsigned lead = byte(0);
    if (lead < 0x80)
        return at < text.size() ? 1 : 0;
    if (lead >= 0xc2 && lead <= 0xdf)
        return follows(1) ? 2 : 0;
    const unsigned second = byte(1);
    if (lead >= 0xe0 && lead <= 0xef) {
        const unsigned least = lead == 0xe0 ? 0xa0 : 0x80;
        const unsigned most = lead == 0xed ? 0x9f : 0xbf;
        return second >= least && second <= most && follows(2) ? 3 : 0;
    }
    if (lead >= 0xf0 && lead <= 0xf4) {
        const unsigned least = lead == 0xf0 ? 0x90 : 0x80;
        const unsigned most = lead == 0xf4 ? 0x8f : 0xbf;
        return second >= least && second <= most && follows(2) && follows(3) ? 4 : 0;
    }
    return 0;
}

bool isUtf8(std::string_view text)
{
    for (size_t at = 0; at < text.size();) {
        const size_t length = utf8Length(text, at);
        if (length == 0)
            return false;
        at += length;
    }
    return true;
}

int compareUtf16(std::string_view one, std::string_view other)
{
    const auto [left, right] = std::mismatch(one.begin(), one.end(), other.begin(), other.end());
    if (left == one.end() || right == other.end())
        return static_cast<int>(left != one.end()) - static_cast<int>(right != other.end());
    const auto a = static_cast<unsigned char>(*left);
    const auto b = static_cast<unsigned char>(*right);
    // UTF-8's order is that of code points; UTF-16 puts the surrogates of U+10000 and above (lead bytes F0 and up)
    // before U+E000 to U+FFFF (lead bytes EE and EF). Both bytes are leads, or both continue one lead.
    const bool swapped = a >= 0xee && b >= 0xee && (a >= 0xf0) != (b >= 0xf0);
    return (a < b) != swapped ? -1 : 1;
}

bool appendCanonicalString(std::string& out, std::string_view text)
{
    static constexpr char kHex[] = "0123456789abcdef";
    out += '"';
    size_t copied = 0; // what stands as it is goes over in runs
    for (size_t at = 0; at < text.size();) {
        const auto letter = static_cast<unsigned char>(text[at]);
        if (letter >= 0x80) {
            const size_t length = utf8Length(text, at);
            if (length == 0)
                return false;
            at += length;
            continue;
        }
        if (letter >= 0x20 && letter != '"' && letter != '\\') {
            ++at;
            continue;
        }
        out.append(text, copied, at - copied);
        out += '\\';
        if (const char escape = shortEscape(text[at])) {
            out += escape;
        } else {
            out += "u00";
            out += kHex[letter >> 4];
            out += kHex[letter & 15U];
        }
        copied = ++at;
    }
    out.append(text, copied);
    out += '"';
    return true;
}

std::string unescaped(std::string_view inside)
{
    std::string out;
    out.reserve(inside.size());
    for (size_t at = 0; at < inside.size(); ++at) {
        if (inside[at] != '\\') {
            out += inside[at];
        } else if (inside[++at] == 'u') {
            out += static_cast<char>(hexDigit(inside[at + 3]) << 4 | hexDigit(inside[at + 4]));
            at += 4;
        } else {
            out += escapedLetter(inside[at]);
        }
    }
    return out;
}

} // namespace Tenantry::Ledger
