// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graphql/language/lexer.h"
#include "graphql/language/parser.h"

#include <optional>

namespace Tenantry::GraphQL {

/// One token of look-ahead with the limits. The first error stays; from then on every token reads as the end, so that
/// the grammar's functions need not ask after each step.
class TokenReader {
public:
    TokenReader(std::string_view source, ParseLimits limits);

    const Token& peek() const { return m_token; }
    bool atEnd() const { return m_token.kind == Token::Kind::End; }
    bool isPunctuator(std::string_view text) const
    {
        return m_token.kind == Token::Kind::Punctuator && m_token.text == text;
    }
    bool isKeyword(std::string_view word) const { return m_token.kind == Token::Kind::Name && m_token.text == word; }
    bool isString() const { return m_token.kind == Token::Kind::String || m_token.kind == Token::Kind::BlockString; }

    Token take();
    bool skip(std::string_view punctuator);
    bool skipKeyword(std::string_view word);
    void expect(std::string_view punctuator);
    void expectKeyword(std::string_view word);
    std::string name();
    /// Says that the current token is not what belongs here.
    void unexpected(const QString& wanted);

    /// Enters one level; false, with the error noted, below the deepest allowed.
    bool enter();
    void leave() { --m_depth; }

    bool ok() const { return !m_error; }
    const Error& error() const { return *m_error; }

private:
    void note(Error error);

    Lexer m_lexer;
    ParseLimits m_limits;
    Token m_token;
    int m_tokens = 0;
    int m_depth = 0;
    std::optional<Error> m_error;
};

} // namespace Tenantry::GraphQL
