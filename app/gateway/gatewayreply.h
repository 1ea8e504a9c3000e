// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <utility>

namespace Tenantry {

/// The gateway's answer, in HTTP's terms but without a socket.
struct GatewayReply {
    int status = 200;
    QByteArray body; ///< JSON; errors are `{"error", "code", "requestId"}`
    /// A GraphQL answer without `data`: it could not be run at all. With `application/graphql-response+json` its status
    /// is 400; with `application/json` it stays 200 (GraphQL over HTTP, section 6.4).
    bool graphqlRequestError = false;
    QList<std::pair<QByteArray, QByteArray>> headers; ///< RateLimit-*, Retry-After, WWW-Authenticate
};

} // namespace Tenantry
