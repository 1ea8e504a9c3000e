// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/ratelimiter.h"

#include <QMutexLocker>

#include <algorithm>
#include <cmath>

namespace Tenantry {

namespace {
constexpr double kWindowMs = 60.0 * 1000.0;
/// Then those that are full, and so remember nothing, are let go.
constexpr qsizetype kMostBuckets = 50'000;
} // namespace

RateLimiter::RateLimiter(Rates rates)
    : m_rates(std::move(rates))
{
}

void RateLimiter::refill(Bucket& bucket, Timestamp now)
{
    // A clock set back gives nothing and takes nothing.
    const auto passed = static_cast<double>(std::max<int64_t>(0, now.ms - bucket.at));
    bucket.tokens = std::min(bucket.capacity, bucket.tokens + passed * bucket.capacity / kWindowMs);
    bucket.at = now.ms;
}

void RateLimiter::forgetFull(Timestamp now)
{
    m_buckets.removeIf([now](auto bucket) {
        refill(bucket.value(), now);
        return bucket.value().tokens >= bucket.value().capacity;
    });
}

RateState RateLimiter::stateOf(const Bucket& bucket, bool allowed)
{
    const double perSecond = bucket.capacity / 60.0;
    RateState state;
    state.allowed = allowed;
    state.limit = static_cast<int>(bucket.capacity);
    state.remaining = static_cast<int>(bucket.tokens);
    state.resetSeconds = static_cast<int>(std::ceil((bucket.capacity - bucket.tokens) / perSecond));
    if (!allowed)
        state.retryAfterSeconds = std::max(1, static_cast<int>(std::ceil((1.0 - bucket.tokens) / perSecond)));
    return state;
}

std::optional<RateState> RateLimiter::take(const QByteArray& key, const QByteArray& plan, Timestamp now)
{
    const double capacity = capacityOf(plan);
    if (capacity <= 0)
        return std::nullopt;
    const QMutexLocker lock(&m_mutex);
    if (m_buckets.size() >= kMostBuckets)
        forgetFull(now);
    auto at = m_buckets.find(key);
    if (at == m_buckets.end())
        at = m_buckets.insert(key, {capacity, capacity, now.ms});
    Bucket& bucket = *at;
    if (bucket.capacity != capacity) { // the plan changed: what is left keeps its share
        bucket.tokens = bucket.tokens / bucket.capacity * capacity;
        bucket.capacity = capacity;
    }
    refill(bucket, now);
    const bool allowed = bucket.tokens >= 1.0;
    if (allowed)
        bucket.tokens -= 1.0;
    return stateOf(bucket, allowed);
}

std::optional<RateState> RateLimiter::exhausted(const QByteArray& key, Timestamp now)
{
    const QMutexLocker lock(&m_mutex);
    const auto at = m_buckets.find(key);
    if (at == m_buckets.end())
        return std::nullopt;
    refill(*at, now);
    return at->tokens < 1.0 ? std::optional(stateOf(*at, false)) : std::nullopt;
}

} // namespace Tenantry
