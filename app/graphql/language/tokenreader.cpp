// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphql/language/tokenreader.h"

namespace Tenantry::GraphQL {

TokenReader::TokenReader(std::string_view source, ParseLimits limits)
    : m_lexer(source)
    , m_limits(limits)
{
    if (source.size() > limits.bytes)
        note({ErrorCode::LimitExceeded, QStringLiteral("the document has more than %1 bytes").arg(limits.bytes),
            QStringLiteral("1:1")});
    else
        take();
}

void TokenReader::note(Error error)
{
    if (!m_error)
        m_error = std::move(error);
    m_token = Token{Token::Kind::End, {}, m_token.at};
}

Token TokenReader::take()
{
    Token taken = std::move(m_token);
    m_token = Token{Token::Kind::End, {}, taken.at};
    if (m_error)
        return taken;
    auto next = m_lexer.next();
    if (!next) {
        note(next.error());
        return taken;
    }
    m_token = std::move(*next);
    if (!atEnd() && ++m_tokens > m_limits.tokens)
        note({ErrorCode::LimitExceeded, QStringLiteral("the document has more than %1 tokens").arg(m_limits.tokens),
            locationText(m_token.at)});
    return taken;
}

bool TokenReader::skip(std::string_view punctuator)
{
    if (!isPunctuator(punctuator))
        return false;
    take();
    return true;
}

bool TokenReader::skipKeyword(std::string_view word)
{
    if (!isKeyword(word))
        return false;
    take();
    return true;
}

void TokenReader::expect(std::string_view punctuator)
{
    if (!skip(punctuator))
        unexpected(
            QStringLiteral("\"%1\"").arg(QLatin1String(punctuator.data(), static_cast<qsizetype>(punctuator.size()))));
}

void TokenReader::expectKeyword(std::string_view word)
{
    if (!skipKeyword(word))
        unexpected(QStringLiteral("\"%1\"").arg(QLatin1String(word.data(), static_cast<qsizetype>(word.size()))));
}

std::string TokenReader::name()
{
    if (m_token.kind == Token::Kind::Name)
        return take().text;
    unexpected(QStringLiteral("a name"));
    return {};
}

void TokenReader::unexpected(const QString& wanted)
{
    if (m_error)
        return;
    const QString found = atEnd()
        ? QStringLiteral("the end")
        : QLatin1Char('"') + QString::fromStdString(m_token.text.substr(0, 40)) + QLatin1Char('"');
    note({ErrorCode::ParseError, QStringLiteral("Syntax error: expected %1, found %2").arg(wanted, found),
        locationText(m_token.at)});
}

bool TokenReader::enter()
{
    if (++m_depth <= m_limits.depth)
        return true;
    if (!m_error)
        note({ErrorCode::LimitExceeded,
            QStringLiteral("the document is nested deeper than %1 levels").arg(m_limits.depth),
            locationText(m_token.at)});
    return false;
}

} // namespace Tenantry::GraphQL
