// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphql/language/tokenreader.h"

#include <algorithm>

namespace Tenantry::GraphQL {

TokenReader::TokenReader(std::string_view source, const ParseLimits& limits)
    : m_lexer(source)
    , m_limits(limits)
{
    m_token.at = {1, 1};
    if (source.size() > limits.bytes)
        exceeded(Limit::Bytes, QStringLiteral("The document has more than %1 bytes.").arg(limits.bytes), m_token.at);
    else
        advance();
}

void TokenReader::note(Error error)
{
    if (!m_error)
        m_error = std::move(error);
    const Location at = m_token.at;
    m_token = Token{};
    m_token.at = at;
}

void TokenReader::exceeded(Limit limit, const QString& what, Location at)
{
    if (!m_error)
        m_limit = limit;
    note({ErrorCode::LimitExceeded, what, locationText(at)});
}

void TokenReader::countAlias(const std::string& alias, Location at)
{
    const auto& uncounted = m_limits.uncountedAliases;
    if (std::find(uncounted.begin(), uncounted.end(), alias) == uncounted.end() && ++m_aliases > m_limits.aliases)
        exceeded(Limit::Aliases, QStringLiteral("The document has more than %1 aliases.").arg(m_limits.aliases), at);
}

void TokenReader::countDirective(Location at)
{
    if (++m_directives > m_limits.directives)
        exceeded(Limit::Directives,
            QStringLiteral("The document has more than %1 directives.").arg(m_limits.directives), at);
}

void TokenReader::advance()
{
    if (m_error)
        return note(*m_error);
    if (!m_lexer.next(m_token))
        return note(m_lexer.error());
    if (!atEnd() && ++m_tokens > m_limits.tokens)
        exceeded(
            Limit::Tokens, QStringLiteral("The document has more than %1 tokens.").arg(m_limits.tokens), m_token.at);
}

bool TokenReader::skipKeyword(std::string_view word)
{
    if (!isKeyword(word))
        return false;
    advance();
    return true;
}

void TokenReader::expect(char punctuator)
{
    if (!skip(punctuator))
        unexpected(
            punctuator == '.' ? QStringLiteral("\"...\"") : QStringLiteral("\"%1\"").arg(QLatin1Char(punctuator)));
}

void TokenReader::expectKeyword(std::string_view word)
{
    if (!skipKeyword(word))
        unexpected(QStringLiteral("\"%1\"").arg(QLatin1String(word.data(), static_cast<qsizetype>(word.size()))));
}

void TokenReader::unexpected(const QString& wanted)
{
    if (m_error)
        return;
    const std::string_view text = m_token.text.substr(0, 40);
    const QString found = atEnd()
        ? QStringLiteral("the end")
        : QLatin1Char('"') + QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())) + QLatin1Char('"');
    note({ErrorCode::ParseError, QStringLiteral("Syntax error: expected %1, found %2").arg(wanted, found),
        locationText(m_token.at)});
}

bool TokenReader::enter()
{
    if (++m_depth <= m_limits.nesting)
        return true;
    exceeded(Limit::Nesting, QStringLiteral("The document is nested deeper than %1 levels.").arg(m_limits.nesting),
        m_token.at);
    return false;
}

} // namespace Tenantry::GraphQL
