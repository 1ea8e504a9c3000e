// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/eventsource.h"

namespace Tenantry {

class TenantClient;

/// The events of the tenant the client is locked to.
class TenantEventSource final : public EventSource {
public:
    explicit TenantEventSource(TenantClient& client); ///< which outlives this

    QFuture<Result<RowPage<EventRow>>> page(
        const EventQuery& query, const PageRequest& request, const CancelToken& cancel) override;
    QFuture<Result<QList<RowAnchor>>> anchors(const EventQuery& query, int every, const CancelToken& cancel) override;

private:
    TenantClient& m_client;
};

} // namespace Tenantry
