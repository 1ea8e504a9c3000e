// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"

#include <QByteArray>
#include <QList>

#include <utility>

namespace Tenantry {

/// One HTTP request to the service, before it is sent.
struct RemoteAsk {
    QByteArray method = "GET"; ///< GET or POST
    QByteArray path; ///< behind the service's address, from `/`
    QByteArray body; ///< JSON; of POST only
    QByteArray accept = "application/json";
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray context; ///< whose it is: connections are shared by requests with the same one only
    bool withBearer = true;
    bool repeatable = true; ///< twice is as good as once
    CancelToken cancel;
};

} // namespace Tenantry
