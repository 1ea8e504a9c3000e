// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/gateway.h"

#include "gateway/accessguard.h"
#include "gateway/gatewayvisit.h"
#include "service/eventpreparer.h"
#include "service/schemas.h"

namespace Tenantry {

namespace {

template <class Service>
Result<Gateway::Parts::PlaneParts> planeOf(const CursorSeal& seal, const Clock& clock, const GatewayOptions& options)
{
    auto service = Service::make(seal, clock);
    if (!service)
        return fail(service.error());
    Gateway::Parts::PlaneParts parts{std::move(*service), nullptr};
    if (options.checksAnswers) {
        auto check = AnswerCheck::make(parts.service->schemaPtr(), options.evidenceKey);
        if (!check)
            return fail(check.error());
        parts.check = std::move(*check);
    }
    return parts;
}

} // namespace

Gateway::Gateway(Workspace& workspace, CursorSeal seal, const Clock& clock, Later later, GatewayOptions options)
    : m_parts(new Parts{workspace, seal, clock, AuditTrail(workspace, clock, later),
        ShareUses(workspace, clock, std::move(later)), ShareExcuses(), options,
        TenantResolver(options.baseDomains, options.openOpaque), planeOf<InferenceService>(seal, clock, options),
        planeOf<PlatformService>(seal, clock, options)})
{
}

Gateway::~Gateway() = default;

Result<GatewayCall> Gateway::called(const Principal& principal, const RequestClaims& claims)
{
    const auto database = m_parts->workspace.database();
    if (!database)
        return fail(database.error());
    auto claimed = m_parts->resolver.resolve(**database, claims);
    if (claimed)
        return GatewayCall{principal, std::move(claimed->context), claimed->source, claims.requestId, {}};
    if (claimed.error().code == ErrorCode::Forbidden) {
        // Who it was is found out for the log alone: the refusal stands.
        Access access;
        const auto entered = AccessGuard::enter(**database, principal, Plane::Inference, {}, access);
        Q_UNUSED(entered)
        m_parts->trail.refused(**database, access, claims.requestId,
            {{Denial::Kind::CrossTenant, TenantId::fromString(claimed.error().path), "claims differ"}});
    }
    return fail(claimed.error().code, claimed.error().detail);
}

bool Gateway::isChange(Plane plane, const GraphQLRequest& request) const
{
    const auto& parts = m_parts->of(plane);
    return parts && parts->service->kindOf(request.query, request.operationName) == GraphQL::OperationKind::Mutation;
}

bool Gateway::isSubscription(Plane plane, const GraphQLRequest& request) const
{
    const auto& parts = m_parts->of(plane);
    return parts
        && parts->service->kindOf(request.query, request.operationName) == GraphQL::OperationKind::Subscription;
}

Gateway::Answer Gateway::graphql(const GatewayCall& asked, Plane plane, const GraphQLRequest& request)
{
    RateState rate;
    GatewayCall call = asked;
    const auto& of = m_parts->of(plane);
    call.asNewcomer =
        plane == Plane::Platform && of && of->service->isOnly(request.query, request.operationName, "acceptInvitation");
    auto visit = GatewayVisit::enter(*m_parts, call, plane, &rate);
    Answer answer{fail(ErrorCode::Unknown), false, false, {}, call.requestId};
    if (rate.limit > 0)
        answer.rate = rate;
    if (!visit) {
        answer.body = fail(visit.error());
        return answer;
    }
    answer.requestId = visit->requestId();
    auto ran = visit->run(plane, request);
    if (!ran) {
        answer.body = fail(ran.error());
        return answer;
    }
    answer.requestError = ran->requestError;
    answer.crossTenant = std::any_of(ran->denials.begin(), ran->denials.end(),
        [](const Denial& denial) { return denial.kind == Denial::Kind::CrossTenant; });
    answer.body = std::move(ran->body);
    return answer;
}

GatewayAnswer<QByteArrayList> Gateway::graphqlAll(
    const GatewayCall& call, const QList<GraphQLRequest>& requests, TenantId* entered, QByteArray* role)
{
    RateState rate;
    auto visit = GatewayVisit::enter(*m_parts, call, Plane::Inference, &rate);
    GatewayAnswer<QByteArrayList> answer{QByteArrayList(), false, false, {}, call.requestId};
    if (rate.limit > 0)
        answer.rate = rate;
    if (!visit) {
        answer.body = fail(visit.error());
        return answer;
    }
    answer.requestId = visit->requestId();
    *entered = visit->access().tenant->tenant();
    *role = visit->access().actor.role;
    for (const GraphQLRequest& request : requests) {
        auto ran = visit->run(Plane::Inference, request);
        if (!ran) {
            answer.body = fail(ran.error());
            return answer;
        }
        answer.body->append(std::move(ran->body));
    }
    return answer;
}

void Gateway::prepare(const GatewayCall& call, PreparedBatch& batch)
{
    const auto database = m_parts->workspace.database();
    Access access;
    // A refusal is said, and written down, where the batch would be written.
    if (!database || !AccessGuard::enter(**database, call.principal, Plane::Inference, call.claim, access)
        || !access.tenant)
        return;
    const auto inputs = batch.inputs();
    batch.tenant = access.tenant->tenant();
    batch.tags = GatewayVisit::tagsFor(access, m_parts->options);
    batch.events = inputs
        ? EventPreparer(batch.tenant, m_parts->clock.now(), batch.tags).prepare(*inputs, batch.metadata)
        : fail(inputs.error());
}

GatewayAnswer<IngestResult> Gateway::ingest(const GatewayCall& call, const PreparedBatch& batch, CommitGroup* group)
{
    RateState rate;
    auto visit = GatewayVisit::enter(*m_parts, call, Plane::Inference, &rate);
    GatewayAnswer<IngestResult> answer{IngestResult(), false, false, {}, call.requestId};
    if (rate.limit > 0)
        answer.rate = rate;
    if (visit)
        answer.requestId = visit->requestId();
    answer.body = visit ? visit->ingest(batch, group) : fail(visit.error());
    return answer;
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
        "audit", "breaches", "bindings", "reportBreach", "subscribeEvents", "subscribeAuditEntries",
        "subscribeBreaches"};
    can.schemaDigest = Schemas::digest();
    return can;
}

} // namespace Tenantry
