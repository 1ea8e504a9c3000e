// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/requestrules.h"

#include <limits>

namespace Tenantry {

namespace {

bool isHostCharacter(char c)
{
    // RFC 3986, section 3.2.2, without the percent encoding nobody needs in a name of a host.
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
        || QByteArrayView("-._~!$&'()*+,;=:[]").contains(c);
}

bool isAuthority(QByteArrayView text)
{
    if (text.isEmpty() || text.size() > 255 + 6)
        return false;
    for (const char c : text) {
        if (!isHostCharacter(c))
            return false;
    }
    const qsizetype close = text.startsWith('[') ? text.indexOf(']') : -1;
    if (text.startsWith('[') && close < 2)
        return false;
    const QByteArrayView rest = close < 0 ? text : text.sliced(close + 1);
    const qsizetype colon = rest.indexOf(':');
    if (close >= 0 && !rest.isEmpty() && colon != 0)
        return false;
    if (close < 0 && (colon == 0 || text.contains('[') || text.contains(']')))
        return false;
    if (colon < 0)
        return true;
    const QByteArrayView port = rest.sliced(colon + 1);
    bool isNumber = false;
    return port.isEmpty() || (port.toUShort(&isNumber) > 0 && isNumber);
}

std::optional<HttpFailure> splitTarget(HttpRequest& request)
{
    QByteArrayView target = request.target;
    for (const char c : target) {
        if (static_cast<unsigned char>(c) <= 0x20 || static_cast<unsigned char>(c) >= 0x7f)
            return HttpFailure{400, "The target has a byte that must be percent-encoded"};
    }
    if (target.contains('#'))
        return HttpFailure{400, "The target has a fragment"};
    if (target.startsWith('/'))
        return std::nullopt;
    if (target == "*" && request.method == HttpRequest::Method::Options)
        return std::nullopt;
    const qsizetype scheme = target.indexOf("://");
    if (scheme < 0 || !(sameWord(target.first(scheme), "http") || sameWord(target.first(scheme), "https")))
        return HttpFailure{400, "The target is no path"};
    const QByteArrayView rest = target.sliced(scheme + 3);
    qsizetype end = 0;
    while (end < rest.size() && rest[end] != '/' && rest[end] != '?')
        ++end;
    if (end == rest.size() || rest[end] != '/')
        return HttpFailure{400, "The target has no path"};
    if (!sameWord(rest.first(end), request.authority))
        return HttpFailure{400, "The target names another host than Host does"};
    request.target = rest.sliced(end);
    return std::nullopt;
}

std::optional<HttpFailure> readLength(QByteArrayView value, qint64& length)
{
    if (value.isEmpty() || value.size() > 19)
        return HttpFailure{400, "Content-Length is no number"};
    qint64 number = 0;
    for (const char c : value) {
        if (c < '0' || c > '9')
            return HttpFailure{400, "Content-Length is no number"};
        if (number > (std::numeric_limits<qint64>::max() - 9) / 10)
            return HttpFailure{413, "The body is too large"};
        number = number * 10 + (c - '0');
    }
    length = number;
    return std::nullopt;
}

std::optional<HttpFailure> readFraming(const HttpRequest& request, BodyFraming& framing)
{
    const int lengths = request.count("content-length");
    const int codings = request.count("transfer-encoding");
    if (lengths > 0 && codings > 0)
        return HttpFailure{400, "Both Content-Length and Transfer-Encoding"};
    if (lengths > 1)
        return HttpFailure{400, "Content-Length is given twice"};
    if (codings > 1)
        return HttpFailure{400, "Transfer-Encoding is given twice"};
    if (codings == 1) {
        if (!request.isHttp11)
            return HttpFailure{400, "Transfer-Encoding needs HTTP/1.1"};
        if (!sameWord(request.header("transfer-encoding"), "chunked"))
            return HttpFailure{501, "The only transfer coding is chunked"};
        framing.isChunked = true;
    }
    return lengths == 1 ? readLength(request.header("content-length"), framing.length) : std::nullopt;
}

std::optional<HttpFailure> readContentCoding(const HttpRequest& request, BodyFraming& framing)
{
    const int count = request.count("content-encoding");
    if (count == 0)
        return std::nullopt;
    const QByteArrayView coding = request.header("content-encoding");
    framing.isGzip = sameWord(coding, "gzip") || sameWord(coding, "x-gzip");
    if (count > 1 || !(framing.isGzip || sameWord(coding, "identity")))
        return HttpFailure{415, "The only content coding is gzip"};
    return std::nullopt;
}

std::optional<HttpFailure> readExpectation(HttpRequest& request)
{
    if (request.count("expect") == 0)
        return std::nullopt;
    if (request.count("expect") > 1 || !sameWord(request.header("expect"), "100-continue"))
        return HttpFailure{417, "The only expectation is 100-continue"};
    request.expectsContinue = request.isHttp11;
    return std::nullopt;
}

void readConnection(HttpRequest& request)
{
    request.keepAlive = request.isHttp11;
    for (const HttpField& field : request.fields) {
        if (!sameWord(field.name, "connection"))
            continue;
        QByteArrayView rest = field.value;
        while (!rest.isEmpty()) {
            const qsizetype comma = rest.indexOf(',');
            const QByteArrayView word = stripped(comma < 0 ? rest : rest.first(comma));
            rest = comma < 0 ? QByteArrayView() : rest.sliced(comma + 1);
            if (sameWord(word, "close")) {
                request.keepAlive = false;
                return;
            }
            request.keepAlive = request.keepAlive || sameWord(word, "keep-alive");
        }
    }
}

} // namespace

std::optional<HttpFailure> applyRequestRules(HttpRequest& request, BodyFraming& framing)
{
    const int hosts = request.count("host");
    if (hosts > 1)
        return HttpFailure{400, "Host is given twice"};
    if (hosts == 0 && request.isHttp11)
        return HttpFailure{400, "Host is missing"};
    request.authority = request.header("host");
    if (hosts == 1 && !isAuthority(request.authority))
        return HttpFailure{400, "Host is no host"};
    if (auto wrong = splitTarget(request))
        return wrong;
    if (auto wrong = readFraming(request, framing))
        return wrong;
    if (auto wrong = readContentCoding(request, framing))
        return wrong;
    readConnection(request);
    return readExpectation(request);
}

} // namespace Tenantry
