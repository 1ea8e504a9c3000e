// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "binding/graphqlrequest.h"
#include "client/eventbatch.h"
#include "domain/tenantcontext.h"

namespace Tenantry {

/// The seed's createTenantRequest (Pattern 2): requests of one tenant, whatever tenant the caller wrote in.
class RequestFactory {
public:
    explicit RequestFactory(TenantId tenant, std::optional<UserId> user = {}, std::optional<SessionId> session = {});

    const TenantId& tenantId() const { return m_tenant; }

    /// The caller's context with this tenant in it. An absent user or session never erases the caller's.
    TenantContext context(TenantContext callers = {}) const;
    /// Every `tenantId` in the variables is this tenant's, except inside an event's own `data`.
    GraphQLRequest graphql(GraphQLRequest request) const;
    /// Tags the metadata with tenantId and organizationId.
    EventInput ingestEvent(EventInput event) const;
    /// Tags each event's metadata and the batch's own.
    EventBatch ingestBatch(EventBatch batch) const;
    /// As Pattern 1 tags: with tenantId alone; an organizationId that is there is overridden.
    EventInput tagged(EventInput event) const;

private:
    Json tagged(Json metadata) const;

    TenantId m_tenant;
    std::optional<UserId> m_user;
    std::optional<SessionId> m_session;
};

} // namespace Tenantry
