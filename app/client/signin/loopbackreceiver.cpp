// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/signin/loopbackreceiver.h"

#include <QTcpSocket>
#include <QTimer>

namespace Tenantry {

namespace {

constexpr int kMostOpen = 8;
constexpr qint64 kLongestHead = 16 * 1024;
constexpr int kPatienceMs = 10'000;
const QByteArray kPath("/signed-in");

} // namespace

LoopbackReceiver::LoopbackReceiver(Judge judge, QObject* parent)
    : QObject(parent)
    , m_judge(std::move(judge))
    , m_server(this)
{
    connect(&m_server, &QTcpServer::newConnection, this, &LoopbackReceiver::take);
}

Result<QUrl> LoopbackReceiver::listen()
{
    if (!m_server.listen(QHostAddress::LocalHost))
        return fail(ErrorCode::IoError, m_server.errorString());
    return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(m_server.serverPort()).arg(QLatin1String(kPath)));
}

void LoopbackReceiver::take()
{
    while (QTcpSocket* socket = m_server.nextPendingConnection()) {
        if (m_open >= kMostOpen) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        ++m_open;
        socket->setReadBufferSize(kLongestHead);
        connect(socket, &QObject::destroyed, this, [this] { --m_open; });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        QTimer::singleShot(kPatienceMs, socket, [socket] {
            socket->abort();
            socket->deleteLater();
        });
    }
}

void LoopbackReceiver::read(QTcpSocket* socket)
{
    const QByteArray head = socket->peek(kLongestHead);
    if (!head.contains("\r\n\r\n")) {
        if (head.size() >= kLongestHead)
            answer(socket, "431 Request Header Fields Too Large", tr("This is too long."));
        return;
    }
    socket->readAll();
    socket->disconnect(this);
    connect(socket, &QObject::destroyed, this, [this] { --m_open; });
    const QList<QByteArray> line = head.left(head.indexOf("\r\n")).split(' ');
    const QUrl url = line.size() == 3 ? QUrl::fromEncoded(line[1], QUrl::StrictMode) : QUrl();
    if (line.size() != 3 || line[0] != "GET" || url.path().toLatin1() != kPath) {
        answer(socket, "404 Not Found", tr("There is nothing here."));
        return;
    }
    // In a form a plus is a space; a browser sends %20, some providers a plus.
    if (m_judge(QUrlQuery(url.query(QUrl::FullyEncoded).replace(QLatin1Char('+'), QLatin1String("%20")))))
        answer(socket, "200 OK", tr("Thank you. You can close this page and go back to Tenantry."));
    else
        answer(socket, "400 Bad Request", tr("Tenantry did not ask for this. Nothing was done."));
}

void LoopbackReceiver::answer(QTcpSocket* socket, const QByteArray& status, const QString& words)
{
    const QByteArray body = "<!doctype html><meta charset=\"utf-8\"><title>Tenantry</title>"
                            "<p style=\"font:16px sans-serif;margin:3em\">"
        + words.toHtmlEscaped().toUtf8() + "</p>\n";
    socket->write("HTTP/1.1 " + status
        + "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + QByteArray::number(body.size())
        + "\r\nCache-Control: no-store\r\nContent-Security-Policy: default-src 'none'; style-src 'unsafe-inline'"
          "\r\nReferrer-Policy: no-referrer\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n"
        + body);
    socket->disconnectFromHost();
}

} // namespace Tenantry
