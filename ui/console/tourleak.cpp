// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console/tourleak.h"

#include "binding/subscription.h"

namespace Tenantry {

namespace {

/// The third record of the answer's list of events changes its owner.
QByteArray leaked(QByteArray answer, const TenantId& tenant, const TenantId& foreign)
{
    if (!answer.contains("\"nodes\":["))
        return answer;
    const QByteArray owner = '"' + tenant.bytes() + '"';
    const qsizetype start = answer.indexOf("\"nodes\":[");
    for (const char* key : {"\"_tenantry_owner\":", "\"tenantId\":"}) {
        qsizetype at = start;
        for (int i = 0; i < 3 && at >= 0; ++i)
            at = answer.indexOf(key + owner, at + 1);
        if (at < 0)
            continue;
        answer.replace(at, static_cast<qsizetype>(qstrlen(key)) + owner.size(), key + ('"' + foreign.bytes() + '"'));
        break;
    }
    return answer;
}

} // namespace

TourLeak::TourLeak(std::unique_ptr<ServiceBinding> sound)
    : m_sound(std::move(sound))
{
}

void TourLeak::leak(const TenantId& tenant, const TenantId& foreign)
{
    m_tenant = tenant;
    m_foreign = foreign;
}

QFuture<Result<QByteArray>> TourLeak::graphql(
    Plane plane, GraphQLRequest request, TenantContext context, CancelToken cancel)
{
    const bool leaks = plane == Plane::Inference && !m_tenant.isEmpty() && request.query.contains("eventPage");
    auto future = m_sound->graphql(plane, std::move(request), std::move(context), std::move(cancel));
    if (!leaks)
        return future;
    return future.then(
        QtFuture::Launch::Sync, [tenant = m_tenant, foreign = m_foreign](const Result<QByteArray>& answer) {
            return answer ? Result<QByteArray>(leaked(*answer, tenant, foreign)) : answer;
        });
}

QFuture<Result<IngestResult>> TourLeak::ingestEvent(EventInput event, TenantContext context)
{
    return m_sound->ingestEvent(std::move(event), std::move(context));
}

QFuture<Result<IngestResult>> TourLeak::ingestBatch(QList<EventInput> events, Json metadata, TenantContext context)
{
    return m_sound->ingestBatch(std::move(events), std::move(metadata), std::move(context));
}

QFuture<Result<Health>> TourLeak::health() { return m_sound->health(); }
QFuture<Result<Capabilities>> TourLeak::capabilities() { return m_sound->capabilities(); }

Subscription* TourLeak::subscribe(Plane plane, GraphQLRequest request, TenantContext context, Cursor after)
{
    return m_sound->subscribe(plane, std::move(request), std::move(context), std::move(after));
}

} // namespace Tenantry
