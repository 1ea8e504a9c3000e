// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "binding/graphqlrequest.h"
#include "binding/plane.h"
#include "gateway/eventsink.h"
#include "gateway/gatewayreply.h"
#include "gateway/requestclaims.h"

#include <functional>
#include <memory>

namespace Tenantry {

/// What a server asks of the gateway: the meaning of each route, without sockets. Any thread may call; nothing here
/// waits, and `Done` is called exactly once: later on a thread of the gateway's, or, with a refusal, before the call
/// returns.
class FrontDoor {
public:
    using Done = std::function<void(GatewayReply)>;

    FrontDoor() = default;
    FrontDoor(const FrontDoor&) = delete;
    FrontDoor& operator=(const FrontDoor&) = delete;
    virtual ~FrontDoor() = default;

    /// `mayChange` is false for GET: a mutation is then 405 and does not run. A subscription is 400 here.
    virtual void graphql(
        RequestClaims claims, Plane plane, GraphQLRequest request, bool mayChange, CancelToken cancel, Done done) = 0;
    virtual void dashboard(RequestClaims claims, CancelToken cancel, Done done) = 0; ///< GET /api/dashboard
    virtual void analytics(RequestClaims claims, CancelToken cancel, Done done) = 0; ///< GET /api/analytics
    virtual void ingest(RequestClaims claims, QByteArray body, Done done) = 0; ///< POST /api/events: an array of events
    virtual void health(Done done) = 0; ///< open to all
    virtual void signedIn(RequestClaims claims, Done done) = 0; ///< 200 with an empty body, or 401: for the schemas

    /// Whether the request would run a subscription. Parses once; the document stays cached.
    virtual bool isSubscription(Plane plane, const GraphQLRequest& request) = 0;
    /// Streams a subscription into `sink` until the sink's `isOpen()` is false or the service ends it. `after` is the
    /// cursor of Last-Event-ID; empty: from now on. A refusal comes as `refused`, before anything else.
    virtual void subscribe(RequestClaims claims, Plane plane, GraphQLRequest request, QByteArray after,
        std::shared_ptr<EventSink> sink) = 0;

    virtual QByteArray metricsText() = 0; ///< Prometheus' text format 0.0.4: what the gateway itself counts
    virtual QByteArray schemaText(Plane plane) const = 0; ///< SDL
};

} // namespace Tenantry
