// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "gateway/requestclaims.h"
#include "http/httprequest.h"

namespace Tenantry {

/// What a request's headers say of who asks and for whom. InvalidArgument for a header that is given twice (two readers
/// could each believe another one) and for an id that is none. Forwarded and X-Forwarded-* are not read: nothing proves
/// who wrote them. The caller adds the peer, the request's id and what the path and the body say.
Result<RequestClaims> claimsFromHeaders(const HttpRequest& request);

} // namespace Tenantry
