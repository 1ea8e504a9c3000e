// SPDX-License-Identifier: GPL-3.0-or-later
#include "security/keyfetcher.h"

#include <QHostAddress>
#include <QNetworkReply>
#include <QTimer>

#include <memory>

namespace Tenantry {

namespace {

constexpr qint64 kReadAhead = 64 * 1024;

QNetworkRequest requestFor(const QUrl& url)
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::SameOriginRedirectPolicy);
    request.setMaximumRedirectsAllowed(3);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setRawHeader("Accept", "application/json");
    // Named here, so that Qt unpacks nothing: 256 KiB are 256 KiB.
    request.setRawHeader("Accept-Encoding", "identity");
    return request;
}

/// What has come so far, and why it was given up.
struct Fetch {
    QByteArray body;
    bool tooLong = false;
    bool tooLate = false;
};

Result<KeyFetcher::Answer> answerOf(QNetworkReply& reply, Fetch& fetch)
{
    const QString place = reply.request().url().toString();
    if (fetch.tooLong)
        return fail(ErrorCode::LimitExceeded, QStringLiteral("the answer is larger than 256 KiB"), place);
    if (fetch.tooLate)
        return fail(ErrorCode::IoError, QStringLiteral("no whole answer within 10 s"), place);
    if (reply.error() != QNetworkReply::NoError)
        return fail(ErrorCode::IoError, reply.errorString(), place);
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status != 200)
        return fail(ErrorCode::IoError, QStringLiteral("answered with status %1").arg(status), place);
    return KeyFetcher::Answer{std::move(fetch.body), KeyFetcher::maxAgeMs(reply.rawHeader("Cache-Control"))};
}

} // namespace

KeyFetcher::KeyFetcher(QObject* parent)
    : QObject(parent)
    , m_network(this)
{
}

void KeyFetcher::get(const QUrl& url, Done done)
{
    QNetworkReply* reply = m_network.get(requestFor(url));
    reply->setReadBufferSize(kReadAhead);
    const auto fetch = std::make_shared<Fetch>();
    const auto take = [reply, fetch] {
        // A reply that is given up has finished by the time abort() returns, and comes here again.
        if (!fetch->tooLong && reply->isOpen())
            fetch->body += reply->readAll();
        if (fetch->tooLong || fetch->body.size() <= kLongest)
            return;
        fetch->tooLong = true;
        if (reply->isRunning())
            reply->abort();
    };
    connect(reply, &QNetworkReply::readyRead, reply, take);
    QTimer::singleShot(kLongestMs, reply, [reply, fetch] {
        fetch->tooLate = reply->isRunning();
        reply->abort();
    });
    connect(reply, &QNetworkReply::finished, this, [reply, fetch, take, then = std::move(done)] {
        take();
        reply->deleteLater();
        then(answerOf(*reply, *fetch));
    });
}

Result<void> KeyFetcher::checkUrl(const QUrl& url)
{
    const bool plain = url.scheme() == QLatin1String("http");
    if (!url.isValid() || url.host().isEmpty() || (!plain && url.scheme() != QLatin1String("https")))
        return fail(ErrorCode::InvalidArgument, QStringLiteral("keys are fetched by https only"), url.toString());
    if (plain && !isThisMachine(url))
        return fail(ErrorCode::InvalidArgument,
            QStringLiteral("keys are fetched by https; plain http only from this machine itself"), url.toString());
    if (!url.userInfo().isEmpty() || url.hasFragment())
        return fail(ErrorCode::InvalidArgument, QStringLiteral("an address of keys has no user and no fragment"),
            url.toString(QUrl::RemoveUserInfo));
    return {};
}

bool KeyFetcher::isThisMachine(const QUrl& url)
{
    return url.host() == QLatin1String("localhost") || QHostAddress(url.host()).isLoopback();
}

int64_t KeyFetcher::maxAgeMs(const QByteArray& cacheControl)
{
    int64_t age = kUsualAgeMs;
    for (const QByteArray& part : cacheControl.toLower().split(',')) {
        const QByteArray directive = part.trimmed();
        if (directive == "no-store" || directive == "no-cache")
            return kLeastAgeMs;
        if (!directive.startsWith("max-age="))
            continue;
        bool isNumber = false;
        const qlonglong seconds = directive.mid(8).toLongLong(&isNumber);
        // Rather asked too often than believed for too long.
        age = isNumber && seconds >= 0 ? std::min<int64_t>(seconds, kMostAgeMs / 1000) * 1000 : kLeastAgeMs;
    }
    return std::clamp(age, kLeastAgeMs, kMostAgeMs);
}

} // namespace Tenantry
