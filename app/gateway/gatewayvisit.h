// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/access.h"
#include "gateway/forwardedstream.h"
#include "gateway/gatewayparts.h"
#include "service/servicecall.h"
#include "storage/workspace.h"

#include <vector>

namespace Tenantry {

/// One request that was let in: who asks, for whom, and what is answered to them. On one thread, for one request.
class GatewayVisit {
public:
    /// Forbidden, NotFound, TenantRequired or RateLimited; what was refused is written down.
    static Result<GatewayVisit> enter(Gateway::Parts& parts, const GatewayCall& call, Plane plane, RateState* rate);
    /// What goes on of itself, as a subscription does, is not counted against the rate, nor noted as long as it brings
    /// nothing.
    static Result<GatewayVisit> enterUncounted(Gateway::Parts& parts, const GatewayCall& call, Plane plane);

    /// One GraphQL request, looked at before it is given out.
    Result<ServiceAnswer> run(Plane plane, const GraphQLRequest& request);
    Result<IngestResult> ingest(const PreparedBatch& batch, CommitGroup* group);

    /// A subscription: checked, begun, and what came in since (PlaneService says more of each).
    tl::expected<LiveQuery, ServiceAnswer> openLive(Plane plane, const GraphQLRequest& request);
    Result<int64_t> arrivalBehind(
        Plane plane, const GraphQLRequest& request, const LiveQuery& live, const QByteArray& after);
    Result<std::vector<LiveAnswer>> deliver(
        Plane plane, const GraphQLRequest& request, const LiveQuery& live, int limit, int64_t& arrival);

    /// A case that the service itself found, in a transaction of its own.
    Result<void> recordCase(const Breach& breach);

    bool isElsewhere() const { return m_isElsewhere; } ///< the tenant is routed to another service
    /// An open subscription of such a tenant, with owners asked for; and one answer of it, looked at before it goes on.
    Result<std::unique_ptr<ForwardedStream>> forward(
        const GraphQLRequest& request, const QByteArray& after, ForwardedStream::Wake wake);
    Result<QByteArray> forwarded(const GraphQLRequest& request, const LiveQuery& live, const QByteArray& body);

    /// What the service itself says of a tenant in what it takes in; null where it says nothing.
    static Json tagsFor(const Access& access, const GatewayOptions& options);

    const Access& access() const { return m_access; }
    /// Whose the visit is: the tenant's, or the platform's where it is to no one tenant.
    TenantId whose() const { return m_access.tenant ? m_access.tenant->tenant() : kPlatformTenant; }
    const RequestId& requestId() const { return m_id; }
    Database& database() const { return *m_database; }

private:
    ServiceCall serviceCall() const;
    ServiceCall serviceCall(const GraphQLRequest& request);
    /// With owners asked for; null where answers are not looked at, or the document is not valid.
    Result<StampedDocumentPtr> stampedFor(Plane plane, const GraphQLRequest& request) const;
    /// Fails with IsolationBreach, and opens the cases, where the answer holds what does not belong.
    /// `shares`: the grants it was made under, which excuse what they show once each is proven.
    Result<void> judged(Plane plane, const QByteArray& answer, const StampedDocument& stamped,
        const GraphQLRequest& request, const ServiceCall& call, const QList<GrantId>& shares = {});
    QList<ShareExcuse> excusesOf(const QList<GrantId>& shares) const;
    GatewayVisit(Gateway::Parts& parts, Database& database, const GatewayCall& call)
        : m_parts(&parts)
        , m_database(&database)
        , m_cancel(call.cancel)
        , m_session(call.principal.sessionId)
        , m_mayDecide(!call.principal.fromCommandLine || parts.workspace.isSample())
    {
    }

    Result<void> reachData();
    Result<ShareReach> reach(const GrantId& grant) const;
    Result<Database*> dataOf(const TenantId& tenant, QByteArray binding) const;
    void noteEntered() const;
    /// By a service elsewhere; looked at like the own ones' answers.
    Result<ServiceAnswer> runElsewhere(const GraphQLRequest& request);
    Result<IngestResult> ingestElsewhere(const QList<EventInput>& events, const Json& metadata);
    Result<void> may(Permission permission);
    TenantContext contextElsewhere() const;
    void arrived(CommitGroup* group = nullptr) const;
    Result<IngestResult> ingestHere(const PreparedBatch& batch, CommitGroup* group, QList<Denial>& denials);
    QByteArray extensions() const;

    Gateway::Parts* m_parts;
    Database* m_database;
    Access m_access;
    RequestId m_id;
    CancelToken m_cancel;
    std::optional<int> m_remaining;
    Database* m_data = nullptr; ///< the dedicated binding's own database
    QByteArray m_dataName;
    bool m_isElsewhere = false;
    SessionId m_session;
    bool m_mayDecide;
};

} // namespace Tenantry
