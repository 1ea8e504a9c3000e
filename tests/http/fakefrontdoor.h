// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/frontdoor.h"
#include "graphql/execution/documentcache.h"
#include "graphql/execution/resolvermap.h"

#include <QThreadPool>

#include <mutex>

namespace Tenantry::Testing {

/// A gateway of a few words: the bearer `good` is signed in, a small GraphQL schema answers on both planes, and what
/// was asked can be read. Answers come from two threads of its own, as the contract says.
class FakeFrontDoor final : public FrontDoor {
public:
    FakeFrontDoor();
    ~FakeFrontDoor() override;

    void graphql(RequestClaims claims, Plane plane, GraphQLRequest request, bool mayChange, CancelToken cancel,
        Done done) override;
    void dashboard(RequestClaims claims, CancelToken cancel, Done done) override;
    void analytics(RequestClaims claims, CancelToken cancel, Done done) override;
    void ingest(RequestClaims claims, QByteArray body, Done done) override;
    void health(Done done) override;
    void signedIn(RequestClaims claims, Done done) override;
    bool isSubscription(Plane plane, const GraphQLRequest& request) override;
    void subscribe(RequestClaims claims, Plane plane, GraphQLRequest request, QByteArray after,
        std::shared_ptr<EventSink> sink) override;
    QByteArray metricsText() override { return "tenantry_gateway_up 1\n"; }
    QByteArray schemaText(Plane plane) const override;

    void holdDashboards(); ///< until released, one by one
    qsizetype heldDashboards() const;
    void releaseDashboard(qsizetype at, GatewayReply reply);
    bool isHeldCancelled(qsizetype at) const;

    RequestClaims lastClaims() const;
    GraphQLRequest lastRequest() const;
    QByteArray lastBody() const;
    bool lastMayChange() const;
    void waitForReaders() { m_isPatient = true; } ///< a stream goes on only when its reader has taken what was said
    int changes() const { return m_changes; } ///< mutations that ran
    int streamed() const { return m_streamed; } ///< events given to sinks
    int openStreams() const { return m_openStreams; }

private:
    struct Held {
        CancelToken cancel;
        Done done;
    };

    void later(std::function<void()> work);
    void note(const RequestClaims& claims);
    std::optional<GatewayReply> refusal(const RequestClaims& claims) const;
    GatewayReply run(const GraphQLRequest& request, bool mayChange);
    void stream(const GraphQLRequest& request, const QByteArray& after, const std::shared_ptr<EventSink>& sink);
    GraphQL::OperationKind kindOf(const GraphQLRequest& request);

    GraphQL::SchemaPtr m_schema;
    GraphQL::ResolverMap m_resolvers;
    std::unique_ptr<GraphQL::DocumentCache> m_documents;
    mutable std::mutex m_mutex;
    RequestClaims m_claims;
    GraphQLRequest m_request;
    QByteArray m_body;
    bool m_mayChange = false;
    bool m_isHolding = false;
    QList<Held> m_held;
    std::atomic<int> m_changes{0};
    std::atomic<int> m_streamed{0};
    std::atomic<int> m_openStreams{0};
    std::atomic<bool> m_isEnding{false};
    std::atomic<bool> m_isPatient{false};
    QThreadPool m_threads;
};

} // namespace Tenantry::Testing
