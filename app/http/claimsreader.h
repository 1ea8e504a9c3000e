// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "gateway/requestclaims.h"
#include "http/httprequest.h"

namespace Tenantry {

/// Who a request's headers say asks. InvalidArgument where Authorization is given twice: two readers could each believe
/// another. Forwarded and X-Forwarded-* are not read: nothing proves who wrote them. The caller adds the peer and the
/// request's id.
Result<RequestClaims> tokenFromHeaders(const HttpRequest& request);

/// For whom, and in which session: apart from the token, which is judged first. InvalidArgument for a header that is
/// given twice and for an id that is none.
Result<void> addClaimsFromHeaders(const HttpRequest& request, RequestClaims& claims);

} // namespace Tenantry
