// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "http/httpresponse.h"
#include "http/httpstreamstate.h"

#include <memory>
#include <optional>

namespace Tenantry {

/// One request of a connection from its end to its answer's.
struct HttpExchange {
    quint32 id = 0;
    int route = 0;
    qint64 startedAt = 0; ///< microseconds of a steady clock
    QByteArray requestId;
    bool isHttp11 = true;
    bool isHead = false;
    bool keepAlive = true;
    bool isAnswered = false; ///< response is here; of a stream its head
    HttpResponse response;
    std::optional<CancelToken> cancel;

    std::shared_ptr<HttpStreamState> stream; ///< null: one answer
    bool isOpened = false; ///< the stream's head is written
    bool isEnded = false;
    QByteArray pending; ///< of the stream, not yet written
    QByteArray heartbeat;
};

} // namespace Tenantry
