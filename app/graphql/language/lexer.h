// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "graphql/language/location.h"

#include <string>
#include <string_view>

namespace Tenantry::GraphQL {

struct Token {
    enum class Kind { End, Punctuator, Name, Int, Float, String, BlockString };

    Kind kind = Kind::End;
    std::string text{}; ///< of a string: decoded
    Location at{};
};

/// The tokens of section 2.1, one after the other. After an error the lexer stays where it is.
class Lexer {
public:
    explicit Lexer(std::string_view source);

    Result<Token> next();

private:
    Location here();
    void skipIgnored();
    Result<Token> number();
    Result<Token> string();
    Result<Token> blockString();
    Result<void> escape(std::string& out);
    Result<unsigned> hex(std::size_t from, std::size_t digits);
    Result<unsigned> codePoint(bool& variableWidth);
    tl::unexpected<Error> wrong(const QString& what);
    char at(std::size_t offset) const { return offset < m_source.size() ? m_source[offset] : '\0'; }

    std::string_view m_source;
    std::size_t m_position = 0;
    std::size_t m_counted = 0; ///< up to here line and column are known
    Location m_location{1, 1};
};

/// The value of a block string's raw text (2.9.4): common indent and blank outer lines taken off.
std::string blockStringValue(std::string_view raw);
QString locationText(Location at);

} // namespace Tenantry::GraphQL
