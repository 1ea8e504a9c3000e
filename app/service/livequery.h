// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/eventfilter.h"
#include "domain/ids.h"

#include <optional>

namespace Tenantry {

/// What a subscription to events asked for, once it was found valid and allowed.
struct LiveQuery {
    EventFilter filter;
    QByteArray filterDigest; ///< a cursor is good for one filter
    std::optional<Cursor> after; ///< the document's own; a request's Last-Event-ID is newer
};

} // namespace Tenantry
