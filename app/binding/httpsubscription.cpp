// SPDX-License-Identifier: GPL-3.0-or-later
#include "binding/httpsubscription.h"

#include "base/json.h"
#include "base/randomid.h"
#include "binding/remoteanswer.h"
#include "binding/remoterequest.h"

#include <QNetworkReply>
#include <QPointer>

#include <algorithm>

namespace Tenantry {

namespace {

constexpr qint64 kMostRefusalBytes = 64 * 1024;
constexpr int kLeastRetryMs = 20;

QByteArray typeOf(const QNetworkReply& reply)
{
    return reply.rawHeader("Content-Type").split(';').first().trimmed().toLower();
}

/// The `gap` of the one field that a subscription has: `data: {events: {gap: {from, to}}}`, under whatever alias.
const Json* gapOf(const Json& answer)
{
    const auto data = answer.find("data");
    if (data == answer.end() || !data->is_object())
        return nullptr;
    for (const Json& delivery : *data) {
        if (!delivery.is_object())
            continue;
        const auto gap = delivery.find("gap");
        if (gap != delivery.end() && !gap->is_null())
            return &delivery;
    }
    return nullptr;
}

} // namespace

HttpSubscription::HttpSubscription(RemoteOptions options, RemoteAsk ask, Cursor after, QObject* parent)
    : Subscription(parent)
    , m_options(std::move(options))
    , m_ask(std::move(ask))
    , m_reader(m_options.mostEventBytes)
{
    m_network.setAutoDeleteReplies(false);
    m_reader.setLastId(after.bytes());
    m_heartbeat.setSingleShot(true);
    m_heartbeat.setInterval(m_options.heartbeatMs);
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &HttpSubscription::open);
    connect(&m_heartbeat, &QTimer::timeout, this, [this] {
        again({ErrorCode::IoError, QStringLiteral("the stream was silent for %1 s").arg(m_options.heartbeatMs / 1000.0),
            {}});
    });
    m_pause.start(0);
}

HttpSubscription::~HttpSubscription() { hangUp(); }

void HttpSubscription::end(const Error& why)
{
    if (std::exchange(m_over, true))
        return;
    m_pause.stop();
    hangUp();
    emit ended(why);
}

void HttpSubscription::open()
{
    QByteArray bearer;
    if (m_options.bearer) {
        const auto token = m_options.bearer();
        if (!token)
            return end(token.error());
        if (!token->isEmpty() && !isBearerToken(*token))
            return end({ErrorCode::InvalidArgument, QStringLiteral("what should be a bearer token is none"), {}});
        bearer = *token;
    }
    RemoteAsk ask = m_ask;
    if (!m_reader.lastId().isEmpty())
        ask.headers.emplaceBack("Last-Event-ID", m_reader.lastId());
    // Packed streams arrive in lumps.
    ask.headers.emplaceBack("Accept-Encoding", "identity");
    m_reader.restart();
    m_isStream = false;
    m_retryAfterMs = 0;
    m_reply = sendRemote(m_network, ask, remoteRequest(m_options, ask, bearer, randomId("req_")));
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &HttpSubscription::begin);
    connect(m_reply, &QIODevice::readyRead, this, &HttpSubscription::read);
    connect(m_reply, &QNetworkReply::finished, this, &HttpSubscription::closed, Qt::QueuedConnection);
    m_heartbeat.start();
}

void HttpSubscription::hangUp()
{
    m_heartbeat.stop();
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    // Later: this may be called by one of its signals. Deleting it ends its connection.
    std::exchange(m_reply, nullptr)->deleteLater();
}

void HttpSubscription::begin()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (m_isStream || status != 200 || typeOf(*m_reply) != "text/event-stream")
        return;
    m_isStream = true;
    emit opened();
}

void HttpSubscription::read()
{
    begin();
    if (!m_reply)
        return; // whoever heard that it is open has ended it
    if (!m_isStream) {
        if (m_reply->bytesAvailable() > kMostRefusalBytes)
            conclude();
        return;
    }
    m_heartbeat.start();
    const QNetworkReply* reply = m_reply;
    const auto events = m_reader.feed(m_reply->readAll());
    if (!events)
        return end(events.error());
    const QPointer<HttpSubscription> self(this);
    for (const EventStreamReader::Event& event : *events) {
        tell(event);
        if (!self || m_over || m_reply != reply)
            return;
    }
}

void HttpSubscription::tell(const EventStreamReader::Event& event)
{
    m_failures = 0;
    if (event.type == "complete")
        return end({ErrorCode::Cancelled, QStringLiteral("the service completed the stream"), {}});
    if (event.type != "next" || !event.hasData || event.data.isEmpty())
        return;
    const QPointer<HttpSubscription> self(this);
    if (event.data.contains("\"gap\"")) {
        const auto answer = parseJson(event.data);
        const Json* delivery = answer ? gapOf(*answer) : nullptr;
        if (delivery) {
            const Json& gap = (*delivery)["gap"];
            emit this->gap(Cursor(bytesMember(gap, "from")), Cursor(bytesMember(gap, "to")));
            if (!self)
                return;
        }
    }
    emit next(event.data, Cursor(event.id));
}

bool HttpSubscription::refusal(Error& why)
{
    RemoteAnswer answer;
    answer.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (answer.status == 0 || m_isStream) {
        why = {ErrorCode::IoError, m_isStream ? QStringLiteral("the stream broke off") : m_reply->errorString(), {}};
        return m_reply->error() != QNetworkReply::SslHandshakeFailedError;
    }
    answer.contentType = typeOf(*m_reply);
    answer.body = m_reply->read(kMostRefusalBytes);
    answer.retryAfterMs = retryAfterMs(m_reply->rawHeader("Retry-After"), m_options.clock->now().ms);
    m_retryAfterMs = answer.retryAfterMs.value_or(0);
    why = errorOf(answer);
    if (answer.isSuccess()) {
        why = {ErrorCode::Unsupported,
            QStringLiteral("HTTP %1: the service answered %2, which is no stream")
                .arg(answer.status)
                .arg(QString::fromLatin1(answer.contentType.left(60))),
            {}};
        const auto body = answer.isJson() ? parseJson(answer.body) : Result<Json>(Json());
        if (body && body->is_object() && body->contains("errors"))
            why = {ErrorCode::ValidationError, QString::fromUtf8(dumpJson((*body)["errors"]).left(500)), {}};
        return false;
    }
    return answer.status == 429 || answer.status == 502 || answer.status == 503 || answer.status == 504;
}

void HttpSubscription::closed()
{
    if (m_over || sender() != m_reply)
        return;
    const QPointer<HttpSubscription> self(this);
    if (m_reply->bytesAvailable() > 0)
        read();
    if (self && !m_over && m_reply)
        conclude();
}

void HttpSubscription::conclude()
{
    Error why;
    if (refusal(why))
        again(why);
    else
        end(why);
}

void HttpSubscription::again(const Error& why)
{
    hangUp();
    ++m_failures;
    Backoff backoff = m_options.streamBackoff;
    // The service's wish, but never a storm.
    backoff.baseMs = std::clamp(m_reader.retryMs().value_or(backoff.baseMs), kLeastRetryMs, backoff.capMs);
    m_pause.start(backoff.delayMs(m_failures, m_options.random()) + static_cast<int>(m_retryAfterMs));
    emit interrupted(why);
}

} // namespace Tenantry
