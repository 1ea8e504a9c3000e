// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/httpfailure.h"
#include "http/httprequest.h"

#include <optional>

namespace Tenantry {

/// How a request says where its body ends (RFC 9112, section 6).
struct BodyFraming {
    bool isChunked = false;
    qint64 length = 0; ///< of Content-Length; 0 where there is none
    bool isGzip = false; ///< Content-Encoding
};

/// What a complete head must keep beyond its grammar, because two readers of one request must never disagree: one Host,
/// one Content-Length or Transfer-Encoding and not both, `chunked` alone, an absolute target's authority equal to Host.
/// Splits an absolute target; reads keep-alive and Expect. RFC 9112, sections 3.2, 6.1, 6.3, 9.3; RFC
/// 9110, 7.2, 10.1.1.
std::optional<HttpFailure> applyRequestRules(HttpRequest& request, BodyFraming& framing);

} // namespace Tenantry
