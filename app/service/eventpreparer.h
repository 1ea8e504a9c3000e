// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/event.h"
#include "domain/eventinput.h"

#include <QList>

namespace Tenantry {

/// Turns what a sender says into what will be stored, for one tenant: all of a batch or nothing. Pure.
class EventPreparer {
public:
    static constexpr int kMostEvents = 10'000;
    static constexpr qsizetype kMostBytes = 1024 * 1024; ///< of one event's data and metadata together

    /// `tags`: what the service itself says of the tenant in each event's metadata, over whatever the sender says; an
    /// object or null.
    EventPreparer(TenantId tenant, Timestamp now, Json tags = {});

    /// Batch metadata stands under each event's own; `tenantId` becomes the scope's. An error's path is `events[i]`.
    /// An event without an id gets the one of its content (EventIdentity).
    /// Forbidden where a record claims another tenant: in metadata.tenantId, metadata.organizationId or data.tenantId.
    Result<QList<Event>> prepare(const QList<EventInput>& inputs, const Json& batchMetadata) const;

    /// SHA-256, hex, over the row as stored; what an audit entry says of its event.
    static QByteArray digestOf(const Event& event);

private:
    Result<Event> prepareOne(const EventInput& input, const Json& batchMetadata, const QByteArray& plain) const;
    Result<QByteArray> metadataOf(const Json& own, const Json& batchMetadata) const;
    Result<void> checkClaims(const Json& holder, const char* member, const char* place) const;

    TenantId m_tenant;
    Timestamp m_now;
    Json m_tags;
};

} // namespace Tenantry
