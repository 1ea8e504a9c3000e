// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/eventinput.h"

#include <QList>

namespace Tenantry {

/// The seed's ingestBatch request.
struct EventBatch {
    QList<EventInput> events;
    Json metadata = Json::object();

    bool operator==(const EventBatch&) const = default;
};

} // namespace Tenantry
