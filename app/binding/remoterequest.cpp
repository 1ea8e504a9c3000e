// SPDX-License-Identifier: GPL-3.0-or-later
#include "binding/remoterequest.h"

#include "binding/oneshotbody.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslConfiguration>

namespace Tenantry {

namespace {

Result<void> addId(QList<std::pair<QByteArray, QByteArray>>& headers, const char* name, const QByteArray& id)
{
    if (const auto good = checkedIdBytes(id, name); !good)
        return fail(good.error());
    if (id.startsWith(' ') || id.endsWith(' '))
        return fail(ErrorCode::InvalidArgument,
            QStringLiteral("the %1 begins or ends with a space, which no HTTP header can carry")
                .arg(QLatin1String(name)));
    headers.emplaceBack(name, id);
    return {};
}

QSslConfiguration tlsOf(const RemoteOptions& options)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (options.onlyTheseAuthorities)
        tls.setCaCertificates(options.authorities);
    else
        tls.addCaCertificates(options.authorities);
    return tls;
}

} // namespace

Result<QList<std::pair<QByteArray, QByteArray>>> contextHeaders(const TenantContext& context)
{
    QList<std::pair<QByteArray, QByteArray>> headers;
    Result<void> good;
    if (!context.tenantId.isEmpty())
        good = addId(headers, "X-Tenant-ID", context.tenantId.bytes());
    if (good && context.userId && !context.userId->isEmpty())
        good = addId(headers, "X-User-ID", context.userId->bytes());
    if (good && context.sessionId && !context.sessionId->isEmpty())
        good = addId(headers, "X-Session-ID", context.sessionId->bytes());
    if (!good)
        return fail(good.error());
    return headers;
}

QByteArray contextKey(const TenantContext& context)
{
    const QByteArray tenant = context.tenantId.bytes();
    return QByteArray::number(tenant.size()) + ':' + tenant + context.userId.value_or(UserId()).bytes();
}

QNetworkRequest remoteRequest(
    const RemoteOptions& options, const RemoteAsk& ask, const QByteArray& bearer, const QByteArray& requestId)
{
    QUrl url = options.url;
    url.setPath(url.path() + QString::fromLatin1(ask.path));
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    // HTTP/1.1 keeps one answer to one connection at a time, and a connection that breaks takes one call with it.
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    // Our own bound on an answer's size holds; a long list of events packs better than Qt's 40 to 1 guess of a bomb.
    request.setDecompressedSafetyCheckThreshold(options.mostBytes);
    request.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("tenantry/" TENANTRY_VERSION));
    request.setRawHeader("Accept", ask.accept);
    request.setRawHeader("X-Request-ID", requestId);
    for (const auto& [name, value] : ask.headers)
        request.setRawHeader(name, value);
    if (ask.withBearer && !bearer.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + bearer);
    if (url.scheme() == QLatin1String("https"))
        request.setSslConfiguration(tlsOf(options));
    return request;
}

QNetworkReply* sendRemote(QNetworkAccessManager& network, const RemoteAsk& ask, const QNetworkRequest& request)
{
    if (ask.method != "POST")
        return network.get(request);
    QNetworkRequest post = request;
    post.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
    if (ask.repeatable)
        return network.post(post, ask.body);
    post.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    post.setHeader(QNetworkRequest::ContentLengthHeader, ask.body.size());
    auto* body = new OneShotBody(ask.body);
    QNetworkReply* reply = network.post(post, body);
    body->setParent(reply);
    return reply;
}

} // namespace Tenantry
