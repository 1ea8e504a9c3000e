// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "base/timestamp.h"
#include "domain/ids.h"

#include <optional>

namespace Tenantry {

/// An event as the seed's `ingestEvent` takes it.
struct EventInput {
    std::optional<EventId> id; ///< the sender's; else one is made from the record itself
    QByteArray type;
    std::optional<Timestamp> timestamp; ///< else the time it is taken in
    std::optional<UserId> userId;
    std::optional<SessionId> sessionId;
    Json data; ///< null where there is none
    Json metadata = Json::object(); ///< `tenantId` in here is the seed's Method 2

    bool operator==(const EventInput&) const = default;
};

/// Exactly the seed's members: id, type, timestamp, data, userId, sessionId, metadata. Unknown members are refused by
/// name.
Result<EventInput> eventInputFromJson(Json object);
Json toJson(const EventInput& event);

} // namespace Tenantry
