// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/httpresponse.h"

namespace Tenantry {

/// Puts answers into HTTP/1.1's form (RFC 9112, sections 4 to 7).
class ResponseWriter {
public:
    /// What the request and its connection ask of an answer.
    struct Framing {
        bool isHttp11 = true;
        bool isHead = false; ///< the head alone, with the length the body would have
        bool keepAlive = true;
        bool isStream = false; ///< chunked for HTTP/1.1, up to the connection's end for 1.0
        QByteArrayView requestId;
        QByteArrayView date; ///< RFC 9110, section 5.6.7
    };

    /// Appends the head, and the body where there is one.
    static void write(QByteArray& out, const HttpResponse& response, const Framing& framing);
    static void writeChunk(QByteArray& out, QByteArrayView piece); ///< nothing for an empty piece
    static void writeLastChunk(QByteArray& out);
    /// `Sun, 06 Nov 1994 08:49:37 GMT`
    static QByteArray date(qint64 secondsSinceEpoch);
};

/// The answer with its body gzip'd where the reader takes that and it pays: text of more than 1 KiB. Says Vary for
/// every answer that another reader could get in another form.
HttpResponse compressed(HttpResponse response, bool readerTakesGzip);

} // namespace Tenantry
