// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/signin/signinask.h"

#include "base/digest.h"
#include "base/json.h"
#include "base/randomid.h"
#include "security/base64url.h"

#include <sodium.h>

namespace Tenantry {

namespace {

constexpr qsizetype kRandomBytes = 32;
constexpr qsizetype kMostCode = 4096;
constexpr qsizetype kMostWords = 200;

void add(QUrlQuery& query, const char* key, const QString& value)
{
    // QUrlQuery leaves a plus as it is, and forms read it as a space.
    query.addQueryItem(QLatin1String(key), QString::fromLatin1(QUrl::toPercentEncoding(value)));
}

void add(QUrlQuery& query, const char* key, const QByteArray& value) { add(query, key, QString::fromUtf8(value)); }

QByteArray valueOf(const QUrlQuery& reply, const char* key)
{
    const QStringList all = reply.allQueryItemValues(QLatin1String(key), QUrl::FullyDecoded);
    return all.size() == 1 ? all.first().toUtf8() : QByteArray(); // twice is as bad as never
}

bool same(const QByteArray& one, const QByteArray& other)
{
    return one.size() == other.size()
        && sodium_memcmp(one.constData(), other.constData(), static_cast<size_t>(one.size())) == 0;
}

/// A provider's words, for a person: one line, no controls.
QString plain(const QByteArray& words)
{
    QString text;
    for (const QChar c : QString::fromUtf8(words.left(kMostWords)))
        text += c.isPrint() ? c : QLatin1Char(' ');
    return text;
}

} // namespace

SignInAsk SignInAsk::make(const QUrl& redirect)
{
    return {toBase64Url(randomBytes(kRandomBytes)), toBase64Url(randomBytes(kRandomBytes)),
        toBase64Url(randomBytes(kRandomBytes)), redirect};
}

QUrl SignInAsk::address(const OpenIdMetadata& provider, const ConnectionProfile& profile) const
{
    QUrl url = provider.authorization;
    QUrlQuery query(url);
    add(query, "response_type", QByteArray("code"));
    add(query, "client_id", profile.clientId);
    add(query, "redirect_uri", redirect.toEncoded());
    add(query, "scope", profile.scope);
    add(query, "state", state);
    add(query, "nonce", nonce);
    add(query, "code_challenge", toBase64Url(sha256(viewOf(verifier))));
    add(query, "code_challenge_method", QByteArray("S256"));
    // A refresh token is given only to whoever was asked (OpenID Connect Core 1.0 section 11).
    if (profile.scope.split(QLatin1Char(' ')).contains(QLatin1String("offline_access")))
        add(query, "prompt", QByteArray("consent"));
    if (!profile.resource.isEmpty())
        add(query, "resource", profile.resource);
    url.setQuery(query);
    return url;
}

QUrlQuery SignInAsk::exchange(const ConnectionProfile& profile, const QByteArray& code) const
{
    QUrlQuery form;
    add(form, "grant_type", QByteArray("authorization_code"));
    add(form, "client_id", profile.clientId);
    add(form, "redirect_uri", redirect.toEncoded());
    add(form, "code", code);
    add(form, "code_verifier", verifier);
    if (!profile.resource.isEmpty())
        add(form, "resource", profile.resource);
    return form;
}

Result<QByteArray> SignInAsk::codeOf(const QUrlQuery& reply, const OpenIdMetadata& provider) const
{
    if (!same(valueOf(reply, "state"), state))
        return fail(ErrorCode::Forbidden, QStringLiteral("the reply answers nothing that was asked here"));
    const bool named = reply.hasQueryItem(QStringLiteral("iss"));
    if (named ? valueOf(reply, "iss") != provider.issuer : provider.namesItselfInReplies)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("another provider replied"));
    if (reply.hasQueryItem(QStringLiteral("error")))
        return fail(ErrorCode::Unauthorized,
            QStringLiteral("the provider says: %1 %2")
                .arg(plain(valueOf(reply, "error")), plain(valueOf(reply, "error_description")))
                .trimmed());
    const QByteArray code = valueOf(reply, "code");
    if (code.isEmpty() || code.size() > kMostCode)
        return fail(ErrorCode::ParseError, QStringLiteral("the reply has no code"));
    return code;
}

} // namespace Tenantry
