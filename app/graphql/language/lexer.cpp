// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphql/language/lexer.h"

#include "graphql/language/unicode.h"

namespace Tenantry::GraphQL {

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

bool isNameStart(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

bool isPunctuator(char c) { return std::string_view("!$&()[]{}:=@|").find(c) != std::string_view::npos; }

} // namespace

Lexer::Lexer(std::string_view source)
    : m_source(source)
{
    if (m_source.starts_with("\xEF\xBB\xBF"))
        m_position = m_counted = 3;
}

/// Counts on from the last place, so that one long line does not cost its length at every token.
Location Lexer::here()
{
    for (; m_counted < m_position; ++m_counted) {
        const char c = m_source[m_counted];
        if (c == '\n' || (c == '\r' && at(m_counted + 1) != '\n')) {
            ++m_location.line;
            m_location.column = 1;
        } else if ((static_cast<unsigned char>(c) & 0xC0) != 0x80 && c != '\r') {
            ++m_location.column;
        }
    }
    return m_location;
}

tl::unexpected<Error> Lexer::wrong(const QString& what)
{
    return fail(ErrorCode::ParseError, QLatin1String("Syntax error: ") + what, locationText(here()));
}

void Lexer::skipIgnored()
{
    while (m_position < m_source.size()) {
        const char c = m_source[m_position];
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == ',') {
            ++m_position;
        } else if (c == '#') {
            while (m_position < m_source.size() && at(m_position) != '\n' && at(m_position) != '\r')
                ++m_position;
        } else {
            return;
        }
    }
}

Result<Token> Lexer::next()
{
    skipIgnored();
    const Location start = here();
    if (m_position >= m_source.size())
        return Token{Token::Kind::End, {}, start};
    const char c = m_source[m_position];
    if (isPunctuator(c)) {
        ++m_position;
        return Token{Token::Kind::Punctuator, std::string(1, c), start};
    }
    if (m_source.substr(m_position, 3) == "...") {
        m_position += 3;
        return Token{Token::Kind::Punctuator, "...", start};
    }
    if (isNameStart(c)) {
        const std::size_t begin = m_position;
        while (isNameStart(at(m_position)) || isDigit(at(m_position)))
            ++m_position;
        return Token{Token::Kind::Name, std::string(m_source.substr(begin, m_position - begin)), start};
    }
    if (isDigit(c) || c == '-')
        return number();
    if (m_source.substr(m_position, 3) == "\"\"\"")
        return blockString();
    if (c == '"')
        return string();
    const auto byte = static_cast<unsigned char>(c);
    return wrong(byte > 0x20 && byte < 0x7F
            ? QStringLiteral("unexpected character \"%1\"").arg(QLatin1Char(c))
            : QStringLiteral("unexpected byte 0x%1").arg(byte, 2, 16, QLatin1Char('0')));
}

