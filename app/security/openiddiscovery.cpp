// SPDX-License-Identifier: GPL-3.0-or-later
#include "security/openiddiscovery.h"

#include "base/json.h"
#include "security/keyfetcher.h"

namespace Tenantry {

Result<QUrl> OpenIdDiscovery::documentUrl(const QByteArray& issuer)
{
    QUrl url(QString::fromUtf8(issuer), QUrl::StrictMode);
    if (const auto checked = KeyFetcher::checkUrl(url); !checked)
        return fail(checked.error());
    if (url.hasQuery())
        return fail(ErrorCode::InvalidArgument, QStringLiteral("an issuer's address has no query"), url.toString());
    QString path = url.path();
    while (path.endsWith(QLatin1Char('/')))
        path.chop(1);
    url.setPath(path + QLatin1String("/.well-known/openid-configuration"));
    return url;
}

Result<QUrl> OpenIdDiscovery::keysUrl(std::string_view document, const QByteArray& issuer)
{
    const QString place = QString::fromUtf8(issuer);
    const auto parsed = parseJson(document);
    if (!parsed || !parsed->is_object())
        return fail(ErrorCode::ParseError, QStringLiteral("the issuer's OpenID document is no JSON object"), place);
    if (bytesMember(*parsed, "issuer") != issuer)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("the OpenID document is another issuer's"), place);
    const QUrl url(stringMember(*parsed, "jwks_uri"), QUrl::StrictMode);
    if (const auto checked = KeyFetcher::checkUrl(url); !checked)
        return fail(checked.error());
    if (KeyFetcher::isThisMachine(url) && !KeyFetcher::isThisMachine(QUrl(place)))
        return fail(ErrorCode::InvalidArgument, QStringLiteral("the issuer sends us to this machine itself"), place);
    return url;
}

} // namespace Tenantry
