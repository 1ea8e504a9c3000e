// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/bindingdirectory.h"

#include "binding/bindingrouter.h"
#include "binding/subscription.h"
#include "binding/wranglerroutes.h"
#include "storage/bindingstore.h"

#include <QFutureWatcher>

#include <future>

namespace Tenantry {

namespace {

constexpr int kLongestMs = 10'000; ///< a thread of the gateway's waits for it

Result<std::unique_ptr<ServiceBinding>> noBinding(const QString&) { return std::unique_ptr<ServiceBinding>(); }

} // namespace

template <class Work> void BindingDirectory::onThread(Work work) const
{
    QMetaObject::invokeMethod(m_desk.get(), std::move(work), Qt::BlockingQueuedConnection);
}

Result<std::shared_ptr<BindingDirectory>> BindingDirectory::make(
    const WranglerConfig& config, const QString& path, const Clock& clock)
{
    std::shared_ptr<BindingDirectory> directory(new BindingDirectory);
    for (const WranglerConfig::Service& service : config.services())
        directory->m_services.insert(service.binding, service.service);
    for (const WranglerConfig::Place& place : config.places()) {
        const QByteArray database = place.database.toUtf8();
        if (!database.isEmpty() && !BindingStore::isName(database))
            return fail(ErrorCode::InvalidArgument,
                QStringLiteral("\"%1\" cannot be a database's name: a to z, 0 to 9, - and _").arg(place.database),
                QStringLiteral("%1:%2").arg(path).arg(place.line));
        for (const TenantId& tenant : place.tenants)
            directory->m_places.insert(tenant, {place.binding, database});
        // A default without a place of its own is the workspace itself.
        if (place.isDefault && (!place.url.isEmpty() || !database.isEmpty()))
            directory->m_rest = Place{place.binding, database};
        if (!database.isEmpty()) {
            BindingStatus own;
            own.name = place.binding;
            own.tenants = place.tenants;
            own.service = directory->m_services.value(place.binding);
            own.database = database;
            directory->m_own.append(std::move(own));
        }
    }
    directory->m_thread.setObjectName(QStringLiteral("bindings"));
    directory->m_desk = std::make_unique<QObject>();
    directory->m_desk->moveToThread(&directory->m_thread);
    directory->m_thread.start();
    Result<void> made;
    directory->onThread([&] {
        RemoteOptions patience;
        patience.totalMs = kLongestMs - 1000;
        auto routes = wranglerRoutes(config, path, "INFERENCE_UI", noBinding, patience);
        if (!routes) {
            made = fail(routes.error());
            return;
        }
        // The workspace's own databases are asked here, without a way through the router.
        std::erase_if(*routes, [](const BindingRoute& route) {
            return route.kind == BindingStatus::Kind::Embedded && (route.isDefault || !route.place.isEmpty());
        });
        BindingRouter::Rules rules;
        rules.callMs = kLongestMs;
        auto router = BindingRouter::make(std::move(*routes), clock, rules);
        if (!router) {
            made = fail(router.error());
            return;
        }
        directory->m_router = std::move(*router);
        directory->m_router->startHealth();
    });
    return made ? Result<std::shared_ptr<BindingDirectory>>(directory) : fail(made.error());
}

BindingDirectory::~BindingDirectory()
{
    if (!m_thread.isRunning())
        return;
    onThread([this] { m_router.reset(); });
    m_thread.quit();
    m_thread.wait();
}

std::optional<BindingDirectory::Place> BindingDirectory::placeOf(const TenantId& tenant) const
{
    const auto at = m_places.constFind(tenant);
    return at == m_places.constEnd() ? m_rest : std::optional(*at);
}

template <class T, class Ask> Result<T> BindingDirectory::waited(Ask ask)
{
    auto answered = std::make_shared<std::promise<Result<T>>>();
    auto future = answered->get_future();
    onThread([&] {
        auto* watcher = new QFutureWatcher<Result<T>>(m_desk.get());
        QObject::connect(watcher, &QFutureWatcherBase::finished, watcher, [watcher, answered] {
            answered->set_value(watcher->future().resultCount() > 0
                    ? watcher->result()
                    : Result<T>(fail(ErrorCode::Cancelled, QStringLiteral("the binding gave no answer"))));
            watcher->deleteLater();
        });
        watcher->setFuture(ask());
    });
    return future.get(); // the router ends every call in time
}

Result<QByteArray> BindingDirectory::graphql(GraphQLRequest request, TenantContext context, CancelToken cancel)
{
    return waited<QByteArray>(
        [&] { return m_router->graphql(Plane::Inference, std::move(request), std::move(context), std::move(cancel)); });
}

Result<IngestResult> BindingDirectory::ingest(QList<EventInput> events, TenantContext context)
{
    return waited<IngestResult>(
        [&] { return m_router->ingestBatch(std::move(events), Json::object(), std::move(context)); });
}

BindingDirectory::LiveHandle BindingDirectory::subscribe(
    GraphQLRequest request, TenantContext context, Cursor after, LiveEars ears)
{
    Subscription* running = nullptr;
    onThread([&] {
        running = m_router->subscribe(Plane::Inference, std::move(request), std::move(context), std::move(after));
        if (!running) {
            ears.ended({ErrorCode::Unsupported, QStringLiteral("the service elsewhere cannot stream"), {}});
            return;
        }
        running->setParent(m_desk.get());
        QObject::connect(running, &Subscription::opened, running, ears.opened);
        QObject::connect(running, &Subscription::next, running, ears.next);
        QObject::connect(running, &Subscription::interrupted, running, ears.interrupted);
        QObject::connect(running, &Subscription::ended, running, ears.ended);
    });
    return {running, [this](void* ends) { onThread([ends] { delete static_cast<Subscription*>(ends); }); }};
}

QList<BindingStatus> BindingDirectory::statuses() const
{
    QList<BindingStatus> all;
    onThread([&] { all = m_router->statuses(); });
    for (BindingStatus& status : all) {
        status.service = m_services.value(status.name);
        status.isDefault = false; // tenants that nobody is routed for are the workspace's
    }
    return all;
}

} // namespace Tenantry
