// SPDX-License-Identifier: GPL-3.0-or-later
#include "security/openidmetadata.h"

#include "base/json.h"
#include "security/keyfetcher.h"
#include "security/openiddiscovery.h"

namespace Tenantry {

namespace {

/// Absent lists say nothing against it.
bool offers(const Json& document, const char* list, const char* word)
{
    if (!document.contains(list))
        return true;
    const Json& all = document[list];
    return all.is_array() && std::find(all.begin(), all.end(), Json(word)) != all.end();
}

Result<QUrl> addressOf(const Json& document, const char* key, const QByteArray& issuer, bool required)
{
    const QString place = QString::fromUtf8(issuer);
    const QString text = stringMember(document, key);
    if (text.isEmpty() && !required)
        return QUrl();
    QUrl url(text, QUrl::StrictMode);
    if (const auto checked = KeyFetcher::checkUrl(url); !checked)
        return fail(ErrorCode::InvalidArgument,
            QStringLiteral("the provider's %1 is no address to go to: %2").arg(QLatin1String(key), text), place);
    if (KeyFetcher::isThisMachine(url) && !KeyFetcher::isThisMachine(QUrl(place)))
        return fail(ErrorCode::InvalidArgument, QStringLiteral("the issuer sends us to this machine itself"), place);
    return url;
}

} // namespace

Result<OpenIdMetadata> OpenIdMetadata::parse(std::string_view document, const QByteArray& issuer)
{
    // Its issuer, byte for byte, and where its keys are.
    const auto keys = OpenIdDiscovery::keysUrl(document, issuer);
    if (!keys)
        return fail(keys.error());
    const Json json = *parseJson(document);
    OpenIdMetadata metadata;
    metadata.issuer = issuer;
    metadata.keys = *keys;
    const std::tuple<const char*, QUrl OpenIdMetadata::*, bool> addresses[] = {
        {"authorization_endpoint", &OpenIdMetadata::authorization, true},
        {"token_endpoint", &OpenIdMetadata::token, true}, {"revocation_endpoint", &OpenIdMetadata::revocation, false},
        {"end_session_endpoint", &OpenIdMetadata::endSession, false}};
    for (const auto& [key, member, required] : addresses) {
        auto url = addressOf(json, key, issuer, required);
        if (!url)
            return fail(url.error());
        metadata.*member = *std::move(url);
    }
    if (!offers(json, "response_types_supported", "code"))
        return fail(ErrorCode::Unsupported, QStringLiteral("the provider gives no codes"), QString::fromUtf8(issuer));
    if (!offers(json, "code_challenge_methods_supported", "S256"))
        return fail(
            ErrorCode::Unsupported, QStringLiteral("the provider knows no PKCE with S256"), QString::fromUtf8(issuer));
    const auto named = json.find("authorization_response_iss_parameter_supported");
    metadata.namesItselfInReplies = named != json.end() && *named == true;
    return metadata;
}

} // namespace Tenantry
