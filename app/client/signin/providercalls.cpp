// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/signin/providercalls.h"

#include <QNetworkReply>
#include <QSslConfiguration>
#include <QTimer>

#include <memory>

namespace Tenantry {

namespace {

/// What has come so far, and why it was given up.
struct ProviderReading {
    QByteArray body;
    bool tooLong = false;
    bool tooLate = false;
};

Result<ProviderAnswer> providerAnswer(const QNetworkReply& reply, const ProviderReading& reading, int timeoutMs)
{
    const QString place = reply.request().url().toString(QUrl::RemoveQuery | QUrl::RemoveUserInfo);
    if (reading.tooLong)
        return fail(ErrorCode::LimitExceeded, QStringLiteral("the provider's answer is too large"), place);
    if (reading.tooLate)
        return fail(ErrorCode::IoError,
            QStringLiteral("the provider did not answer within %1 s").arg(timeoutMs / 1000.0), place);
    if (reply.error() == QNetworkReply::SslHandshakeFailedError)
        return fail(ErrorCode::Unverifiable,
            QStringLiteral("the provider's certificate was not accepted: %1").arg(reply.errorString()), place);
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0)
        return fail(ErrorCode::IoError, reply.errorString(), place);
    return ProviderAnswer{status, reading.body};
}

} // namespace

ProviderCalls::ProviderCalls(QList<QSslCertificate> authorities, int timeoutMs, QObject* parent)
    : QObject(parent)
    , m_authorities(std::move(authorities))
    , m_timeoutMs(timeoutMs)
{
}

ProviderCalls::~ProviderCalls() { cancel(); }

QNetworkRequest ProviderCalls::request(const QUrl& url) const
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setRawHeader("Accept", "application/json");
    request.setRawHeader("Accept-Encoding", "identity"); // 256 KiB are 256 KiB
    if (!m_authorities.isEmpty()) {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.addCaCertificates(m_authorities);
        request.setSslConfiguration(configuration);
    }
    return request;
}

void ProviderCalls::get(const QUrl& url, Done done) { watch(m_network.get(request(url)), std::move(done)); }

void ProviderCalls::post(const QUrl& url, const QUrlQuery& form, Done done)
{
    QNetworkRequest asked = request(url);
    asked.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/x-www-form-urlencoded"));
    watch(m_network.post(asked, form.toString(QUrl::FullyEncoded).toUtf8()), std::move(done));
}

void ProviderCalls::cancel()
{
    if (!m_reply)
        return;
    m_reply->disconnect();
    m_reply->abort();
    m_reply->deleteLater();
    m_reply.clear();
}

void ProviderCalls::watch(QNetworkReply* reply, Done done)
{
    cancel();
    m_reply = reply;
    const auto reading = std::make_shared<ProviderReading>();
    const auto take = [reply, reading] {
        if (!reading->tooLong && reply->isOpen())
            reading->body += reply->readAll();
        if (reading->tooLong || reading->body.size() <= kLongest)
            return;
        reading->tooLong = true;
        if (reply->isRunning())
            reply->abort();
    };
    connect(reply, &QNetworkReply::readyRead, reply, take);
    QTimer::singleShot(m_timeoutMs, reply, [reply, reading] {
        reading->tooLate = reply->isRunning();
        reply->abort();
    });
    connect(
        reply, &QNetworkReply::finished, this,
        [this, reply, reading, take, then = std::move(done)] {
            if (reply != m_reply) // cancelled, or another was asked meanwhile
                return;
            take();
            m_reply.clear();
            reply->deleteLater();
            then(providerAnswer(*reply, *reading, m_timeoutMs));
        },
        Qt::QueuedConnection);
}

} // namespace Tenantry
