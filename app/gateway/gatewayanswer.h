// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/ids.h"
#include "gateway/ratestate.h"

#include <QByteArray>

#include <optional>

namespace Tenantry {

/// An answer's bytes, errors inside GraphQL in them; or why there is none: Forbidden, TenantRequired, RateLimited,
/// IsolationBreach (the whole answer was withheld, and is a case).
template <class T> struct GatewayAnswer {
    Result<T> body;
    bool requestError = false; ///< GraphQL that could not be run at all
    bool crossTenant = false; ///< it named another tenant: refused, whatever the answer says besides
    std::optional<RateState> rate{};
    RequestId requestId{};
};

} // namespace Tenantry
