// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/importing/recordplace.h"
#include "client/importing/tenantpresence.h"
#include "client/importing/workspacewriter.h"

#include <deque>

namespace Tenantry {

/// One tenant's part of an import: what waits to be sent, in order, one request at a time.
struct TenantLane {
    struct Batch {
        QList<EventInput> events;
        QList<RecordPlace> places; ///< of the events, one each
        QList<MemberDraft> members; ///< seen here for the first time
        qint64 bytes = 0; ///< of the records' texts
    };

    TenantDraft tenant;
    std::optional<TenantPresence> presence; ///< none until the service was asked
    QSet<UserId> seen;
    Batch filling;
    std::deque<Batch> waiting;
    bool busy = false;
    std::optional<Error> refused; ///< why the service takes nothing of this tenant: all of it is rejected

    void add(EventInput event, RecordPlace place, const std::optional<MemberDraft>& actor)
    {
        if (actor && !seen.contains(actor->userId)) {
            seen.insert(actor->userId);
            filling.members.append(*actor);
        }
        filling.bytes += place.text.size();
        filling.events.append(std::move(event));
        filling.places.append(std::move(place));
    }
};

} // namespace Tenantry
