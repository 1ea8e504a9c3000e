// SPDX-License-Identifier: GPL-3.0-or-later
#include "binding/remoteattempt.h"

#include "binding/remoterequest.h"

#include <QNetworkReply>

namespace Tenantry {

namespace {

QString seconds(int ms) { return QString::number(ms / 1000.0); }

/// Qt's errors that say no more than the status does.
bool isOfStatus(QNetworkReply::NetworkError error)
{
    return error == QNetworkReply::NoError || error == QNetworkReply::ProtocolInvalidOperationError
        || (error > 200 && error < 300 && error != QNetworkReply::ContentReSendError) || error > 400;
}

} // namespace

RemoteAttempt::RemoteAttempt(Sender sender, const RemoteOptions& options, const RemoteAsk& ask, QObject* parent)
    : QObject(parent)
    , m_options(options)
    , m_sender(std::move(sender))
    , m_requestId(m_sender.session + QByteArray::number(m_sender.number))
    , m_reply(sendRemote(*m_sender.network, ask, remoteRequest(options, ask, m_sender.bearer, m_requestId)))
{
    m_since.start();
    m_connecting.setSingleShot(true);
    m_silence.setSingleShot(true);
    m_connecting.start(options.connectMs);
    connect(&m_connecting, &QTimer::timeout, this, [this] {
        giveUp({{ErrorCode::IoError,
                    QStringLiteral("the service was not reached within %1 s").arg(seconds(m_options.connectMs)), {}},
            true, true});
    });
    connect(&m_silence, &QTimer::timeout, this, [this] {
        giveUp({{ErrorCode::IoError,
                    QStringLiteral("the service said nothing for %1 s").arg(seconds(m_options.silenceMs)), {}},
            false, true});
    });
    connect(m_reply, &QNetworkReply::requestSent, this, [this] {
        m_sent = true;
        m_connecting.stop();
        m_silence.start(m_options.silenceMs);
    });
    connect(m_reply, &QNetworkReply::uploadProgress, this, [this] {
        if (m_sent)
            m_silence.start(m_options.silenceMs);
    });
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError>& errors) {
        if (!errors.isEmpty()) // the handshake fails by itself: nobody is asked
            m_distrust = errors.first().errorString();
    });
    connect(m_reply, &QIODevice::readyRead, this, &RemoteAttempt::read);
    // Later, so that no reply that fails at once calls anybody from inside the call that sent it.
    connect(m_reply, &QNetworkReply::finished, this, &RemoteAttempt::finish, Qt::QueuedConnection);
}

RemoteAttempt::~RemoteAttempt()
{
    m_over = true;
    // Ends the request, and the connection with it where an answer was under way.
    delete m_reply;
}

void RemoteAttempt::read()
{
    if (m_over)
        return;
    m_connecting.stop();
    m_silence.start(m_options.silenceMs);
    const qint64 announced = m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
    if (announced <= m_options.mostBytes && m_body.size() + m_reply->bytesAvailable() <= m_options.mostBytes) {
        m_body += m_reply->readAll();
        return;
    }
    m_body.clear();
    giveUp(
        {{ErrorCode::LimitExceeded, QStringLiteral("the answer is larger than %1 bytes").arg(m_options.mostBytes), {}},
            false, false});
}

void RemoteAttempt::giveUp(Failure failure)
{
    if (m_over)
        return;
    m_over = true;
    m_connecting.stop();
    m_silence.stop();
    emit failed(failure);
}

RemoteAttempt::Failure RemoteAttempt::failureOfReply() const
{
    const QNetworkReply::NetworkError error = m_reply->error();
    const auto failure = [&](ErrorCode code, bool unsent, bool passing) {
        return Failure{{code, m_reply->errorString(), {}}, unsent, passing};
    };
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::ProxyConnectionRefusedError:
        return failure(ErrorCode::IoError, true, true);
    case QNetworkReply::SslHandshakeFailedError:
        return {
            {ErrorCode::Unverifiable,
                QStringLiteral("the service's certificate was not accepted: %1. Where an authority of your own signed "
                               "it, say which: --ca-file, or ca_file of a binding")
                    .arg(m_distrust.isEmpty() ? m_reply->errorString() : m_distrust),
                {}},
            true, false};
    case QNetworkReply::ContentReSendError:
        return {
            {ErrorCode::IoError,
                QStringLiteral("the connection ended before an answer; whether the change was made is not known"), {}},
            false, true};
    case QNetworkReply::UnknownContentError:
        return failure(ErrorCode::ParseError, false, false);
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
        return failure(ErrorCode::ParseError, false, false);
    default:
        return failure(ErrorCode::IoError, false, true);
    }
}

bool RemoteAttempt::isCutShort() const
{
    // Qt takes a chunked answer for whole where the connection ends together with its last bytes, and tells nobody
    // whether the last chunk came. JSON of ours is an object or a list, whose end shows.
    const bool packed = m_reply->hasRawHeader("Content-Encoding");
    if (!packed && m_reply->hasRawHeader("Content-Length"))
        return m_body.size() != m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
    if (!m_reply->rawHeader("Content-Type").toLower().contains("json"))
        return false;
    const QByteArray text = m_body.trimmed();
    return !(text.startsWith('{') && text.endsWith('}')) && !(text.startsWith('[') && text.endsWith(']'));
}

RemoteAnswer RemoteAttempt::answerOfReply()
{
    RemoteAnswer answer;
    answer.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answer.contentType = m_reply->rawHeader("Content-Type").split(';').first().trimmed().toLower();
    answer.retryAfterMs = retryAfterMs(m_reply->rawHeader("Retry-After"), m_options.clock->now().ms);
    answer.body = std::move(m_body);
    answer.elapsedMs = m_since.elapsed();
    return answer;
}

bool RemoteAttempt::isOfAnother() const
{
    // A service may answer with an id of its own; one of ours that is not this one's is another call's.
    const QByteArray told = m_reply->rawHeader("X-Request-ID");
    return told.startsWith(m_sender.session) && told != m_requestId;
}

void RemoteAttempt::finish()
{
    if (m_over)
        return;
    read();
    if (m_over)
        return;
    m_over = true;
    m_connecting.stop();
    m_silence.stop();
    const bool hasStatus = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid();
    // UnknownContentError is both: a body that could not be unpacked, and a status of the 4xx that Qt has no name for.
    const bool spoiled = m_reply->error() == QNetworkReply::UnknownContentError
        && m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() < 400;
    if (isOfAnother())
        emit failed({{ErrorCode::EchoMismatch, QStringLiteral("the connection told the answer of another request"), {}},
            false, true, true});
    else if (hasStatus && m_reply->error() == QNetworkReply::NoError && isCutShort())
        emit failed({{ErrorCode::IoError, QStringLiteral("the answer was cut short"), {}}, false, true});
    else if (hasStatus && !spoiled && isOfStatus(m_reply->error()))
        emit answered(answerOfReply());
    else
        emit failed(failureOfReply());
}

} // namespace Tenantry
