// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/frontdoor.h"
#include "gateway/gatewaycounters.h"
#include "gateway/gatewayengine.h"

namespace Tenantry {

/// The front door of a gateway's engine: finds out who asks, waits in their tenant's line, and puts the gateway's
/// answer into HTTP's terms. A storm of one tenant is turned away here, before it costs a query.
class GatewayDoor final : public FrontDoor {
public:
    /// Any thread; never waits for a network. The error is Unauthorized, or RateLimited for one who guesses tokens.
    using Authenticate = std::function<Result<Principal>(const RequestClaims&)>;

    /// What is pointed to outlives the door and all it was asked. `limiter` may be null.
    GatewayDoor(std::shared_ptr<GatewayEngine> engine, Authenticate authenticate, std::shared_ptr<RateLimiter> limiter,
        const Clock& clock);
    ~GatewayDoor() override;

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
    QByteArray metricsText() override;
    QByteArray schemaText(Plane plane) const override;

private:
    using Kind = GatewayCounters::Kind;
    using Answerer = std::function<GatewayReply(const GatewayCall&)>;

    /// Authenticated, in line, with its call made: `answer` runs on a thread of the engine's, as a change or a read.
    void admit(Kind kind, bool change, RequestClaims claims, CancelToken cancel, Answerer answer, Done done);
    std::optional<GatewayReply> turnedAway(const Principal& principal, const RequestClaims& claims) const;
    void ingestPrepared(const GatewayCall& call, const QByteArray& line, PreparedBatch batch, Done done);
    GatewayReply ingestReply(GatewayAnswer<IngestResult> answer);
    void finish(Kind kind, const Done& done, GatewayReply reply);

    std::shared_ptr<GatewayEngine> m_engine;
    Authenticate m_authenticate;
    std::shared_ptr<RateLimiter> m_limiter;
    const Clock& m_clock;
    GatewayCounters m_counters;
};

} // namespace Tenantry
