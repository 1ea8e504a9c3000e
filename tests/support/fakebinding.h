// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "binding/servicebinding.h"

#include <QPromise>

#include <functional>
#include <memory>
#include <utility>

namespace Tenantry::Testing {

/// A service that says what a test tells it to say, and remembers what it was asked.
class FakeBinding final : public ServiceBinding {
    Q_OBJECT

public:
    struct Call {
        Plane plane = Plane::Inference;
        GraphQLRequest request;
        TenantContext context;
        CancelToken cancel;
    };
    using Script = std::function<Result<QByteArray>(const Call&)>;

    using ServiceBinding::ServiceBinding;

    /// Answers requests whose text has `part` in it; later ones win.
    void on(const QByteArray& part, Script script);
    void on(const QByteArray& part, const QByteArray& answer);
    /// Answers everything as a sound service would: what was asked for, all of it of the tenant in the context.
    void answerWell(int rows = 3);
    /// While held, GraphQL futures do not finish; release() finishes them in order, `count` of them or all.
    void hold() { m_held = true; }
    void release(int count = -1);

    QList<Call> calls; ///< GraphQL, in order
    QList<EventInput> ingested;
    Json batchMetadata;
    TenantContext ingestContext; ///< of the last ingest
    Capabilities abilities;

    QFuture<Result<QByteArray>> graphql(
        Plane plane, GraphQLRequest request, TenantContext context, CancelToken cancel) override;
    QFuture<Result<IngestResult>> ingestEvent(EventInput event, TenantContext context) override;
    QFuture<Result<IngestResult>> ingestBatch(QList<EventInput> events, Json metadata, TenantContext context) override;
    QFuture<Result<Health>> health() override;
    QFuture<Result<Capabilities>> capabilities() override;
    Subscription* subscribe(Plane plane, GraphQLRequest request, TenantContext context, Cursor after) override;

private:
    Result<QByteArray> answerTo(const Call& call) const;

    QList<std::pair<QByteArray, Script>> m_scripts;
    QList<std::pair<std::shared_ptr<QPromise<Result<QByteArray>>>, Call>> m_waiting;
    bool m_held = false;
};

} // namespace Tenantry::Testing
