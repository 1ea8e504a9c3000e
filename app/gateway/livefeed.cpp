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
constexpr std::chrono::milliseconds kUntilRetry{20};
constexpr std::chrono::milliseconds kBetweenLooks{250};
/// Rights are looked at every third time: 750 ms.
constexpr int kLooksForRights = 3;
} // namespace

struct LiveFeed::Listener {
    GatewayCall call;
    QByteArray line;
    Plane plane;
    GraphQLRequest request;
    LiveQuery live;
    TenantId whose;
    std::shared_ptr<EventSink> sink;
    int64_t arrival = 0;
    std::unique_ptr<ForwardedStream> forwarded; ///< of a tenant whose service is elsewhere
    bool isOpened = false; ///< the sink was told
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

void LiveFeed::wakeLater(std::weak_ptr<Listener> listener)
{
    {
        const std::lock_guard lock(m_mutex);
        m_behind.push_back(std::move(listener));
    }
    m_some.notify_one();
}

void LiveFeed::pace()
{
    std::unique_lock lock(m_mutex);
    auto nextLook = std::chrono::steady_clock::now();
    for (;;) {
        m_some.wait(lock, [this] { return m_ends || !m_behind.empty() || !m_listeners.empty(); });
        const bool isIdle = m_behind.empty();
        m_some.wait_for(lock, isIdle ? kBetweenLooks : kUntilRetry,
            [this, isIdle] { return m_ends || (isIdle && !m_behind.empty()); });
        if (m_ends)
            return;
        const auto behind = std::exchange(m_behind, {});
        lock.unlock();
        for (const auto& weak : behind) {
            if (const auto listener = weak.lock())
                wake(listener);
        }
        if (const auto now = std::chrono::steady_clock::now(); now >= nextLook) {
            nextLook = now + kBetweenLooks;
            look();
        }
        lock.lock();
    }
}

void LiveFeed::look()
{
    const auto& parts = m_engine.gateway().parts();
    // This thread's own connection writes nothing: every change is somebody else's, and counts.
    const auto database = parts.workspace.database();
    const auto version =
        database ? (*database)->scalar("PRAGMA data_version") : Result<int64_t>(fail(database.error()));
    const bool isChanged = !version || !m_version || *version != *m_version;
    m_version = version ? std::optional(*version) : std::nullopt;
    m_isChanged = m_isChanged || isChanged;
    const bool forRights = ++m_looks >= kLooksForRights;
    const bool allChanged = forRights && std::exchange(m_isChanged, false);
    if (forRights)
        m_looks = 0;
    const Timestamp now = parts.clock.now();
    for (const auto& listener : those([&](const Listener& one) {
             const auto& expires = one.call.principal.expiresAt;
             // What is shared must end with its grant, whoever ends it: looked at with every change.
             const bool isTold = one.plane == Plane::Platform || !one.live.grant.isEmpty();
             const bool isOver = (expires && *expires <= now) || (one.live.until && *one.live.until <= now);
             return allChanged || (isChanged && isTold) || isOver || !one.sink->isOpen();
         }))
        wake(listener);
}

template <class Which> LiveFeed::Listeners LiveFeed::those(Which which) const
{
    Listeners found;
    const std::lock_guard lock(m_mutex);
    for (const auto& listener : m_listeners) {
        if (which(*listener))
            found.push_back(listener);
    }
    return found;
}

void LiveFeed::open(const GatewayCall& call, const QByteArray& line, Plane plane, const GraphQLRequest& request,
    const QByteArray& after, std::shared_ptr<EventSink> sink)
{
    auto& parts = m_engine.gateway().parts();
    RateState rate;
    auto visit = GatewayVisit::enter(parts, call, plane, &rate);
    const auto refuse = [&](const Error& error) {
        sink->refused(GatewayReplies::refusal(
            error, call.requestId, rate.limit > 0 ? std::optional<RateState>(rate) : std::nullopt));
    };
    if (!visit)
        return refuse(visit.error());
    auto live = visit->openLive(plane, request);
    if (!live) {
        GatewayReply reply;
        reply.body = live.error().body;
        reply.graphqlRequestError = true;
        return sink->refused(std::move(reply));
    }
    auto listener = std::make_shared<Listener>();
    listener->call = call;
    listener->line = line;
    listener->plane = plane;
    listener->request = request;
    listener->live = std::move(*live);
    listener->whose = visit->whose();
    listener->sink = sink;
    if (visit->isElsewhere())
        return openForwarded(*visit, listener, after);
    // Listed before its place is read: what comes in between wakes it, and waits for its place.
    std::unique_lock opening(listener->mutex);
    list(listener);
    const auto arrival = visit->arrivalBehind(plane, request, listener->live, after);
    if (!arrival) {
        forget(listener);
        return refuse(arrival.error());
    }
    listener->arrival = *arrival;
    listener->isOpened = true;
    sink->opened();
    opening.unlock();
    wake(listener);
}

void LiveFeed::openForwarded(GatewayVisit& visit, const std::shared_ptr<Listener>& listener, const QByteArray& after)
{
    std::unique_lock opening(listener->mutex);
    auto stream = visit.forward(listener->request, after, [this, weak = std::weak_ptr(listener)] { wakeLater(weak); });
    if (!stream)
        return end(*listener, stream.error());
    listener->forwarded = std::move(*stream);
    list(listener);
    opening.unlock();
    wake(listener);
}

void LiveFeed::list(const std::shared_ptr<Listener>& listener)
{
    {
        const std::lock_guard lock(m_mutex);
        m_listeners.push_back(listener);
    }
    m_some.notify_one();
}

/// With a refusal, where nothing was begun yet.
void LiveFeed::end(Listener& listener, const Error& why)
{
    listener.ended = true;
    if (listener.isOpened)
        listener.sink->complete();
    else
        listener.sink->refused(GatewayReplies::refusal(why, listener.call.requestId));
}

void LiveFeed::arrived(const TenantId& tenant)
{
    for (const auto& listener : those([&](const Listener& one) {
             if (one.plane != Plane::Inference)
                 return false;
             return one.live.grant.isEmpty() ? one.whose == tenant : one.live.provider == tenant;
         }))
        wake(listener);
}

void LiveFeed::wake(const std::shared_ptr<Listener>& listener)
{
    if (listener->asked.fetch_add(1) > 0)
        return;
    const bool taken = m_engine.read(listener->line, [this, listener] { serve(listener); });
    if (taken)
        return;
    listener->asked.store(0); // its line is full
    wakeLater(listener);
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
    auto& parts = m_engine.gateway().parts();
    const auto& expires = listener.call.principal.expiresAt;
    const bool isOver = expires && *expires <= parts.clock.now();
    auto visit = GatewayVisit::enterUncounted(parts, listener.call, listener.plane);
    if (isOver || !visit || visit->whose() != listener.whose
        || visit->isElsewhere() != (listener.forwarded != nullptr)) {
        end(listener, {ErrorCode::Forbidden, QStringLiteral("Forbidden"), {}});
        return false;
    }
    return listener.forwarded ? serveForwarded(listener, *visit) : serveOwn(listener, *visit);
}

bool LiveFeed::serveOwn(Listener& listener, GatewayVisit& visit)
{
    auto answers = visit.deliver(listener.plane, listener.request, listener.live, kAtOnce, listener.arrival);
    if (!answers) {
        end(listener, answers.error());
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

bool LiveFeed::serveForwarded(Listener& listener, GatewayVisit& visit)
{
    ForwardedStream& stream = *listener.forwarded;
    if (!listener.isOpened && stream.isOpened()) {
        listener.isOpened = true;
        listener.sink->opened();
    }
    for (int i = 0; i < kAtOnce && listener.sink->isOpen(); ++i) {
        auto answer = stream.take();
        if (!answer)
            break;
        auto body = visit.forwarded(listener.request, listener.live, answer->body);
        if (!body) {
            end(listener, body.error());
            return false;
        }
        listener.sink->next(std::move(*body), std::move(answer->cursor));
        if (onDelivered)
            onDelivered();
        if (i == kAtOnce - 1)
            listener.asked.fetch_add(1);
    }
    const auto why = stream.ended();
    if (why)
        end(listener, *why);
    return !why;
}

void LiveFeed::forget(const std::shared_ptr<Listener>& listener)
{
    const std::lock_guard lock(m_mutex);
    m_listeners.remove(listener);
}

int LiveFeed::cut(const GrantId& grant)
{
    int ended = 0;
    for (const auto& listener : those([&](const Listener& one) { return one.live.grant == grant; })) {
        {
            const std::lock_guard lock(listener->mutex);
            if (!listener->ended && listener->sink->isOpen()) {
                end(*listener, {ErrorCode::Forbidden, QStringLiteral("Forbidden"), {}});
                ++ended;
            }
        }
        forget(listener);
    }
    return ended;
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
        if (!listener->ended)
            end(*listener, {ErrorCode::Cancelled, QStringLiteral("the service ends"), {}});
    }
}

} // namespace Tenantry
