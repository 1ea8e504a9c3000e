// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "graphql/language/location.h"

#include <QString>

#include <string>
#include <string_view>

namespace Tenantry::GraphQL {

/// A token borrows: its texts are good until the lexer reads the next one.
struct Token {
    enum class Kind { End, Punctuator, Name, Int, Float, String, BlockString };

    Kind kind = Kind::End;
    char punctuator = '\0'; ///< the character; '.' stands for `...`
    std::string_view text{}; ///< of a string: decoded
    std::string_view raw{}; ///< as it is written, with quotes
    Location at{};
};

/// The tokens of section 2.1, one after the other. After an error the lexer stays where it is.
class Lexer {
public:
    explicit Lexer(std::string_view source)
        : m_source(source)
    {
    }

    /// False with an error() where the text holds no token.
    bool next(Token& token);
    const Error& error() const { return m_error; }

private:
    void skipIgnored();
    void skipComment();
    void skipNewline();
    bool number(Token& token);
    bool string(Token& token);
    bool blockString(Token& token);
    bool escape();
    bool hex(std::size_t from, std::size_t digits, unsigned& value);
    bool codePoint(unsigned& value, bool& braces);
    bool finish(Token& token, Token::Kind kind, std::size_t begin)
    {
        const char* const text = m_source.data() + begin;
        const std::size_t size = m_position - begin;
        token.kind = kind;
        token.text = {text, size}; // each from registers: a copy of what was just stored in halves waits for the store
        token.raw = {text, size};
        return true;
    }
    bool wrong(const QString& what);
    Location here() const { return {m_line, static_cast<int>(m_position - m_lineStart - m_continuations) + 1}; }
    char at(std::size_t offset) const { return offset < m_source.size() ? m_source[offset] : '\0'; }

    std::string_view m_source;
    std::size_t m_position = 0;
    std::size_t m_lineStart = 0;
    std::size_t m_continuations = 0; ///< bytes since the line's start that begin no code point
    int m_line = 1;
    std::string m_decoded; ///< of the current string, where it differs from what is written
    Error m_error;
};

/// The value of a block string's raw text (2.9.4): common indent and blank outer lines taken off.
std::string blockStringValue(std::string_view raw);
QString locationText(Location at);

} // namespace Tenantry::GraphQL