Result<Token> Lexer::number()
{
    const Location start = here();
    const std::size_t begin = m_position;
    auto digits = [this] {
        const std::size_t from = m_position;
        while (isDigit(at(m_position)))
            ++m_position;
        return m_position > from;
    };
    if (at(m_position) == '-')
        ++m_position;
    if (at(m_position) == '0') {
        ++m_position;
        if (isDigit(at(m_position)))
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
    if (at(m_position) == '.' || isNameStart(at(m_position)))
        return wrong(QStringLiteral("a number ends where \"%1\" follows").arg(QLatin1Char(at(m_position))));
    return Token{kind, std::string(m_source.substr(begin, m_position - begin)), start};
}

Result<Token> Lexer::string()
{
    Token token{Token::Kind::String, {}, here()};
    ++m_position;
    while (m_position < m_source.size()) {
        const char c = m_source[m_position];
        if (c == '"') {
            ++m_position;
            if (!isValidUtf8(token.text))
                return wrong(QStringLiteral("the string is no valid UTF-8"));
            return token;
        }
        if (c == '\n' || c == '\r')
            break;
        if (static_cast<unsigned char>(c) < 0x20 && c != '\t')
            return wrong(QStringLiteral("a control character in a string"));
        if (c == '\\') {
            if (auto done = escape(token.text); !done)
                return fail(done.error());
        } else {
            token.text += c;
            ++m_position;
        }
    }
    return wrong(QStringLiteral("the string has no end"));
}

Result<unsigned> Lexer::hex(std::size_t from, std::size_t digits)
{
    unsigned value = 0;
    for (std::size_t i = 0; i < digits; ++i) {
        const char c = at(from + i);
        const int digit = isDigit(c) ? c - '0'
            : c >= 'a' && c <= 'f'   ? c - 'a' + 10
            : c >= 'A' && c <= 'F'   ? c - 'A' + 10
                                     : -1;
        if (digit < 0)
            return wrong(QStringLiteral("a wrong Unicode escape"));
        value = value * 16 + static_cast<unsigned>(digit);
    }
    return value;
}

/// Reads `XXXX` or `{X…}` after `\u` and moves behind it.
Result<unsigned> Lexer::codePoint(bool& variableWidth)
{
    variableWidth = at(m_position) == '{';
    if (!variableWidth) {
        auto value = hex(m_position, 4);
        m_position += value ? 4 : 0;
        return value;
    }
    const std::size_t end = m_source.substr(0, m_position + 10).find('}', m_position);
    if (end == std::string_view::npos || end == m_position + 1)
        return wrong(QStringLiteral("a wrong Unicode escape"));
    auto value = hex(m_position + 1, end - m_position - 1);
    m_position = value ? end + 1 : m_position;
    return value;
}

Result<void> Lexer::escape(std::string& out)
{
    const char c = at(m_position + 1);
    static constexpr std::string_view kShort = "\"\\/bfnrt";
    static constexpr std::string_view kMeans = "\"\\/\b\f\n\r\t";
    if (const auto index = kShort.find(c); c != '\0' && index != std::string_view::npos) {
        out += kMeans[index];
        m_position += 2;
        return {};
    }
    if (c != 'u')
        return wrong(QStringLiteral("an unknown escape in a string"));
    m_position += 2;
    bool braces = false;
    auto first = codePoint(braces);
    if (!first)
        return fail(first.error());
    if (!braces && *first >= 0xD800 && *first < 0xDC00 && at(m_position) == '\\' && at(m_position + 1) == 'u') {
        m_position += 2;
        auto second = codePoint(braces);
        if (!second)
            return fail(second.error());
        if (braces || *second < 0xDC00 || *second > 0xDFFF)
            return wrong(QStringLiteral("half a surrogate pair"));
        appendUtf8(0x10000 + ((*first - 0xD800) << 10) + (*second - 0xDC00), out);
        return {};
    }
    if ((*first >= 0xD800 && *first <= 0xDFFF) || *first > 0x10FFFF)
        return wrong(QStringLiteral("no Unicode scalar value"));
    appendUtf8(*first, out);
    return {};
}

Result<Token> Lexer::blockString()
{
    Token token{Token::Kind::BlockString, {}, here()};
    std::string raw;
    m_position += 3;
    while (m_position < m_source.size()) {
        if (m_source.substr(m_position, 4) == "\\\"\"\"") {
            raw += "\"\"\"";
            m_position += 4;
        } else if (m_source.substr(m_position, 3) == "\"\"\"") {
            m_position += 3;
            if (!isValidUtf8(raw))
                return wrong(QStringLiteral("the string is no valid UTF-8"));
            token.text = blockStringValue(raw);
            return token;
        } else {
            const char c = m_source[m_position];
            if (static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r')
                return wrong(QStringLiteral("a control character in a block string"));
            raw += c;
            ++m_position;
        }
    }
    return wrong(QStringLiteral("the block string has no end"));
}

} // namespace Tenantry::GraphQL
