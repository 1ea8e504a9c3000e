// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphql/language/lexer.h"

#include "graphql/language/unicode.h"

#include <array>
#include <cstdint>

namespace Tenantry::GraphQL {

namespace {

enum : std::uint8_t { NameStart = 1, Digit = 2, Punctuation = 4, Blank = 8 };

constexpr std::array<std::uint8_t, 256> makeClasses()
{
    std::array<std::uint8_t, 256> classes{};
    for (unsigned c = 'a'; c <= 'z'; ++c)
        classes[c] = classes[c - 'a' + 'A'] = NameStart;
    classes['_'] = NameStart;
    for (unsigned c = '0'; c <= '9'; ++c)
        classes[c] = Digit;
    for (const char c : std::string_view("!$&()[]{}:=@|"))
        classes[static_cast<unsigned char>(c)] = Punctuation;
    for (const char c : std::string_view(" \t,"))
        classes[static_cast<unsigned char>(c)] = Blank;
    return classes;
}

constexpr std::array<std::uint8_t, 256> kClasses = makeClasses();

bool is(char c, unsigned classes) { return (kClasses[static_cast<unsigned char>(c)] & classes) != 0; }

bool isContinuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

bool isControl(char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\t'; }

} // namespace

bool Lexer::wrong(const QString& what)
{
    m_error = {ErrorCode::ParseError, QLatin1String("Syntax error: ") + what, locationText(here())};
    return false;
}

/// LF, CR or CRLF: one line's end.
void Lexer::skipNewline()
{
    m_position += at(m_position) == '\r' && at(m_position + 1) == '\n' ? 2 : 1;
    ++m_line;
    m_lineStart = m_position;
    m_continuations = 0;
}

void Lexer::skipComment()
{
    for (; m_position < m_source.size(); ++m_position) {
        const char c = m_source[m_position];
        if (c == '\n' || c == '\r')
            return;
        m_continuations += isContinuation(c) ? 1 : 0;
    }
}

void Lexer::skipIgnored()
{
    while (m_position < m_source.size()) {
        const char c = m_source[m_position];
        if (is(c, Blank)) {
            std::size_t end = m_position + 1;
            while (end < m_source.size() && is(m_source[end], Blank))
                ++end;
            m_position = end;
        } else if (c == '\n' || c == '\r') {
            skipNewline();
        } else if (c == '#') {
            skipComment();
        } else if (c == '\xEF' && m_source.substr(m_position, 3) == "\xEF\xBB\xBF") { // a byte order mark
            m_position += 3;
            m_continuations += 2;
        } else {
            return;
        }
    }
}

bool Lexer::next(Token& token)
{
    skipIgnored();
    token = Token{};
    token.at = here();
    if (m_position >= m_source.size())
        return true;
    const std::size_t begin = m_position;
    const char c = m_source[begin];
    if (is(c, NameStart)) {
        std::size_t end = begin + 1;
        while (end < m_source.size() && is(m_source[end], NameStart | Digit))
            ++end;
        m_position = end;
        return finish(token, Token::Kind::Name, begin);
    }
    if (is(c, Punctuation) || (c == '.' && m_source.substr(begin, 3) == "...")) {
        token.punctuator = c;
        m_position += c == '.' ? 3 : 1;
        return finish(token, Token::Kind::Punctuator, begin);
    }
    if (is(c, Digit) || c == '-')
        return number(token);
    if (c == '"')
        return m_source.substr(begin, 3) == "\"\"\"" ? blockString(token) : string(token);
    const auto byte = static_cast<unsigned char>(c);
    return wrong(byte > 0x20 && byte < 0x7F
            ? QStringLiteral("unexpected character \"%1\"").arg(QLatin1Char(c))
            : QStringLiteral("unexpected byte 0x%1").arg(byte, 2, 16, QLatin1Char('0')));
}

bool Lexer::number(Token& token)
{
    const std::size_t begin = m_position;
    auto digits = [this] {
        const std::size_t from = m_position;
        while (is(at(m_position), Digit))
            ++m_position;
        return m_position > from;
    };
    if (at(m_position) == '-')
        ++m_position;
    if (at(m_position) == '0') {
        ++m_position;
        if (is(at(m_position), Digit))
            return wrong(QStringLiteral("a number does not begin with 0"));
    } else if (!digits()) {
        return wrong(QStringLiteral("a digit is missing"));
    }
    Token::Kind kind = Token::Kind::Int;
    if (at(m_position) == '.') {
        kind = Token::Kind::Float;
        ++m_position;
        if (!digits())
            return wrong(QStringLiteral("a digit is missing after the point"));
    }
    if (at(m_position) == 'e' || at(m_position) == 'E') {
        kind = Token::Kind::Float;
        ++m_position;
        if (at(m_position) == '+' || at(m_position) == '-')
            ++m_position;
        if (!digits())
            return wrong(QStringLiteral("a digit is missing in the exponent"));
    }
    if (at(m_position) == '.' || is(at(m_position), NameStart))
        return wrong(QStringLiteral("a number ends where \"%1\" follows").arg(QLatin1Char(at(m_position))));
    return finish(token, kind, begin);
}

/// Only a string with escapes is copied; all others are a view of what is written.
bool Lexer::string(Token& token)
{
    const std::size_t begin = m_position++;
    std::size_t plain = m_position;
    bool escaped = false;
    bool ascii = true;
    m_decoded.clear();
    while (m_position < m_source.size()) {
        const char c = m_source[m_position];
        if (c == '"') {
            const std::string_view rest = m_source.substr(plain, m_position - plain);
            ++m_position;
            finish(token, Token::Kind::String, begin);
            if (escaped)
                m_decoded += rest;
            token.text = escaped ? std::string_view(m_decoded) : rest;
            return ascii || isValidUtf8(token.text) || wrong(QStringLiteral("the string is no valid UTF-8"));
        }
        if (c == '\n' || c == '\r')
            break;
        if (isControl(c))
            return wrong(QStringLiteral("a control character in a string"));
        if (c == '\\') {
            m_decoded += m_source.substr(plain, m_position - plain);
            if (!escape())
                return false;
            escaped = true;
            plain = m_position;
        } else {
            if (static_cast<unsigned char>(c) >= 0x80) {
                ascii = false;
                m_continuations += isContinuation(c) ? 1 : 0;
            }
            ++m_position;
        }
    }
    return wrong(QStringLiteral("the string has no end"));
}

bool Lexer::hex(std::size_t from, std::size_t digits, unsigned& value)
{
    value = 0;
    for (std::size_t i = 0; i < digits; ++i) {
        const char c = at(from + i);
        const int digit = is(c, Digit) ? c - '0'
            : c >= 'a' && c <= 'f'     ? c - 'a' + 10
            : c >= 'A' && c <= 'F'     ? c - 'A' + 10
                                       : -1;
        if (digit < 0)
            return wrong(QStringLiteral("a wrong Unicode escape"));
        value = value * 16 + static_cast<unsigned>(digit);
    }
    return true;
}

/// Reads `XXXX` after `\u` and moves behind it; besides what October 2021 has, the later `{X…}`, as graphql-js 16 does.
bool Lexer::codePoint(unsigned& value, bool& braces)
{
    braces = at(m_position) == '{';
    if (!braces) {
        const bool read = hex(m_position, 4, value);
        m_position += read ? 4 : 0;
        return read;
    }
    const std::size_t end = m_source.substr(0, m_position + 10).find('}', m_position);
    if (end == std::string_view::npos || end == m_position + 1)
        return wrong(QStringLiteral("a wrong Unicode escape"));
    if (!hex(m_position + 1, end - m_position - 1, value))
        return false;
    m_position = end + 1;
    return true;
}

bool Lexer::escape()
{
    const char c = at(m_position + 1);
    static constexpr std::string_view kShort = "\"\\/bfnrt";
    static constexpr std::string_view kMeans = "\"\\/\b\f\n\r\t";
    if (const auto index = kShort.find(c); c != '\0' && index != std::string_view::npos) {
        m_decoded += kMeans[index];
        m_position += 2;
        return true;
    }
    if (c != 'u')
        return wrong(QStringLiteral("an unknown escape in a string"));
    m_position += 2;
    bool braces = false;
    unsigned first = 0;
    if (!codePoint(first, braces))
        return false;
    if (!braces && first >= 0xD800 && first < 0xDC00 && at(m_position) == '\\' && at(m_position + 1) == 'u') {
        m_position += 2;
        unsigned second = 0;
        if (!codePoint(second, braces))
            return false;
        if (braces || second < 0xDC00 || second > 0xDFFF)
            return wrong(QStringLiteral("half a surrogate pair"));
        appendUtf8(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00), m_decoded);
        return true;
    }
    if ((first >= 0xD800 && first <= 0xDFFF) || first > 0x10FFFF)
        return wrong(QStringLiteral("no Unicode scalar value"));
    appendUtf8(first, m_decoded);
    return true;
}

bool Lexer::blockString(Token& token)
{
    const std::size_t begin = m_position;
    std::string raw;
    m_position += 3;
    while (m_position < m_source.size()) {
        const char c = m_source[m_position];
        if (c == '\\' && m_source.substr(m_position, 4) == "\\\"\"\"") {
            raw += "\"\"\"";
            m_position += 4;
        } else if (c == '"' && m_source.substr(m_position, 3) == "\"\"\"") {
            m_position += 3;
            finish(token, Token::Kind::BlockString, begin);
            m_decoded = blockStringValue(raw);
            token.text = m_decoded;
            return isValidUtf8(m_decoded) || wrong(QStringLiteral("the string is no valid UTF-8"));
        } else if (c == '\n' || c == '\r') {
            raw += '\n';
            skipNewline();
        } else {
            if (isControl(c))
                return wrong(QStringLiteral("a control character in a block string"));
            m_continuations += isContinuation(c) ? 1 : 0;
            raw += c;
            ++m_position;
        }
    }
    return wrong(QStringLiteral("the block string has no end"));
}

} // namespace Tenantry::GraphQL
