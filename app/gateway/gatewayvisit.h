// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/access.h"
#include "gateway/gatewayparts.h"
#include "service/servicecall.h"

namespace Tenantry {

/// One request that was let in: who asks, for whom, and what is answered to them. On one thread, for one request.
class GatewayVisit {
public:
    /// Forbidden, NotFound, TenantRequired or RateLimited; what was refused is written down.
    static Result<GatewayVisit> enter(Gateway::Parts& parts, const GatewayCall& call, Plane plane, RateState* rate);

    /// One GraphQL request, looked at before it is given out.
    Result<ServiceAnswer> run(Plane plane, const GraphQLRequest& request);
    Result<IngestResult> ingest(const QList<EventInput>& events, const Json& metadata);

    const Access& access() const { return m_access; }
    const RequestId& requestId() const { return m_id; }
    Database& database() const { return *m_database; }
    ServiceCall serviceCall() const;
    /// Fails with IsolationBreach, and opens the cases, where the answer holds what does not belong.
    Result<void> judged(Plane plane, const QByteArray& answer, const StampedDocument& stamped,
        const GraphQLRequest& request, const ServiceCall& call);

private:
    GatewayVisit(Gateway::Parts& parts, Database& database, const GatewayCall& call)
        : m_parts(&parts)
        , m_database(&database)
        , m_cancel(call.cancel)
    {
    }

    QByteArray extensions() const;

    Gateway::Parts* m_parts;
    Database* m_database;
    Access m_access;
    RequestId m_id;
    CancelToken m_cancel;
    std::optional<int> m_remaining;
};

} // namespace Tenantry
