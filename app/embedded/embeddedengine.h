// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "binding/graphqlrequest.h"
#include "binding/plane.h"
#include "gateway/gateway.h"

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace Tenantry {

class Workspace;

/// A workspace, the gateway over it and the threads it runs on: two for reads, one for changes, which so come one after
/// the other while reads never wait for them. May be asked from any thread. Ends only when all that was asked is done.
class EmbeddedEngine {
public:
    EmbeddedEngine(std::unique_ptr<Workspace> workspace, CursorSeal seal, const Clock& clock);
    ~EmbeddedEngine();

    QFuture<Result<QByteArray>> graphql(
        Principal principal, Plane plane, GraphQLRequest request, TenantContext claim, CancelToken cancel);
    QFuture<Result<IngestResult>> ingest(
        Principal principal, QList<EventInput> events, Json metadata, TenantContext claim);
    QFuture<Result<Health>> health();
    Capabilities capabilities() const;
    Workspace& workspace() { return *m_workspace; }

private:
    template <class T> QFuture<T> on(QThreadPool& pool, std::function<T()> work)
    {
        auto promise = std::make_shared<QPromise<T>>();
        promise->start();
        auto future = promise->future();
        pool.start([promise = std::move(promise), work = std::move(work)] {
            promise->addResult(work());
            promise->finish();
        });
        return future;
    }

    std::unique_ptr<Workspace> m_workspace;
    QThreadPool m_readers;
    QThreadPool m_writer;
    Gateway m_gateway;
};

} // namespace Tenantry
