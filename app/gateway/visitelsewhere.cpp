// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/gatewayvisit.h"

#include "gateway/permissionmatrix.h"
#include "service/eventpreparer.h"

namespace Tenantry {

/// A service elsewhere knows its own roles; what this workspace's do not allow is not even asked there.
Result<void> GatewayVisit::may(Permission permission)
{
    if (m_access.permissions.testFlag(permission))
        return {};
    const QByteArray name = permissionName(permission);
    m_parts->trail.refused(*m_database, m_access, m_id, {{Denial::Kind::Permission, {}, name}});
    return fail(ErrorCode::Forbidden,
        QStringLiteral("This needs the permission %1; roles that have it: %2.")
            .arg(QString::fromUtf8(name), QString::fromUtf8(PermissionMatrix::rolesWith(permission).join(", "))));
}

TenantContext GatewayVisit::contextElsewhere() const
{
    TenantContext context;
    context.tenantId = m_access.tenant->tenant();
    context.userId = m_access.actor.userId;
    if (!m_session.isEmpty())
        context.sessionId = m_session;
    return context;
}

Result<ServiceAnswer> GatewayVisit::runElsewhere(const GraphQLRequest& request)
{
    const auto& parts = m_parts->inference;
    const bool change = parts->service->isChange(request.query, request.operationName);
    if (const auto allowed = may(change ? Permission::Write : Permission::Read); !allowed)
        return fail(allowed.error());
    if (!parts->check) // never unlooked at, and never from here instead
        return fail(ErrorCode::Unsupported, QStringLiteral("answers from elsewhere are not looked at here"));
    const auto stamped = stampedFor(Plane::Inference, request);
    if (!stamped)
        return fail(stamped.error());
    if (!*stamped) // not valid here: what is wrong with it is said by this service, which runs nothing
        return parts->service->run(*m_database, serviceCall(request));
    GraphQLRequest asked = request;
    asked.query = (*stamped)->text;
    auto body = m_parts->options.bindings->graphql(std::move(asked), contextElsewhere(), m_cancel);
    if (!body)
        return fail(body.error());
    if (const auto good = judged(Plane::Inference, *body, **stamped, request, serviceCall(request)); !good)
        return fail(good.error());
    return ServiceAnswer{parts->check->withoutStamps(*body), false, {}, {}};
}

Result<std::unique_ptr<ForwardedStream>> GatewayVisit::forward(
    const GraphQLRequest& request, const QByteArray& after, ForwardedStream::Wake wake)
{
    if (!m_parts->inference->check)
        return fail(ErrorCode::Unsupported, QStringLiteral("answers from elsewhere are not looked at here"));
    const auto stamped = stampedFor(Plane::Inference, request);
    if (!stamped)
        return fail(stamped.error());
    GraphQLRequest asked = request;
    asked.query = (*stamped)->text;
    return std::make_unique<ForwardedStream>(
        m_parts->options.bindings, std::move(asked), contextElsewhere(), after, std::move(wake));
}

Result<QByteArray> GatewayVisit::forwarded(const GraphQLRequest& request, const LiveQuery& live, const QByteArray& body)
{
    if (!m_access.permissions.testFlag(live.needed))
        return fail(ErrorCode::Forbidden, QStringLiteral("Forbidden"));
    const auto stamped = stampedFor(Plane::Inference, request);
    if (!stamped)
        return fail(stamped.error());
    noteEntered();
    if (const auto good = judged(Plane::Inference, body, **stamped, request, serviceCall(request)); !good)
        return fail(good.error());
    return m_parts->inference->check->withoutStamps(body);
}

Result<IngestResult> GatewayVisit::ingestElsewhere(const QList<EventInput>& events, const Json& metadata)
{
    if (const auto allowed = may(Permission::Write); !allowed)
        return fail(allowed.error());
    // Checked and tagged as events of this workspace are, before anything is sent.
    const Json tags = serviceCall().tags;
    const auto prepared =
        EventPreparer(m_access.tenant->tenant(), m_parts->clock.now(), tags).prepare(events, metadata);
    if (!prepared)
        return fail(prepared.error());
    QList<EventInput> sent = events;
    for (qsizetype i = 0; i < sent.size(); ++i) {
        sent[i].id = prepared->at(i).id;
        sent[i].metadata = parseJson(prepared->at(i).metadata).value_or(Json::object());
    }
    return m_parts->options.bindings->ingest(std::move(sent), contextElsewhere());
}

} // namespace Tenantry
