// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/requestfactory.h"

#include "isolation/tenantrewrite.h"

namespace Tenantry {

RequestFactory::RequestFactory(TenantId tenant, std::optional<UserId> user, std::optional<SessionId> session)
    : m_tenant(std::move(tenant))
    , m_user(std::move(user))
    , m_session(std::move(session))
{
}

TenantContext RequestFactory::context(TenantContext callers) const
{
    callers.tenantId = m_tenant;
    if (m_user)
        callers.userId = m_user;
    if (m_session)
        callers.sessionId = m_session;
    return callers;
}

GraphQLRequest RequestFactory::graphql(GraphQLRequest request) const
{
    if (request.variables.is_null())
        request.variables = Json::object();
    TenantRewrite(m_tenant).variables(request.variables);
    return request;
}

EventInput RequestFactory::ingestEvent(EventInput event) const
{
    event = tagged(std::move(event));
    event.metadata["organizationId"] = m_tenant.toStdString();
    return event;
}

EventInput RequestFactory::tagged(EventInput event) const
{
    event.metadata = tagged(std::move(event.metadata));
    return event;
}

Json RequestFactory::tagged(Json metadata) const
{
    if (!metadata.is_object())
        metadata = Json::object();
    TenantRewrite(m_tenant).variables(metadata);
    metadata["tenantId"] = m_tenant.toStdString();
    return metadata;
}

EventBatch RequestFactory::ingestBatch(EventBatch batch) const
{
    for (EventInput& event : batch.events)
        event = tagged(std::move(event));
    batch.metadata = tagged(std::move(batch.metadata));
    return batch;
}

} // namespace Tenantry
