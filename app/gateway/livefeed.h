// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/eventsink.h"
#include "gateway/gatewayengine.h"

#include <condition_variable>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace Tenantry {

class GatewayVisit;

/// The running subscriptions of both planes. What came in is read from the database again for each, under a scope made
/// anew for each delivery: who lost the membership, or was away, is treated alike. Whether the file was changed, by
/// whomever, is looked at four times a second while anybody listens: the platform plane's listeners are served then,
/// and who may listen no longer is sent away within a second, though nothing came in for them. Any thread may call.
class LiveFeed {
public:
    explicit LiveFeed(GatewayEngine& engine);
    ~LiveFeed();

    /// Runs on a thread of the engine's. The refusal, or the stream, goes to the sink.
    void open(const GatewayCall& call, const QByteArray& line, Plane plane, const GraphQLRequest& request,
        const QByteArray& after, std::shared_ptr<EventSink> sink);
    /// Events came in: whoever listens for this tenant is served soon. Cheap where nobody does.
    void arrived(const TenantId& tenant);
    int open() const;
    /// Ends the subscriptions under a grant at once; how many. Not on a reader's thread.
    int cut(const GrantId& grant);
    /// Ends all of them with `complete`; nobody far behind is waited for any more. For the end; not on a thread of the
    /// engine's.
    void close();

    /// Called for each answer that was delivered.
    std::function<void()> onDelivered;

private:
    struct Listener;

    void wake(const std::shared_ptr<Listener>& listener);
    void serve(const std::shared_ptr<Listener>& listener);
    bool serveOnce(Listener& listener);
    void forget(const std::shared_ptr<Listener>& listener);
    void wakeLater(std::weak_ptr<Listener> listener);
    /// Of a tenant whose service is elsewhere.
    void openForwarded(GatewayVisit& visit, const std::shared_ptr<Listener>& listener, const QByteArray& after);
    bool serveForwarded(Listener& listener, GatewayVisit& visit);
    bool serveOwn(Listener& listener, GatewayVisit& visit);
    void list(const std::shared_ptr<Listener>& listener);
    static void end(Listener& listener, const Error& why);
    void pace(); ///< the pacer's thread
    void look(); ///< for changes of the file, and for tokens that are over
    using Listeners = std::vector<std::shared_ptr<Listener>>;
    template <class Which> Listeners those(Which which) const;

    GatewayEngine& m_engine;
    mutable std::mutex m_mutex;
    std::list<std::shared_ptr<Listener>> m_listeners;
    std::vector<std::weak_ptr<Listener>> m_behind; ///< whose readers have much to take still
    std::condition_variable m_some;
    bool m_ends = false;
    std::optional<int64_t> m_version; ///< of the file at the last look; the pacer's own
    int m_looks = 0; ///< since all rights were looked at; the pacer's own
    bool m_isChanged = false; ///< since then; the pacer's own
    std::thread m_pacer;
};

} // namespace Tenantry
