// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "binding/bindingroute.h"
#include "binding/cancelwatch.h"
#include "binding/circuitbreaker.h"
#include "binding/healthmonitor.h"
#include "binding/servicebinding.h"

#include <QHash>

#include <memory>
#include <vector>

namespace Tenantry {

/// The seed's Method 3: one binding per tenant, and a default for the rest. The tenant in the context chooses, compared
/// byte for byte, and nothing else does: not the document, its variables, nor what an event says of itself. A tenant
/// whose binding is not there is refused, never served by another; a circuit that is open refuses likewise. The
/// platform plane, health and capabilities are the default's.
///
/// A call ends after `callMs` at the latest; its late answer reaches nobody. Futures finish on this thread, never
/// inside the call; deleting the router finishes those under way with Cancelled.
class BindingRouter final : public ServiceBinding {
    Q_OBJECT

public:
    struct Rules {
        int callMs = 65'000; ///< longer than a remote binding's own limit, which knows the reason better
        CircuitBreaker::Rules breaker;
        HealthMonitor::Rules health;
        std::function<double()> random; ///< in [0, 1); the system's where there is none
    };

    /// Conflict where a name or a tenant stands twice, or there are two defaults. `clock` outlives the router.
    static Result<std::unique_ptr<BindingRouter>> make(
        std::vector<BindingRoute> routes, const Clock& clock, Rules rules);
    static Result<std::unique_ptr<BindingRouter>> make(std::vector<BindingRoute> routes, const Clock& clock);
    ~BindingRouter() override;

    void startHealth(); ///< until then nobody's health is looked at
    QList<BindingStatus> statuses() const; ///< the default first, the rest by name
    QByteArray nameFor(const TenantId& tenant) const; ///< the binding's name; empty where none serves the tenant

    QFuture<Result<QByteArray>> graphql(
        Plane plane, GraphQLRequest request, TenantContext context, CancelToken cancel) override;
    QFuture<Result<IngestResult>> ingestEvent(EventInput event, TenantContext context) override;
    QFuture<Result<IngestResult>> ingestBatch(QList<EventInput> events, Json metadata, TenantContext context) override;
    QFuture<Result<Health>> health() override;
    QFuture<Result<Capabilities>> capabilities() override;
    /// As the tenant's binding does it. The circuit has no part in it: streams come back by themselves.
    Subscription* subscribe(Plane plane, GraphQLRequest request, TenantContext context, Cursor after) override;

signals:
    void statusChanged(const QByteArray& name);

private:
    struct Lane;

    BindingRouter(const Clock& clock, Rules rules);
    Result<void> add(BindingRoute route);
    /// Who serves this tenant on this plane, or why nobody does.
    Result<Lane*> laneFor(Plane plane, const TenantId& tenant) const;
    template <class T, class Ask> QFuture<Result<T>> through(const Result<Lane*>& lane, CancelToken callers, Ask ask);
    template <class T> void conclude(Lane& lane, CircuitBreaker::Ticket ticket, const Result<T>& result);
    void note(Lane& lane, const Error& error);

    const Clock& m_clock;
    Rules m_rules;
    CancelWatch m_watch;
    std::vector<std::unique_ptr<Lane>> m_lanes;
    QHash<TenantId, Lane*> m_byTenant;
    Lane* m_default = nullptr;
};

} // namespace Tenantry
