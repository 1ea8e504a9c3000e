// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/livefeed.h"

#include "gateway/gatewayreplies.h"
#include "gateway/gatewayvisit.h"

#include <atomic>

namespace Tenantry {

namespace {
/// Between two looks at whether others wait: a listener far behind must not keep a thread.
constexpr int kAtOnce = 200;
/// A reader that has more than this to take is waited for: a replay must not outrun it.
constexpr qint64 kMostBacklog = 256 * 1024;
constexpr std::chrono::milliseconds kBetweenLooks{20};
} // namespace

struct LiveFeed::Listener {
    GatewayCall call;
    QByteArray line;
    GraphQLRequest request;
    LiveQuery live;
    TenantId tenant;
    std::shared_ptr<EventSink> sink;
    int64_t arrival = 0;
    std::mutex mutex; ///< one call of the sink at a time
    bool ended = false;
    std::atomic<int> asked = 0; ///< wakes since it was last served; one serving at a time
};

LiveFeed::LiveFeed(GatewayEngine& engine)
    : m_engine(engine)
    , m_pacer([this] { pace(); })
{
}

LiveFeed::~LiveFeed() { close(); }

void LiveFeed::wakeLater(const std::shared_ptr<Listener>& listener)
{
    {
        const std::lock_guard lock(m_mutex);
        m_behind.push_back(listener);
    }
    m_some.notify_one();
}

void LiveFeed::pace()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_some.wait(lock, [this] { return m_ends || !m_behind.empty(); });
        m_some.wait_for(lock, kBetweenLooks, [this] { return m_ends; });
        if (m_ends)
            return;
        const auto behind = std::exchange(m_behind, {});
        lock.unlock();
        for (const auto& weak : behind) {
            if (const auto listener = weak.lock())
                wake(listener);
        }
        lock.lock();
    }
}

void LiveFeed::open(const GatewayCall& call, const QByteArray& line, const GraphQLRequest& request,
    const QByteArray& after, std::shared_ptr<EventSink> sink)
{
    auto& parts = m_engine.gateway().parts();
    RateState rate;
    auto visit = GatewayVisit::enter(parts, call, Plane::Inference, &rate);
    const auto refuse = [&](const Error& error) {
        sink->refused(GatewayReplies::refusal(
            error, call.requestId, rate.limit > 0 ? std::optional<RateState>(rate) : std::nullopt));
    };
    if (!visit)
        return refuse(visit.error());
    auto live = visit->openLive(request);
    if (!live) {
        GatewayReply reply;
        reply.body = live.error().body;
        reply.graphqlRequestError = true;
        return sink->refused(std::move(reply));
    }
    auto listener = std::make_shared<Listener>();
    listener->call = call;
    listener->line = line;
    listener->request = request;
    listener->live = std::move(*live);
    listener->tenant = visit->access().tenant->tenant();
    listener->sink = sink;
    {
        // Listed before its place is read: what comes in between wakes it.
        const std::lock_guard lock(m_mutex);
        m_listeners.push_back(listener);
    }
    const auto arrival = visit->arrivalBehind(request, listener->live, after);
    if (!arrival) {
        forget(listener);
        return refuse(arrival.error());
    }
    listener->arrival = *arrival;
    sink->opened();
    wake(listener);
}

void LiveFeed::arrived(const TenantId& tenant)
{
    std::vector<std::shared_ptr<Listener>> concerned;
    {
        const std::lock_guard lock(m_mutex);
        for (const auto& listener : m_listeners) {
            if (listener->tenant == tenant)
                concerned.push_back(listener);
        }
    }
    for (const auto& listener : concerned)
        wake(listener);
}

void LiveFeed::wake(const std::shared_ptr<Listener>& listener)
{
    if (listener->asked.fetch_add(1) > 0)
        return;
    const bool taken = m_engine.read(listener->line, [this, listener] { serve(listener); });
    if (!taken) // its tenant's line is full: the next arrival tries again
        listener->asked.store(0);
}

void LiveFeed::serve(const std::shared_ptr<Listener>& listener)
{
    const int asked = listener->asked.load();
    const bool isBehind = listener->sink->backlog() > kMostBacklog && listener->sink->isOpen();
    if (!isBehind && !serveOnce(*listener))
        return forget(listener);
    if (isBehind) {
        listener->asked.store(0);
        return wakeLater(listener);
    }
    if (listener->asked.fetch_sub(asked) != asked) {
        // More was asked while it was served, or it was not all.
        listener->asked.store(0);
        wake(listener);
    }
}

/// False once it has ended.
bool LiveFeed::serveOnce(Listener& listener)
{
    const std::lock_guard lock(listener.mutex);
    if (listener.ended || !listener.sink->isOpen())
        return false;
    auto visit = GatewayVisit::enterUncounted(m_engine.gateway().parts(), listener.call, Plane::Inference);
    if (!visit || visit->access().tenant->tenant() != listener.tenant) {
        listener.sink->complete();
        return false;
    }
    auto answers = visit->deliver(listener.request, listener.live, kAtOnce, listener.arrival);
    if (!answers) {
        listener.sink->complete();
        return false;
    }
    for (LiveAnswer& answer : *answers) {
        if (!listener.sink->isOpen())
            return false;
        listener.sink->next(std::move(answer.body), std::move(answer.cursor));
        if (onDelivered)
            onDelivered();
    }
    if (answers->size() == kAtOnce)
        listener.asked.fetch_add(1);
    return true;
}

void LiveFeed::forget(const std::shared_ptr<Listener>& listener)
{
    const std::lock_guard lock(m_mutex);
    m_listeners.remove(listener);
}

int LiveFeed::open() const
{
    const std::lock_guard lock(m_mutex);
    return static_cast<int>(m_listeners.size());
}

void LiveFeed::close()
{
    std::list<std::shared_ptr<Listener>> all;
    {
        const std::lock_guard lock(m_mutex);
        all.swap(m_listeners);
        m_ends = true;
    }
    m_some.notify_all();
    if (m_pacer.joinable())
        m_pacer.join();
    for (const auto& listener : all) {
        const std::lock_guard lock(listener->mutex);
        listener->ended = true;
        listener->sink->complete();
    }
}

} // namespace Tenantry
