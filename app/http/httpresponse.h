// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/errorcode.h"

#include <QByteArray>
#include <QList>

#include <utility>

namespace Tenantry {

/// An answer as a value; how it is framed, compressed and dated is the server's matter.
struct HttpResponse {
    int status = 200;
    QByteArray contentType; ///< empty: there is no body to speak of
    QByteArray body;
    QList<std::pair<QByteArray, QByteArray>> headers; ///< besides the server's own
    bool mayCompress = true; ///< text, that is; the server decides
    bool closes = false; ///< the connection ends with this answer
};

inline QByteArray jsonType() { return QByteArrayLiteral("application/json; charset=utf-8"); }

/// `{"error": text, "code": CODE, "requestId": id}`, the shape of every error. The code follows from the status where
/// none is given.
HttpResponse errorResponse(int status, const QByteArray& text, const QByteArray& requestId);
HttpResponse errorResponse(int status, ErrorCode code, const QByteArray& text, const QByteArray& requestId);

} // namespace Tenantry
