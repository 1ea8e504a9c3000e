// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "binding/graphqlrequest.h"
#include "binding/plane.h"
#include "domain/capabilities.h"
#include "domain/eventinput.h"
#include "domain/health.h"
#include "domain/ingestresult.h"
#include "gateway/gatewayanswer.h"
#include "gateway/gatewaycall.h"
#include "gateway/gatewayoptions.h"
#include "security/cursorseal.h"
#include "service/preparedbatch.h"

#include <functional>
#include <memory>

namespace Tenantry {

class CommitGroup;
class GatewayVisit;
class PlaneService;
class Workspace;

/// The service's front: checks who asks for whom, calls the plane, says in the answer whose it is, looks at what comes
/// back, and writes down what was refused. Synchronous; any thread may call. What needs no waiting is written by
/// `later`, on the writer's thread.
class Gateway {
public:
    using Later = std::function<void(std::function<void()>)>;
    using Answer = GatewayAnswer<QByteArray>;

    Gateway(Workspace& workspace, CursorSeal seal, const Clock& clock, Later later, GatewayOptions options = {});
    ~Gateway();

    /// A call by what a request says; a contradiction in it is Forbidden, and written down.
    Result<GatewayCall> called(const Principal& principal, const RequestClaims& claims);
    /// Whether the request would run a mutation: such must come one at a time.
    bool isChange(Plane plane, const GraphQLRequest& request) const;
    bool isSubscription(Plane plane, const GraphQLRequest& request) const;

    Answer graphql(const GatewayCall& call, Plane plane, const GraphQLRequest& request);
    /// Several requests of one visit, each with its whole GraphQL answer: one look at who asks, one of the rate
    /// limit's.
    GatewayAnswer<QByteArrayList> graphqlAll(
        const GatewayCall& call, const QList<GraphQLRequest>& requests, TenantId* entered, QByteArray* role);
    /// Makes a batch ready for the tenant that is meant: the long part, on any thread but the writer's.
    void prepare(const GatewayCall& call, PreparedBatch& batch);
    /// On disk when it returns; with a `group`, when that is committed.
    GatewayAnswer<IngestResult> ingest(const GatewayCall& call, const PreparedBatch& batch, CommitGroup* group);
    Result<Health> health();
    Capabilities capabilities() const;

    struct Parts; ///< for the gateway's own files
    Parts& parts() const { return *m_parts; }

private:
    std::unique_ptr<Parts> m_parts;
};

} // namespace Tenantry
