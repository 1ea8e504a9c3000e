// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/ids.h"
#include "gateway/gatewayreply.h"
#include "gateway/ratestate.h"

#include <optional>

namespace Tenantry {

/// The gateway's answers in HTTP's terms: which status an error has, and what is said of it to a stranger.
class GatewayReplies {
public:
    /// `{"error", "code", "requestId"}`, and `path` where the error names a place in what was sent. What went wrong
    /// inside the service itself is for its log.
    static GatewayReply refusal(
        const Error& error, const RequestId& request, const std::optional<RateState>& rate = std::nullopt);
    /// RateLimit-Limit, -Remaining and -Reset, and Retry-After where the rate is used up.
    static void addRate(GatewayReply& reply, const std::optional<RateState>& rate);
};

} // namespace Tenantry
