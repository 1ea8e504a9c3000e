// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>

namespace Tenantry {

/// What one server bears from those who ask. Every number is a promise to the others who ask: nobody can take more.
/// The limit of a body is the route's and comes with its plan (HttpPlan).
struct HttpLimits {
    using Ms = std::chrono::milliseconds;

    qsizetype headBytes = 16 * 1024; ///< request line and headers; 431 beyond. Trailers and chunk lines likewise
    int headers = 100; ///< fields of one head; 431 beyond
    int connections = 2000; ///< of the whole server; one more takes an idle one's place, else 503
    int halfOpenPerPeer = 1500; ///< connections of one address, on one I/O thread, whose first head is not there yet
    int pipelined = 32; ///< requests of one connection that are answered at a time; the next ones wait unread
    qint64 bodiesInFlight = 256 * 1024 * 1024; ///< unfinished bodies of one I/O thread together; 503 beyond
    qint64 unsentBytes =
        1024 * 1024; ///< answers a reader may leave untaken: then it is asked no more, a stream dropped
    Ms head{10'000}; ///< from a head's first byte (or the connection's beginning) to its end; 408 beyond
    Ms body{15'000}; ///< in each such span a body ends or grows by bodyProgress; 408 beyond
    qint64 bodyProgress = 16 * 1024;
    Ms idle{60'000}; ///< between two requests; closed without a word
    Ms handshake{10'000}; ///< TLS
    Ms write{30'000}; ///< in each such span somebody who has answers waiting takes some of them
    Ms linger{2'000}; ///< how long what still comes is read and thrown away after a refusal, so that it is read
    Ms heartbeat{15'000}; ///< between two signs of life of a quiet stream
};

} // namespace Tenantry
