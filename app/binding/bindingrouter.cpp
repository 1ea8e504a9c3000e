// SPDX-License-Identifier: GPL-3.0-or-later
#include "binding/bindingrouter.h"

#include "base/async.h"
#include "binding/availability.h"
#include "binding/oncepromise.h"
#include "binding/refusedsubscription.h"

#include <QPointer>
#include <QRandomGenerator>

#include <algorithm>

namespace Tenantry {

struct BindingRouter::Lane {
    BindingRoute route;
    CircuitBreaker breaker;
    std::unique_ptr<HealthMonitor> monitor;
    std::optional<Error> lastError;
    Timestamp lastErrorAt;
};

BindingRouter::BindingRouter(const Clock& clock, Rules rules)
    : m_clock(clock)
    , m_rules(std::move(rules))
{
    if (!m_rules.random)
        m_rules.random = [] { return QRandomGenerator::global()->generateDouble(); };
}

BindingRouter::~BindingRouter() = default;

Result<std::unique_ptr<BindingRouter>> BindingRouter::make(std::vector<BindingRoute> routes, const Clock& clock)
{
    return make(std::move(routes), clock, Rules());
}

Result<std::unique_ptr<BindingRouter>> BindingRouter::make(
    std::vector<BindingRoute> routes, const Clock& clock, Rules rules)
{
    std::unique_ptr<BindingRouter> router(new BindingRouter(clock, std::move(rules)));
    for (BindingRoute& route : routes) {
        if (const auto added = router->add(std::move(route)); !added)
            return fail(added.error());
    }
    std::sort(router->m_lanes.begin(), router->m_lanes.end(), [](const auto& a, const auto& b) {
        return std::pair(!a->route.isDefault, a->route.name) < std::pair(!b->route.isDefault, b->route.name);
    });
    return router;
}

Result<void> BindingRouter::add(BindingRoute route)
{
    const auto conflict = [](const QString& what) { return fail(ErrorCode::Conflict, what); };
    for (const auto& lane : m_lanes) {
        if (lane->route.name == route.name)
            return conflict(QStringLiteral("two bindings are called %1").arg(QString::fromUtf8(route.name)));
    }
    if (route.isDefault && m_default)
        return conflict(QStringLiteral("%1 and %2 would both be the default")
                            .arg(QString::fromUtf8(m_default->route.name), QString::fromUtf8(route.name)));
    auto lane = std::make_unique<Lane>(Lane{std::move(route), CircuitBreaker(m_clock, m_rules.breaker), {}, {}, {}});
    Lane* added = lane.get();
    for (const TenantId& tenant : std::as_const(added->route.tenants)) {
        if (const Lane* other = m_byTenant.value(tenant))
            return conflict(QStringLiteral("%1 and %2 would both serve the tenant %3")
                                .arg(QString::fromUtf8(other->route.name), QString::fromUtf8(added->route.name),
                                    tenant.toString()));
        m_byTenant.insert(tenant, added);
    }
    if (added->route.isDefault)
        m_default = added;
    if (added->route.binding) {
        added->monitor =
            std::make_unique<HealthMonitor>(*added->route.binding, m_clock, m_rules.health, m_rules.random);
        connect(
            added->monitor.get(), &HealthMonitor::failed, this, [this, added](const Error& why) { note(*added, why); });
        connect(added->monitor.get(), &HealthMonitor::looked, this,
            [this, added] { emit statusChanged(added->route.name); });
    }
    m_lanes.push_back(std::move(lane));
    return {};
}

void BindingRouter::startHealth()
{
    for (const auto& lane : m_lanes) {
        if (lane->monitor)
            lane->monitor->start();
    }
}

QList<BindingStatus> BindingRouter::statuses() const
{
    QList<BindingStatus> all;
    for (const auto& lane : m_lanes) {
        BindingStatus status;
        status.name = lane->route.name;
        status.kind = lane->route.kind;
        status.place = lane->route.place;
        status.tenants = lane->route.tenants;
        status.isDefault = lane->route.isDefault;
        status.state = lane->route.binding ? lane->breaker.state() : BindingStatus::State::Absent;
        if (lane->monitor)
            status.history = lane->monitor->history();
        status.lastError = lane->lastError;
        status.lastErrorAt = lane->lastErrorAt;
        all.append(std::move(status));
    }
    return all;
}

QByteArray BindingRouter::nameFor(const TenantId& tenant) const
{
    const Lane* lane = m_byTenant.value(tenant, m_default);
    return lane ? lane->route.name : QByteArray();
}

Result<BindingRouter::Lane*> BindingRouter::laneFor(Plane plane, const TenantId& tenant) const
{
    Lane* lane = plane == Plane::Platform ? m_default : m_byTenant.value(tenant, m_default);
    if (!lane)
        return fail(ErrorCode::Unsupported, QStringLiteral("no binding serves this, and there is no default one"));
    if (!lane->route.binding)
        return fail(ErrorCode::Unsupported,
            QStringLiteral("the binding %1 is not there; what it serves is not looked for elsewhere")
                .arg(QString::fromUtf8(lane->route.name)));
    return lane;
}

void BindingRouter::note(Lane& lane, const Error& error)
{
    lane.lastError = error;
    lane.lastErrorAt = m_clock.now();
}

template <class T> void BindingRouter::conclude(Lane& lane, CircuitBreaker::Ticket ticket, const Result<T>& result)
{
    using Outcome = CircuitBreaker::Outcome;
    const BindingStatus::State before = lane.breaker.state();
    Outcome outcome = Outcome::Answered;
    if (!result && result.error().code == ErrorCode::Cancelled)
        outcome = Outcome::Nothing;
    else if (!result && isUnavailable(result.error().code))
        outcome = Outcome::Failed;
    lane.breaker.leave(ticket, outcome);
    if (outcome == Outcome::Failed)
        note(lane, result.error());
    if (outcome == Outcome::Failed || before != lane.breaker.state())
        emit statusChanged(lane.route.name);
}

template <class T, class Ask>
QFuture<Result<T>> BindingRouter::through(const Result<Lane*>& found, CancelToken callers, Ask ask)
{
    const OncePromise<T> promise;
    const auto ticket = found ? (*found)->breaker.enter() : std::nullopt;
    if (!ticket) {
        const Error why = !found ? found.error()
                                 : Error{ErrorCode::IoError,
                                     QStringLiteral("the binding %1 did not answer lately and is left alone for %2 s")
                                         .arg(QString::fromUtf8((*found)->route.name))
                                         .arg(((*found)->breaker.opensInMs() + 999) / 1000),
                                     {}};
        QMetaObject::invokeMethod(
            this, [promise, why] { promise.keep(fail(why)); }, Qt::QueuedConnection);
        return promise.future();
    }
    // Dies with the call, or with the router; the promise goes with it.
    auto* call = new QObject(this);
    // A token of this call alone: the caller's may belong to others, which a time-out here must not cancel.
    const CancelToken own;
    if (callers.isCancelled())
        own.cancel();
    else
        m_watch.watch(callers, call, [own] { own.cancel(); });
    const auto over = [this, lane = *found, ticket = *ticket, promise, call](Result<T> result) {
        if (promise.isKept())
            return;
        conclude(*lane, ticket, result);
        promise.keep(std::move(result));
        call->deleteLater();
    };
    auto* limit = new QTimer(call);
    limit->setSingleShot(true);
    connect(limit, &QTimer::timeout, call, [this, own, over] {
        own.cancel();
        over(fail(ErrorCode::IoError, QStringLiteral("no answer within %1 s").arg(m_rules.callMs / 1000.0)));
    });
    limit->start(m_rules.callMs);
    whenDone(ask(*(*found)->route.binding, own), call, over);
    return promise.future();
}

QFuture<Result<QByteArray>> BindingRouter::graphql(
    Plane plane, GraphQLRequest request, TenantContext context, CancelToken cancel)
{
    const auto lane = laneFor(plane, context.tenantId);
    return through<QByteArray>(lane, std::move(cancel), [&](ServiceBinding& binding, const CancelToken& own) {
        return binding.graphql(plane, std::move(request), std::move(context), own);
    });
}

QFuture<Result<IngestResult>> BindingRouter::ingestEvent(EventInput event, TenantContext context)
{
    const auto lane = laneFor(Plane::Inference, context.tenantId);
    return through<IngestResult>(lane, {}, [&](ServiceBinding& binding, const CancelToken&) {
        return binding.ingestEvent(std::move(event), std::move(context));
    });
}

QFuture<Result<IngestResult>> BindingRouter::ingestBatch(QList<EventInput> events, Json metadata, TenantContext context)
{
    const auto lane = laneFor(Plane::Inference, context.tenantId);
    return through<IngestResult>(lane, {}, [&](ServiceBinding& binding, const CancelToken&) {
        return binding.ingestBatch(std::move(events), std::move(metadata), std::move(context));
    });
}

QFuture<Result<Health>> BindingRouter::health()
{
    return through<Health>(
        laneFor(Plane::Platform, {}), {}, [](ServiceBinding& binding, const CancelToken&) { return binding.health(); });
}

QFuture<Result<Capabilities>> BindingRouter::capabilities()
{
    return through<Capabilities>(laneFor(Plane::Platform, {}), {},
        [](ServiceBinding& binding, const CancelToken&) { return binding.capabilities(); });
}

Subscription* BindingRouter::subscribe(Plane plane, GraphQLRequest request, TenantContext context, Cursor after)
{
    const auto lane = laneFor(plane, context.tenantId);
    if (!lane)
        return new RefusedSubscription(lane.error());
    return (*lane)->route.binding->subscribe(plane, std::move(request), std::move(context), std::move(after));
}

} // namespace Tenantry
