// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timestamp.h"
#include "gateway/ratestate.h"

#include <QByteArray>
#include <QHash>
#include <QMutex>

#include <optional>

namespace Tenantry {

/// The seed's 1,000 requests a minute and tenant, without its race: a token bucket for each key, read and changed under
/// one lock. Capacity by plan, refilled at capacity / 60 s. Nothing is kept across a restart. Any thread may call.
class RateLimiter {
public:
    struct Rates {
        int perMinute = 1000; ///< 0: off
        QHash<QByteArray, int> byPlan; ///< where a plan has its own; 0: off for it
    };

    explicit RateLimiter(Rates rates);

    /// Takes one request of `key` (a tenant; operators have buckets of their own by person). Nothing where it is off.
    std::optional<RateState> take(const QByteArray& key, const QByteArray& plan, Timestamp now);
    /// Whether the key's last bucket is empty still: so that a storm is turned away before it costs a query.
    std::optional<RateState> exhausted(const QByteArray& key, Timestamp now);

private:
    struct Bucket {
        double tokens = 0;
        double capacity = 0;
        int64_t at = 0;
    };

    int capacityOf(const QByteArray& plan) const { return m_rates.byPlan.value(plan, m_rates.perMinute); }
    void forgetFull(Timestamp now);
    static void refill(Bucket& bucket, Timestamp now);
    static RateState stateOf(const Bucket& bucket, bool allowed);

    const Rates m_rates;
    QMutex m_mutex;
    QHash<QByteArray, Bucket> m_buckets;
};

} // namespace Tenantry
