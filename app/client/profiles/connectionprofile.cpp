// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/profiles/connectionprofile.h"

#include "binding/remoteoptions.h"
#include "security/openiddiscovery.h"

#include <QDir>

namespace Tenantry {

namespace {

constexpr qsizetype kLongestName = 60;
constexpr qsizetype kLongestLabel = 16;

Result<void> wrong(const char* field, const QString& why)
{
    return fail(ErrorCode::InvalidArgument, why, QLatin1String(field));
}

Result<void> checkSignIn(const ConnectionProfile& profile)
{
    switch (profile.signIn) {
    case ConnectionProfile::SignIn::TokenFile:
        if (profile.tokenFile.isEmpty())
            return wrong("tokenFile", QStringLiteral("the file of the token is not said"));
        break;
    case ConnectionProfile::SignIn::Environment:
        if (profile.variable.isEmpty() || profile.variable.contains(QLatin1Char('=')))
            return wrong("variable", QStringLiteral("this is no name of a variable"));
        break;
    case ConnectionProfile::SignIn::Kept:
        break;
    case ConnectionProfile::SignIn::OpenId:
        if (const auto document = OpenIdDiscovery::documentUrl(profile.issuer.toUtf8()); !document)
            return wrong("issuer", document.error().detail);
        if (profile.clientId.isEmpty())
            return wrong("clientId", QStringLiteral("the provider knows this console by a client id"));
        if (!profile.scope.split(QLatin1Char(' ')).contains(QLatin1String("openid")))
            return wrong("scope", QStringLiteral("the scope must hold openid"));
    }
    return {};
}

Result<void> checkService(const ConnectionProfile& profile)
{
    if (const auto options = remoteOptions(profile.url); !options)
        return wrong("url", options.error().detail);
    if (!profile.caFile.isEmpty()) {
        if (!profile.url.startsWith(QLatin1String("https:")))
            return wrong("caFile", QStringLiteral("http has no certificates"));
        if (const auto read = authoritiesFromFile(profile.caFile); !read)
            return wrong("caFile", read.error().detail);
    }
    return checkSignIn(profile);
}

} // namespace

Result<void> checkProfile(const ConnectionProfile& profile)
{
    const QString name = profile.name.trimmed();
    if (name.isEmpty() || name.size() > kLongestName)
        return wrong("name", QStringLiteral("a name has 1 to %1 characters").arg(kLongestName));
    for (const QChar c : name) {
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)
            return wrong("name", QStringLiteral("a name has no control characters"));
    }
    if (profile.label.size() > kLongestLabel)
        return wrong("label", QStringLiteral("a label has %1 characters at most").arg(kLongestLabel));
    if (profile.hue < -1 || profile.hue >= ConnectionProfile::kHues)
        return wrong("hue", QStringLiteral("there is no such colour"));
    if (profile.isService())
        return checkService(profile);
    if (!QDir::isAbsolutePath(profile.folder))
        return wrong("folder", QStringLiteral("the folder is said from the root on"));
    return {};
}

} // namespace Tenantry
