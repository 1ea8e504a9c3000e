// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/signin/tokenreply.h"

#include "base/json.h"
#include "binding/bearersource.h"
#include "security/fixedkeysource.h"
#include "security/tokenverifier.h"

#include <algorithm>

namespace Tenantry::TokenReply {

namespace {

constexpr int64_t kUsualLifeMs = 5 * Timestamp::kMinute; ///< where the answer says nothing
constexpr int64_t kLongestLifeMs = Timestamp::kDay;
constexpr qsizetype kLongestWords = 200;

tl::unexpected<Error> refused(const char* why)
{
    return fail(ErrorCode::Unauthorized, QStringLiteral("the provider's ID token: %1").arg(QLatin1String(why)));
}

Error refusalOf(const ProviderAnswer& answer)
{
    const auto json = parseJson(answer.body);
    const QString word = json && json->is_object() ? stringMember(*json, "error") : QString();
    if (word.isEmpty())
        return {answer.status >= 500 ? ErrorCode::IoError : ErrorCode::ParseError,
            QStringLiteral("the provider answered with status %1").arg(answer.status), {}};
    return {ErrorCode::Unauthorized,
        QStringLiteral("the provider says: %1 %2")
            .arg(word.left(kLongestWords), stringMember(*json, "error_description").left(kLongestWords))
            .trimmed(),
        {}};
}

Result<Json> verifiedIdentity(const QByteArray& token, const Expected& expected)
{
    const auto keys = TokenKeySet::parse(viewOf(expected.keys));
    if (!keys)
        return fail(keys.error());
    const auto verifier =
        TokenVerifier::make({{expected.provider.issuer, {expected.clientId}, std::make_shared<FixedKeySource>(*keys)}});
    if (!verifier)
        return fail(verifier.error());
    const auto claims = (*verifier)->verify(viewOf(token), expected.now);
    if (!claims)
        return fail(claims.error().code, QStringLiteral("the provider's ID token: %1").arg(claims.error().detail));
    const auto parts = CompactToken::parse(viewOf(token));
    if (!parts)
        return fail(parts.error());
    const QByteArray party = bytesMember(parts->payload, "azp");
    if (party.isEmpty() ? claims->audiences.size() > 1 : party != expected.clientId)
        return refused("it was given to another client");
    const QByteArray nonce = bytesMember(parts->payload, "nonce");
    if (nonce != expected.nonce && !(expected.nonce.isEmpty() && !expected.subject.isEmpty()))
        return refused("it does not answer this question");
    const QByteArray subject = bytesMember(parts->payload, "sub");
    if (subject.isEmpty() || (!expected.subject.isEmpty() && subject != expected.subject))
        return refused("it is somebody else's");
    return parts->payload;
}

} // namespace

Result<SignInTokens> read(const ProviderAnswer& answer, const Expected& expected)
{
    if (answer.status != 200)
        return fail(refusalOf(answer));
    const auto json = parseJson(answer.body);
    if (!json || !json->is_object())
        return fail(ErrorCode::ParseError, QStringLiteral("the provider's tokens are no JSON object"));
    SignInTokens tokens;
    tokens.access = bytesMember(*json, "access_token");
    tokens.refresh = bytesMember(*json, "refresh_token");
    tokens.identity = bytesMember(*json, "id_token");
    if (!isBearerToken(tokens.access)
        || stringMember(*json, "token_type").compare(QLatin1String("bearer"), Qt::CaseInsensitive) != 0)
        return fail(ErrorCode::ParseError, QStringLiteral("the provider gave no bearer token"));
    if (tokens.refresh.isEmpty())
        tokens.refresh = expected.formerRefresh;
    const auto life = json->find("expires_in");
    const int64_t lifeMs = life != json->end() && life->is_number_integer()
        ? std::clamp<int64_t>(life->get<int64_t>(), 1, kLongestLifeMs / 1000) * 1000
        : kUsualLifeMs;
    tokens.expiresAt = {expected.now.ms + lifeMs};
    tokens.subject = expected.subject;
    if (tokens.identity.isEmpty()) {
        if (expected.subject.isEmpty())
            return refused("there is none");
        return tokens;
    }
    const auto identity = verifiedIdentity(tokens.identity, expected);
    if (!identity)
        return fail(identity.error());
    tokens.subject = bytesMember(*identity, "sub");
    for (const char* claim : {"name", "preferred_username", "email", "sub"}) {
        if (tokens.name.isEmpty())
            tokens.name = stringMember(*identity, claim).left(kLongestWords);
    }
    return tokens;
}

} // namespace Tenantry::TokenReply
