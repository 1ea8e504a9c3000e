// SPDX-License-Identifier: GPL-3.0-or-later
#include "embedded/embeddedbinding.h"

#include "base/async.h"
#include "embedded/embeddedsubscription.h"
#include "gateway/gatewayengine.h"

namespace Tenantry {

EmbeddedBinding::EmbeddedBinding(std::shared_ptr<GatewayEngine> engine, Principal principal, QObject* parent)
    : ServiceBinding(parent)
    , m_engine(std::move(engine))
    , m_principal(std::move(principal))
{
}

EmbeddedBinding::~EmbeddedBinding() = default;

GatewayCall EmbeddedBinding::call(TenantContext context, CancelToken cancel) const
{
    return {m_principal, std::move(context), ClaimSource::Payload, {}, std::move(cancel)};
}

QFuture<Result<QByteArray>> EmbeddedBinding::graphql(
    Plane plane, GraphQLRequest request, TenantContext context, CancelToken cancel)
{
    return m_engine->graphql(
        call(std::move(context), std::move(cancel)), plane, std::move(request), m_principal.userId.bytes());
}

QFuture<Result<IngestResult>> EmbeddedBinding::ingestEvent(EventInput event, TenantContext context)
{
    return m_engine->ingest(call(std::move(context)), {std::move(event)}, Json::object(), m_principal.userId.bytes());
}

QFuture<Result<IngestResult>> EmbeddedBinding::ingestBatch(
    QList<EventInput> events, Json metadata, TenantContext context)
{
    return m_engine->ingest(
        call(std::move(context)), std::move(events), std::move(metadata), m_principal.userId.bytes());
}

QFuture<Result<Health>> EmbeddedBinding::health() { return m_engine->health(); }

QFuture<Result<Capabilities>> EmbeddedBinding::capabilities()
{
    return readyFuture<Result<Capabilities>>(m_engine->capabilities());
}

Subscription* EmbeddedBinding::subscribe(Plane plane, GraphQLRequest request, TenantContext context, Cursor after)
{
    return new EmbeddedSubscription(m_engine, call(std::move(context)), plane, request, after);
}

} // namespace Tenantry
