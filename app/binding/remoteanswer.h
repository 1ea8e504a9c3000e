// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>

#include <optional>

namespace Tenantry {

/// What came back, whole: body unpacked, no redirect followed.
struct RemoteAnswer {
    int status = 0;
    QByteArray contentType; ///< lower case, without parameters
    QByteArray body;
    std::optional<qint64> retryAfterMs; ///< Retry-After, as a span from now
    qint64 elapsedMs = 0; ///< of this attempt

    bool isSuccess() const { return status >= 200 && status < 300; }
    bool isJson() const
    {
        return contentType == "application/json" || contentType == "application/graphql-response+json";
    }
};

/// The error that an answer without success says: the service's own code where it names a known one, else the status'.
/// The detail has status, the service's words (at most 300 characters, controls left out), code and requestId; the path
/// is the service's `path`, e.g. `events[3]`.
Error errorOf(const RemoteAnswer& answer);
/// Retry-After (RFC 9110, section 10.2.3): seconds, or a date held against `nowMs`, epoch milliseconds.
std::optional<qint64> retryAfterMs(const QByteArray& header, qint64 nowMs);

} // namespace Tenantry
