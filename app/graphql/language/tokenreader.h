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
    TokenReader(std::string_view source, const ParseLimits& limits);

    const Token& peek() const { return m_token; }
    bool atEnd() const { return m_token.kind == Token::Kind::End; }
    bool isPunctuator(char punctuator) const { return m_token.punctuator == punctuator; }
    bool isName() const { return m_token.kind == Token::Kind::Name; }
    bool isKeyword(std::string_view word) const { return isName() && m_token.text == word; }
    bool isString() const { return m_token.kind == Token::Kind::String || m_token.kind == Token::Kind::BlockString; }

    void advance();
    /// Writes the token's text where it stays, and goes on to the next.
    void takeText(std::string& into)
    {
        into.assign(m_token.text);
        advance();
    }
    bool skip(char punctuator)
    {
        if (!isPunctuator(punctuator))
            return false;
        advance();
        return true;
    }
    bool skipKeyword(std::string_view word);
    void expect(char punctuator);
    void expectKeyword(std::string_view word);
    void name(std::string& into)
    {
        if (isName())
            takeText(into);
        else
            unexpected(QStringLiteral("a name"));
    }
    /// Says that the current token is not what belongs here.
    void unexpected(const QString& wanted);

    /// Enters one level; false, with the error noted, below the deepest allowed.
    bool enter();
    void leave() { --m_depth; }
    void countAlias(const std::string& alias, Location at);
    void countDirective(Location at);
    /// Notes that the document is beyond a limit.
    void exceeded(Limit limit, const QString& what, Location at);

    const ParseLimits& limits() const { return m_limits; }
    bool ok() const { return !m_error; }
    const Error& error() const { return *m_error; }
    /// The limit that the error is about, where it is about one.
    std::optional<Limit> limit() const { return m_limit; }

private:
    void note(Error error);

    Lexer m_lexer;
    const ParseLimits& m_limits;
    Token m_token;
    int m_tokens = 0;
    int m_depth = 0;
    int m_aliases = 0;
    int m_directives = 0;
    std::optional<Error> m_error;
    std::optional<Limit> m_limit;
};

} // namespace Tenantry::GraphQL
