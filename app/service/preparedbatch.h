// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/event.h"
#include "domain/eventinput.h"

#include <QList>

#include <functional>

namespace Tenantry {

/// A batch made ready ahead of its turn at the one writer, for the tenant its sender seemed to mean. Whether they may,
/// and whether it still is that tenant, is found out where it is written.
struct PreparedBatch {
    std::function<Result<QList<EventInput>>()> inputs; ///< what was sent
    Json metadata = Json::object(); ///< the batch's own
    TenantId tenant{}; ///< empty: nothing was made ready
    Json tags{}; ///< what the service said of the tenant then
    Result<QList<Event>> events = QList<Event>(); ///< `inputs` made ready

    bool isFor(const TenantId& other, const Json& otherTags) const { return tenant == other && tags == otherTags; }
};

} // namespace Tenantry
