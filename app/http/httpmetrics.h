// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>

#include <array>
#include <atomic>

namespace Tenantry {

/// What the server counts of itself. Any thread may count and read: numbers of one moment, not of one transaction.
class HttpMetrics {
public:
    static constexpr std::size_t kRoutes = 32;

    /// The names of routes, by HttpPlan::route; kRoutes at the most.
    explicit HttpMetrics(QByteArrayList routeNames);

    /// A new connection, unless there are `most` already.
    bool open(int most);
    void closed() { m_open.fetch_sub(1, std::memory_order_relaxed); }
    void refused() { m_refused.fetch_add(1, std::memory_order_relaxed); }
    void dropped() { m_dropped.fetch_add(1, std::memory_order_relaxed); } ///< by a time-out or as too slow
    void received(qint64 bytes) { m_received.fetch_add(bytes, std::memory_order_relaxed); }
    void sent(qint64 bytes) { m_sent.fetch_add(bytes, std::memory_order_relaxed); }
    /// A request was answered, `microseconds` after its last byte came.
    void answered(int route, int status, qint64 microseconds);
    int connections() const { return m_open.load(std::memory_order_relaxed); }

    /// Prometheus' text format 0.0.4.
    QByteArray text() const;

private:
    using Counter = std::atomic<qint64>;
    static constexpr std::size_t kStatuses = 24;
    static constexpr std::size_t kBuckets = 15;

    QByteArrayList m_routeNames;
    std::atomic<int> m_open{0};
    Counter m_opened{0};
    Counter m_refused{0};
    Counter m_dropped{0};
    Counter m_received{0};
    Counter m_sent{0};
    std::array<std::array<Counter, kStatuses>, kRoutes> m_answers{};
    std::array<Counter, kBuckets> m_latency{};
    Counter m_latencySum{0};
};

} // namespace Tenantry
