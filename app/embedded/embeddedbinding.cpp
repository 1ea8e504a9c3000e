// SPDX-License-Identifier: GPL-3.0-or-later
#include "embedded/embeddedbinding.h"

#include "base/async.h"
#include "embedded/embeddedengine.h"

namespace Tenantry {

EmbeddedBinding::EmbeddedBinding(std::shared_ptr<EmbeddedEngine> engine, Principal principal, QObject* parent)
    : ServiceBinding(parent)
    , m_engine(std::move(engine))
    , m_principal(std::move(principal))
{
}

EmbeddedBinding::~EmbeddedBinding() = default;

QFuture<Result<QByteArray>> EmbeddedBinding::graphql(
    Plane plane, GraphQLRequest request, TenantContext context, CancelToken cancel)
{
    return m_engine->graphql(m_principal, plane, std::move(request), std::move(context), std::move(cancel));
}

QFuture<Result<IngestResult>> EmbeddedBinding::ingestEvent(EventInput event, TenantContext context)
{
    return m_engine->ingest(m_principal, {std::move(event)}, Json::object(), std::move(context));
}

QFuture<Result<IngestResult>> EmbeddedBinding::ingestBatch(
    QList<EventInput> events, Json metadata, TenantContext context)
{
    return m_engine->ingest(m_principal, std::move(events), std::move(metadata), std::move(context));
}

QFuture<Result<Health>> EmbeddedBinding::health() { return m_engine->health(); }

QFuture<Result<Capabilities>> EmbeddedBinding::capabilities()
{
    return readyFuture<Result<Capabilities>>(m_engine->capabilities());
}

Subscription* EmbeddedBinding::subscribe(Plane, GraphQLRequest, TenantContext, Cursor) { return nullptr; }

} // namespace Tenantry
