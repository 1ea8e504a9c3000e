// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/eventinput.h"

#include <QList>

namespace Tenantry {

/// The body of POST /api/events: an array of the seed's events. The error's path names the first bad one: `events[3]`.
Result<QList<EventInput>> eventBatchFromBody(const QByteArray& body);

} // namespace Tenantry
