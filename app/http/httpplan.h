// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/httpresponse.h"

#include <optional>

namespace Tenantry {

/// What a handler says when it has seen a request's head and before the body is read.
struct HttpPlan {
    int route = 0; ///< what the request is counted under: a number of a name in HttpMetrics
    qint64 bodyLimit = 0; ///< bytes, inflated
    bool isCancellable = false; ///< the responder then brings a token that is cancelled when the asker goes away
    std::optional<HttpResponse> refusal; ///< answered at once; the body is not read
};

} // namespace Tenantry
