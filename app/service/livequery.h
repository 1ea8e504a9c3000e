// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "domain/eventfilter.h"
#include "domain/ids.h"
#include "domain/shareids.h"
#include "service/permission.h"
#include "storage/auditfilter.h"

#include <QByteArrayList>

#include <optional>

namespace Tenantry {

/// What a subscription asked for, once it was found valid and allowed.
struct LiveQuery {
    enum class Kind { Events, AuditEntries, Breaches, Shares, SharedEvents };

    EventFilter filter; ///< of events
    QByteArray filterDigest; ///< a cursor is good for one filter
    std::optional<Cursor> after; ///< the document's own; a request's Last-Event-ID is newer
    Kind kind = Kind::Events;
    AuditFilter audit; ///< of entries
    Permission needed = Permission::Read; ///< looked at again at each delivery
    // Of shared events. The grant is looked at again at each delivery.
    GrantId grant;
    TenantId provider; ///< whose arrivals wake it
    std::optional<Timestamp> until; ///< when the grant ended as it was then
    Json arguments; ///< as they were given: what they may show is found anew each time
    QByteArrayList notes; ///< reads to be noted when it begins: `audit.read`

    /// A cursor is good for one kind of list.
    const char* list() const
    {
        switch (kind) {
        case Kind::Events:
            return "live";
        case Kind::Breaches:
            return "live.breaches";
        case Kind::Shares:
            return "live.shares";
        case Kind::SharedEvents:
            return "live.shared";
        case Kind::AuditEntries:
            break;
        }
        return "live.audit";
    }
};

} // namespace Tenantry
