// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/responsewriter.h"

#include "http/gzip.h"

#include <QDateTime>
#include <QLocale>

#include <array>
#include <charconv>

namespace Tenantry {

namespace {

constexpr qsizetype kWorthCompressing = 1024;

QByteArrayView reasonOf(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 204:
        return "No Content";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 406:
        return "Not Acceptable";
    case 408:
        return "Request Timeout";
    case 409:
        return "Conflict";
    case 413:
        return "Content Too Large";
    case 415:
        return "Unsupported Media Type";
    case 417:
        return "Expectation Failed";
    case 422:
        return "Unprocessable Content";
    case 429:
        return "Too Many Requests";
    case 431:
        return "Request Header Fields Too Large";
    case 500:
        return "Internal Server Error";
    case 501:
        return "Not Implemented";
    case 503:
        return "Service Unavailable";
    case 505:
        return "HTTP Version Not Supported";
    default:
        return "Status";
    }
}

void appendNumber(QByteArray& out, qint64 number, int base = 10)
{
    std::array<char, 24> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number, base).ptr;
    out.append(digits.data(), end - digits.data());
}

/// A value that could be read as two lines is left out.
void appendField(QByteArray& out, QByteArrayView name, QByteArrayView value)
{
    if (value.contains('\n') || value.contains('\r'))
        return;
    out.append(name).append(": ").append(value).append("\r\n");
}

} // namespace

void ResponseWriter::write(QByteArray& out, const HttpResponse& response, const Framing& framing)
{
    out.append(framing.isHttp11 ? QByteArrayView("HTTP/1.1 ") : QByteArrayView("HTTP/1.0 "));
    appendNumber(out, response.status);
    out.append(' ').append(reasonOf(response.status)).append("\r\nServer: tenantryd\r\n");
    if (!framing.date.isEmpty())
        appendField(out, "Date", framing.date);
    out.append("X-Content-Type-Options: nosniff\r\nCache-Control: no-store\r\n");
    if (!framing.requestId.isEmpty())
        appendField(out, "X-Request-ID", framing.requestId);
    if (!response.contentType.isEmpty())
        appendField(out, "Content-Type", response.contentType);
    for (const auto& [name, value] : response.headers)
        appendField(out, name, value);
    if (framing.isStream && framing.isHttp11) {
        out.append("Transfer-Encoding: chunked\r\n");
    } else if (!framing.isStream && response.status != 204) {
        out.append("Content-Length: ");
        appendNumber(out, response.body.size());
        out.append("\r\n");
    }
    if (!framing.keepAlive)
        out.append("Connection: close\r\n");
    else if (!framing.isHttp11)
        out.append("Connection: keep-alive\r\n");
    out.append("\r\n");
    if (!framing.isHead && !framing.isStream)
        out.append(response.body);
}

void ResponseWriter::writeChunk(QByteArray& out, QByteArrayView piece)
{
    if (piece.isEmpty())
        return;
    appendNumber(out, piece.size(), 16);
    out.append("\r\n").append(piece).append("\r\n");
}

void ResponseWriter::writeLastChunk(QByteArray& out) { out.append("0\r\n\r\n"); }

QByteArray ResponseWriter::date(qint64 secondsSinceEpoch)
{
    const QDateTime time = QDateTime::fromSecsSinceEpoch(secondsSinceEpoch, Qt::UTC);
    return QLocale::c().toString(time, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'")).toLatin1();
}

HttpResponse compressed(HttpResponse response, bool readerTakesGzip)
{
    if (!response.mayCompress || response.body.size() <= kWorthCompressing)
        return response;
    response.headers.append({QByteArrayLiteral("Vary"), QByteArrayLiteral("Accept-Encoding")});
    if (!readerTakesGzip)
        return response;
    if (auto smaller = gzipped(response.body)) {
        response.body = std::move(*smaller);
        response.headers.append({QByteArrayLiteral("Content-Encoding"), QByteArrayLiteral("gzip")});
    }
    return response;
}

} // namespace Tenantry
