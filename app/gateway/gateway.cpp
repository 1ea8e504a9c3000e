// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/gateway.h"

#include "base/randomid.h"
#include "gateway/accessguard.h"
#include "gateway/audittrail.h"
#include "gateway/permissionmatrix.h"
#include "service/inferenceservice.h"
#include "service/ingestservice.h"
#include "service/platformservice.h"
#include "service/schemas.h"

namespace Tenantry {

namespace {

/// The stamp a client holds an answer against.
QByteArray extensionsOf(const Access& access, const RequestId& request)
{
    const TenantId tenant = access.tenant ? access.tenant->tenant() : kPlatformTenant;
    return dumpJson(Json{{"tenancy",
        {{"tenantId", tenant.toStdString()}, {"binding", access.binding.toStdString()},
            {"requestId", request.toStdString()}, {"remaining", nullptr}}}});
}

ServiceCall callOf(const Access& access, const RequestId& request)
{
    ServiceCall call;
    call.requestId = request;
    call.actor = access.actor;
    call.permissions = access.permissions;
    call.tenant = access.tenant;
    call.platform = access.platform;
    call.me = access.me;
    call.extensions = extensionsOf(access, request);
    call.rolesWith = &PermissionMatrix::rolesWith;
    return call;
}

} // namespace

struct Gateway::Parts {
    Workspace& workspace;
    CursorSeal seal;
    const Clock& clock;
    AuditTrail trail;
    Result<std::unique_ptr<InferenceService>> inference;
    Result<std::unique_ptr<PlatformService>> platform;

    Result<PlaneService*> service(Plane plane)
    {
        if (plane == Plane::Inference)
            return inference ? Result<PlaneService*>(inference->get()) : fail(inference.error());
        return platform ? Result<PlaneService*>(platform->get()) : fail(platform.error());
    }

    /// The guard's answer; a refusal is written down here.
    Result<void> enter(Database& database, const Principal& principal, Plane plane, const TenantContext& claim,
        const RequestId& request, Access& access)
    {
        auto entered = AccessGuard::enter(database, principal, plane, claim, access);
        if (!entered && entered.error().code == ErrorCode::Forbidden)
            trail.refused(database, access, request, {{Denial::Kind::CrossTenant, claim.tenantId, "context"}});
        if (entered && access.entered)
            trail.note("tenant.enter", access, access.tenant->tenant(), request);
        return entered;
    }
};

Gateway::Gateway(Workspace& workspace, CursorSeal seal, const Clock& clock, Later later)
    : m_parts(new Parts{workspace, seal, clock, AuditTrail(workspace, clock, std::move(later)),
        InferenceService::make(seal, clock), PlatformService::make(seal, clock)})
{
}

Gateway::~Gateway() = default;

bool Gateway::isChange(Plane plane, const GraphQLRequest& request) const
{
    const auto service = m_parts->service(plane);
    return service && (*service)->isChange(request.query, request.operationName);
}

Result<QByteArray> Gateway::graphql(const Principal& principal, Plane plane, const GraphQLRequest& request,
    const TenantContext& claim, const CancelToken& cancel)
{
    if (cancel.isCancelled())
        return fail(ErrorCode::Cancelled, QStringLiteral("cancelled"));
    const auto service = m_parts->service(plane);
    if (!service)
        return fail(service.error());
    const auto database = m_parts->workspace.database();
    if (!database)
        return fail(database.error());
    const RequestId id(randomId("req_"));
    Access access;
    if (const auto entered = m_parts->enter(**database, principal, plane, claim, id, access); !entered)
        return fail(entered.error());
    ServiceCall call = callOf(access, id);
    call.query = request.query;
    call.operationName = request.operationName;
    call.variables = request.variables;
    call.cancel = cancel;
    call.localPeople = [&database] { return AccessGuard::localPeople(**database); };
    call.enter = [&](const TenantId& tenant) {
        auto scope = AccessGuard::enterNamed(**database, access, tenant);
        if (scope)
            m_parts->trail.note("tenant.enter", access, tenant, id);
        return scope;
    };
    auto answer = (*service)->run(**database, call);
    if (!answer)
        return fail(answer.error());
    m_parts->trail.refused(**database, access, id, answer->denials);
    const TenantId log = access.tenant ? access.tenant->tenant() : kPlatformTenant;
    for (const QByteArray& note : answer->notes)
        m_parts->trail.note(note, access, log, id);
    return answer->body;
}

Result<IngestResult> Gateway::ingestBatch(
    const Principal& principal, const QList<EventInput>& events, const Json& metadata, const TenantContext& claim)
{
    const auto database = m_parts->workspace.database();
    if (!database)
        return fail(database.error());
    const RequestId id(randomId("req_"));
    Access access;
    if (const auto entered = m_parts->enter(**database, principal, Plane::Inference, claim, id, access); !entered)
        return fail(entered.error());
    const ServiceCall call = callOf(access, id);
    QList<Denial> denials;
    auto result = [&]() -> Result<IngestResult> {
        auto transaction = Transaction::begin(**database, Transaction::Mode::Write);
        if (!transaction)
            return fail(transaction.error());
        ResolverContext context(call, *transaction, m_parts->seal, m_parts->clock.now());
        auto ingested = IngestService::ingest(context, events, metadata);
        denials = context.answer().denials;
        if (!ingested)
            return ingested;
        if (const auto committed = transaction->commit(); !committed)
            return fail(committed.error());
        return ingested;
    }();
    m_parts->trail.refused(**database, access, id, denials);
    return result;
}

Result<Health> Gateway::health()
{
    const auto database = m_parts->workspace.database();
    if (!database)
        return fail(database.error());
    const bool answers = (*database)->scalar("SELECT 1").value_or(0) == 1;
    return Health{answers ? "ok" : "storage does not answer", TENANTRY_VERSION, 0};
}

Capabilities Gateway::capabilities() const
{
    Capabilities can;
    can.platformPlane = true;
    can.features = {"events", "eventPage", "eventAnchors", "eventsOverTime", "ingest", "tenants", "memberships",
        "audit", "breaches", "reportBreach"};
    can.schemaDigest = Schemas::digest();
    return can;
}

} // namespace Tenantry
