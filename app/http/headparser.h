// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/httpfailure.h"
#include "http/httprequest.h"

#include <optional>

namespace Tenantry {

/// Boost.Beast's parser over the whole head of a request, its blank line included: grammar only (RFC 9112, sections 3
/// and 5). Fills method, target, version and fields with views into `head`.
std::optional<HttpFailure> parseHead(QByteArrayView head, HttpRequest& request);

} // namespace Tenantry
