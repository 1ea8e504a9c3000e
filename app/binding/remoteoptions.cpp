// SPDX-License-Identifier: GPL-3.0-or-later
#include "binding/remoteoptions.h"

#include "base/systemclock.h"

#include <QFile>
#include <QHostAddress>
#include <QRandomGenerator>

namespace Tenantry {

namespace {

bool isThisMachine(const QString& host)
{
    return host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

} // namespace

Result<RemoteOptions> remoteOptions(const QString& address, BearerSource bearer, bool allowPlainHttp)
{
    static const SystemClock systemClock;
    const QUrl url(address, QUrl::StrictMode);
    const auto refuse = [](const QString& why) { return fail(ErrorCode::InvalidArgument, why); };
    if (!url.userInfo().isEmpty() || address.contains(QLatin1Char('@')))
        return refuse(QStringLiteral("the address holds a user name or password: give a token file instead"));
    if (!url.isValid() || url.host().isEmpty())
        return refuse(QStringLiteral("%1 is no address of a service, like https://host").arg(address));
    if (url.hasQuery() || url.hasFragment())
        return refuse(QStringLiteral("the address ends before ? and #: %1").arg(address));
    if (url.scheme() == QLatin1String("http")) {
        if (!allowPlainHttp && !isThisMachine(url.host()))
            return refuse(QStringLiteral("%1 is not encrypted: use https, or http to this machine only").arg(address));
    } else if (url.scheme() != QLatin1String("https")) {
        return refuse(QStringLiteral("%1: the scheme must be https").arg(address));
    }
    RemoteOptions options;
    options.url = url.adjusted(QUrl::StripTrailingSlash);
    if (options.url.path() == QLatin1String("/"))
        options.url.setPath(QString());
    options.bearer = std::move(bearer);
    options.allowPlainHttp = allowPlainHttp;
    options.random = [] { return QRandomGenerator::global()->generateDouble(); };
    options.clock = &systemClock;
    return options;
}

Result<QList<QSslCertificate>> authoritiesFromFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::IoError, file.errorString(), path);
    const QList<QSslCertificate> found = QSslCertificate::fromDevice(&file, QSsl::Pem);
    if (found.isEmpty())
        return fail(ErrorCode::ParseError, QStringLiteral("the file holds no certificate in PEM form"), path);
    return found;
}

} // namespace Tenantry
