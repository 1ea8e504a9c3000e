// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/eventsource.h"

namespace Tenantry {

class PlatformClient;

/// The events of all tenants, as the platform plane lists them.
class PlatformEventSource final : public EventSource {
public:
    explicit PlatformEventSource(PlatformClient& client); ///< which outlives this

    QFuture<Result<RowPage<EventRow>>> page(
        const EventQuery& query, const PageRequest& request, const CancelToken& cancel) override;
    QFuture<Result<QList<RowAnchor>>> anchors(const EventQuery& query, int every, const CancelToken& cancel) override;

private:
    PlatformClient& m_client;
};

} // namespace Tenantry
