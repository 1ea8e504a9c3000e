// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/gatewayreply.h"

#include <QByteArray>

#include <array>
#include <atomic>

namespace Tenantry {

/// What the gateway counts of itself, since its start. Any thread may count. No tenant is named: the numbers are open
/// to whoever may scrape them.
class GatewayCounters {
public:
    enum class Kind { GraphQL, Dashboard, Analytics, Ingest, Subscription };

    void answered(Kind kind, const GatewayReply& reply);
    void ingested(int accepted, int duplicates);
    void delivered() { m_delivered.fetch_add(1, std::memory_order_relaxed); }

    /// Prometheus' text exposition format 0.0.4.
    QByteArray text(int waiting) const;

private:
    using Count = std::atomic<quint64>;
    static constexpr int kKinds = 5;
    static constexpr std::array kStatuses{200, 400, 401, 403, 404, 405, 409, 429, 500, 503, 507, 0}; ///< 0: any other

    std::array<std::array<Count, kStatuses.size()>, kKinds> m_answers{};
    Count m_accepted = 0;
    Count m_duplicates = 0;
    Count m_delivered = 0;
};

} // namespace Tenantry
