// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/httpresponse.h"
#include "http/httpstreamstate.h"

#include <memory>

namespace Tenantry {

/// What other threads say to an I/O thread about one request of one of its connections.
struct LoopLetter {
    enum class Kind { Answer, StreamOpen, StreamData, StreamEnd, StreamDrop };

    Kind kind = Kind::Answer;
    quint64 connection = 0;
    quint32 exchange = 0;
    HttpResponse response; ///< Answer; StreamOpen: the head
    QByteArray bytes; ///< StreamData; StreamOpen: the sign of life
    std::shared_ptr<HttpStreamState> stream; ///< StreamOpen
};

} // namespace Tenantry
