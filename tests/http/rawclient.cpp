// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/http/rawclient.h"

namespace Tenantry::Testing {

namespace {
constexpr int kWaitMs = 10000;
}

RawClient::RawClient(quint16 port, const QHostAddress& from, bool isTls)
    : m_socket(isTls ? std::make_unique<QSslSocket>() : std::make_unique<QTcpSocket>())
{
    if (!from.isNull())
        m_socket->bind(from);
    if (isTls) {
        auto* socket = static_cast<QSslSocket*>(m_socket.get());
        socket->setPeerVerifyMode(QSslSocket::VerifyNone);
        socket->connectToHostEncrypted(QStringLiteral("127.0.0.1"), port);
        socket->waitForEncrypted(kWaitMs);
    } else {
        m_socket->connectToHost(QHostAddress(QHostAddress::LocalHost), port);
        m_socket->waitForConnected(kWaitMs);
    }
}

void RawClient::send(const QByteArray& bytes)
{
    m_socket->write(bytes);
    while (m_socket->bytesToWrite() > 0 && m_socket->waitForBytesWritten(kWaitMs)) { }
}

bool RawClient::fill()
{
    if (m_socket->bytesAvailable() == 0 && !m_socket->waitForReadyRead(kWaitMs))
        return false;
    m_buffer += m_socket->readAll();
    return true;
}

QByteArray RawClient::line()
{
    qsizetype end = -1;
    while ((end = m_buffer.indexOf('\n')) < 0) {
        if (!fill())
            return {};
    }
    QByteArray text = m_buffer.first(end);
    m_buffer.remove(0, end + 1);
    if (text.endsWith('\r'))
        text.chop(1);
    return text.isNull() ? QByteArray("") : text;
}

QByteArray RawClient::exactly(qsizetype size)
{
    while (m_buffer.size() < size) {
        if (!fill())
            return {};
    }
    const QByteArray bytes = m_buffer.first(size);
    m_buffer.remove(0, size);
    return bytes;
}

RawAnswer RawClient::head()
{
    RawAnswer answer;
    for (QByteArray text = line(); !text.isEmpty(); text = line()) {
        answer.head += text + '\n';
        const qsizetype colon = text.indexOf(": ");
        if (answer.status == 0)
            answer.status = text.mid(9, 3).toInt();
        else if (colon > 0)
            answer.headers.insert(text.first(colon).toLower(), text.mid(colon + 2));
    }
    return answer;
}

QByteArray RawClient::chunk()
{
    const QByteArray size = line();
    if (size.isNull())
        return {};
    const QByteArray bytes = exactly(size.toInt(nullptr, 16));
    line();
    return bytes.isNull() ? QByteArray("") : bytes;
}

RawAnswer RawClient::answer(bool isHead)
{
    RawAnswer whole = head();
    if (isHead || whole.status == 0 || whole.status == 204 || whole.status == 100)
        return whole;
    if (whole.headers.value("transfer-encoding") == "chunked") {
        for (QByteArray piece = chunk(); !piece.isEmpty(); piece = chunk())
            whole.body += piece;
        return whole;
    }
    whole.body = exactly(whole.headers.value("content-length").toLongLong());
    return whole;
}

bool RawClient::waitForEnd(int ms)
{
    m_buffer.clear();
    m_socket->readAll();
    while (m_socket->state() == QAbstractSocket::ConnectedState) {
        if (!m_socket->waitForReadyRead(ms) && m_socket->state() == QAbstractSocket::ConnectedState)
            return false;
        m_socket->readAll();
    }
    return true;
}

QByteArray getRequest(const QByteArray& path, const QByteArray& headers)
{
    return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer good\r\n" + headers + "\r\n";
}

QByteArray postRequest(const QByteArray& path, const QByteArray& body, const QByteArray& headers)
{
    return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer good\r\n" + headers
        + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

} // namespace Tenantry::Testing
