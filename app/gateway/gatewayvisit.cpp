// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/gatewayvisit.h"

#include "base/log.h"
#include "base/randomid.h"
#include "gateway/accessguard.h"
#include "gateway/bindinglist.h"
#include "gateway/commitgroup.h"
#include "gateway/permissionmatrix.h"
#include "isolation/breachcases.h"
#include "service/breachrecording.h"
#include "service/ingestservice.h"

namespace Tenantry {

namespace {

/// What the service itself says of a tenant in what it takes in: the names of the seed's second example.
Json tagsOf(const Tenant& tenant)
{
    Json tags = {{"organizationId", tenant.id.toStdString()}, {"tenantName", tenant.name.toStdString()},
        {"tenantPlan", tenant.plan.toStdString()}};
    if (!tenant.subdomain.isEmpty())
        tags["tenantSubdomain"] = tenant.subdomain.toStdString();
    return tags;
}

GraphQL::ValidationError plainError(const Error& error)
{
    GraphQL::ValidationError shown;
    shown.message = error.detail.toStdString();
    shown.code = error.code;
    return shown;
}

/// Operators have a bucket of their own: their looking around must not use up a tenant's.
std::optional<RateState> takeRate(RateLimiter& limiter, const Access& access, Timestamp now)
{
    if (access.entered || !access.facts)
        return limiter.take("operator:" + access.actor.userId.bytes(), {}, now);
    return limiter.take("tenant:" + access.facts->id.bytes(), access.facts->plan, now);
}

/// Cheap, and right too often rather than too seldom: it only asks whether something is due.
bool isStepOfSharing(const QByteArray& query)
{
    return query.contains("mutation")
        && (query.contains("Share") || query.contains("Glass") || query.contains("setTenantStatus"));
}

} // namespace

Result<GatewayVisit> GatewayVisit::enterUncounted(Gateway::Parts& parts, const GatewayCall& call, Plane plane)
{
    if (call.cancel.isCancelled())
        return fail(ErrorCode::Cancelled, QStringLiteral("cancelled"));
    const auto database = parts.workspace.database();
    if (!database)
        return fail(database.error());
    GatewayVisit visit(parts, **database, call);
    visit.m_id = call.requestId.isEmpty() ? RequestId(randomId("req_")) : call.requestId;
    Access& access = visit.m_access;
    const auto entered = AccessGuard::enter(**database, call.principal, plane, call.claim, access);
    // Who is a member of nothing yet comes in without any right: the code they bring is all they have.
    if (!entered && call.asNewcomer && access.me.hats.isEmpty() && call.claim.tenantId.isEmpty()
        && (!call.claim.userId || *call.claim.userId == call.principal.userId))
        return visit;
    if (!entered) {
        if (entered.error().code != ErrorCode::Forbidden)
            return fail(entered.error());
        if (AccessGuard::isTenantsState(entered.error())) {
            // It is theirs, and they are told what it is.
            parts.trail.refused(
                **database, access, visit.m_id, {{Denial::Kind::Permission, {}, entered.error().path.toUtf8()}});
            return fail(entered.error());
        }
        parts.trail.refused(**database, access, visit.m_id,
            {{Denial::Kind::CrossTenant, call.claim.tenantId, claimSourceName(call.source)}});
        const bool isPlace = call.source == ClaimSource::Path || call.source == ClaimSource::Subdomain;
        if (isPlace && !access.platformRole) {
            return call.source == ClaimSource::Path ? fail(ErrorCode::NotFound, QStringLiteral("Not found"))
                                                    : fail(ErrorCode::NotFound, QStringLiteral("Invalid tenant"));
        }
        return fail(entered.error());
    }
    if (plane == Plane::Inference) {
        if (const auto reached = visit.reachData(); !reached)
            return fail(reached.error());
    }
    return visit;
}

void GatewayVisit::noteEntered() const
{
    if (m_access.entered)
        m_parts->trail.note("tenant.enter", m_access, m_access.tenant->tenant(), m_id);
}

Result<GatewayVisit> GatewayVisit::enter(Gateway::Parts& parts, const GatewayCall& call, Plane plane, RateState* rate)
{
    auto visit = enterUncounted(parts, call, plane);
    if (visit)
        visit->noteEntered();
    if (!visit || !parts.options.limiter || plane != Plane::Inference)
        return visit;
    if (const auto state = takeRate(*parts.options.limiter, visit->m_access, parts.clock.now())) {
        visit->m_remaining = state->remaining;
        *rate = *state;
        if (!state->allowed)
            return fail(ErrorCode::RateLimited, QStringLiteral("Rate limit exceeded"));
    }
    return visit;
}

/// The stamp a client holds an answer against.
QByteArray GatewayVisit::extensions() const
{
    return R"({"tenancy":{"tenantId":)" + dumpJson(Json(whose().toStdString())) + R"(,"binding":)"
        + dumpJson(Json(m_access.binding.toStdString())) + R"(,"requestId":)" + dumpJson(Json(m_id.toStdString()))
        + R"(,"remaining":)" + (m_remaining ? QByteArray::number(*m_remaining) : QByteArray("null")) + "}}";
}

ServiceCall GatewayVisit::serviceCall() const
{
    ServiceCall call;
    call.requestId = m_id;
    call.actor = m_access.actor;
    call.permissions = m_access.permissions;
    call.tenant = m_access.tenant;
    call.platform = m_access.platform;
    call.me = m_access.me;
    call.extensions = extensions();
    call.cancel = m_cancel;
    call.rolesWith = &PermissionMatrix::rolesWith;
    call.sealTenant = m_parts->options.sealOpaque;
    call.data = m_data;
    call.keeper = m_parts->options.keeper;
    call.facts = m_access.facts;
    call.tags = tagsFor(m_access, m_parts->options);
    call.mayDecide = m_mayDecide;
    call.isSample = m_parts->workspace.isSample();
    return call;
}

Json GatewayVisit::tagsFor(const Access& access, const GatewayOptions& options)
{
    return options.tagsEvents && access.facts ? tagsOf(*access.facts) : Json();
}

ServiceCall GatewayVisit::serviceCall(const GraphQLRequest& request)
{
    ServiceCall call = serviceCall();
    call.query = request.query;
    call.operationName = request.operationName;
    call.variables = request.variables;
    call.localPeople = [this] { return AccessGuard::localPeople(*m_database); };
    call.bindings = [options = &m_parts->options] {
        return bindingList(options->databases ? options->databases() : QList<BindingStatus>(), options->bindings.get());
    };
    call.dataOf = [this](const TenantId& tenant) { return dataOf(tenant, {}); };
    call.reach = [this](const GrantId& grant) { return reach(grant); };
    call.enter = [this](const TenantId& tenant) {
        auto scope = AccessGuard::enterNamed(*m_database, m_access, tenant);
        if (scope)
            m_parts->trail.note("tenant.enter", m_access, tenant, m_id);
        return scope;
    };
    return call;
}

Result<StampedDocumentPtr> GatewayVisit::stampedFor(Plane plane, const GraphQLRequest& request) const
{
    const auto& parts = m_parts->of(plane);
    const auto entry = parts->service->prepared(request.query);
    return parts->check && entry->document ? parts->check->stamped(request.query, *entry->document)
                                           : Result<StampedDocumentPtr>(nullptr);
}

/// A tenant with a binding of its own has its events in that binding's database, and nowhere else.
Result<void> GatewayVisit::reachData()
{
    QByteArray name = BindingStore::nameOf(m_access.binding);
    const auto& directory = m_parts->options.bindings;
    if (const auto routed =
            directory && m_access.tenant ? directory->placeOf(m_access.tenant->tenant()) : std::nullopt) {
        m_access.binding = routed->name;
        name = routed->database;
        m_isElsewhere = name.isEmpty();
    }
    m_dataName = name;
    if (name.isEmpty())
        return {};
    const auto data = m_parts->workspace.bindings().database(name);
    if (!data)
        return fail(data.error());
    m_data = *data;
    return {};
}

void GatewayVisit::arrived(CommitGroup* group) const
{
    if (m_data && m_parts->options.onOwed)
        m_parts->options.onOwed(m_dataName);
    if (!m_parts->options.onArrived || !m_access.tenant)
        return;
    const auto tell = [parts = m_parts, tenant = m_access.tenant->tenant()](const Result<void>& committed) {
        if (committed)
            parts->options.onArrived(tenant);
    };
    group ? group->then(tell) : tell({});
}

Result<ServiceAnswer> GatewayVisit::run(Plane plane, const GraphQLRequest& request)
{
    const auto& parts = m_parts->of(plane);
    if (!parts)
        return fail(parts.error());
    if (m_isElsewhere && plane == Plane::Inference)
        return runElsewhere(request);
    ServiceCall call = serviceCall(request);
    const auto found = stampedFor(plane, request);
    if (!found)
        return fail(found.error());
    const StampedDocumentPtr& stamped = *found;
    if (stamped)
        call.document = stamped->document;
    auto answer = parts->service->run(*m_database, call);
    if (!answer)
        return answer;
    if (plane == Plane::Inference && parts->service->isChange(request.query, request.operationName))
        arrived();
    if (answer->startsJob && m_parts->options.onJob)
        m_parts->options.onJob();
    if (plane == Plane::Platform && m_parts->options.onShares && isStepOfSharing(request.query))
        m_parts->options.onShares();
    if (!answer->sharesUsed.isEmpty() && m_access.probes.isEmpty() && m_access.actor.role != "probe")
        m_parts->uses.add(answer->sharesUsed, m_access.actor, m_id, request.query);
    m_parts->trail.refused(*m_database, m_access, m_id, answer->denials);
    for (const QByteArray& note : answer->notes)
        m_parts->trail.note(note, m_access, whose(), m_id);
    if (const auto kept = m_parts->trail.record(*m_database, answer->records); !kept)
        return fail(kept.error());
    if (!stamped || answer->requestError)
        return answer;
    if (const auto good = judged(plane, answer->body, *stamped, request, call, answer->sharesUsed); !good)
        return fail(good.error());
    answer->body = parts->check->withoutStamps(answer->body);
    return answer;
}

Result<void> GatewayVisit::judged(Plane plane, const QByteArray& answer, const StampedDocument& stamped,
    const GraphQLRequest& request, const ServiceCall& call, const QList<GrantId>& shares)
{
    const auto expected = m_access.tenant ? ExpectedOwner::only(m_access.tenant->tenant()).excusing(excusesOf(shares))
                                          : ExpectedOwner::any();
    const auto verdict = m_parts->of(plane)->check->judge(answer, stamped, request, expected);
    if (!verdict)
        return fail(verdict.error());
    if (verdict->findings.isEmpty() && !verdict->failedClosed)
        return {};
    const TenantId asker = whose();
    auto transaction = Transaction::begin(*m_database, Transaction::Mode::Write);
    bool kept = transaction.has_value();
    if (kept) {
        ResolverContext context(call, *transaction, m_parts->seal, m_parts->clock.now());
        for (const Breach& breach :
            casesOf(*verdict, asker, request.query, request.operationName, m_parts->clock.now()))
            kept = recordBreach(context, breach).has_value() && kept;
        kept = transaction->commit().has_value() && kept;
    }
    qCCritical(logService) << "isolation: an answer to" << asker << "was withheld, request" << m_id
                           << (kept ? "; the case is kept" : "; THE CASE COULD NOT BE KEPT");
    return fail(ErrorCode::IsolationBreach, QStringLiteral("Security error"));
}

Result<IngestResult> GatewayVisit::ingestHere(const PreparedBatch& batch, CommitGroup* group, QList<Denial>& denials)
{
    // A dedicated database is its one tenant's own, and commits by itself.
    if (group && !m_data) {
        if (const auto joined = group->join(); !joined)
            return fail(joined.error());
    }
    auto transaction = Transaction::begin(*m_database, m_data ? Transaction::Mode::Read : Transaction::Mode::Write);
    if (!transaction)
        return fail(transaction.error());
    std::optional<Transaction> data;
    if (m_data) {
        auto begun = Transaction::begin(*m_data, Transaction::Mode::Write);
        if (!begun)
            return fail(begun.error());
        data.emplace(std::move(*begun));
    }
    const ServiceCall call = serviceCall();
    ResolverContext context(call, *transaction, m_parts->seal, m_parts->clock.now(), data ? &*data : nullptr);
    auto ingested = [&]() -> Result<IngestResult> {
        if (batch.isFor(m_access.tenant->tenant(), call.tags))
            return IngestService::ingest(context, batch.events);
        const auto inputs = batch.inputs();
        return inputs ? IngestService::ingest(context, *inputs, batch.metadata) : fail(inputs.error());
    }();
    denials = context.answer().denials;
    if (!ingested)
        return ingested;
    if (const auto committed = (data ? *data : *transaction).commit(); !committed)
        return fail(committed.error());
    return ingested;
}

Result<IngestResult> GatewayVisit::ingest(const PreparedBatch& batch, CommitGroup* group)
{
    if (m_isElsewhere) {
        if (group)
            group->close(); // nobody waits for another machine
        const auto inputs = batch.inputs();
        return inputs ? ingestElsewhere(*inputs, batch.metadata) : fail(inputs.error());
    }
    QList<Denial> denials;
    auto result = ingestHere(batch, group, denials);
    m_parts->trail.refused(*m_database, m_access, m_id, denials);
    if (result && result->accepted > 0)
        arrived(m_data ? nullptr : group);
    return result;
}

tl::expected<LiveQuery, ServiceAnswer> GatewayVisit::openLive(Plane plane, const GraphQLRequest& request)
{
    const auto refused = [this](const Error& error) {
        return tl::make_unexpected(ServiceAnswer{GraphQL::errorBody({plainError(error)}, extensions()), true, {}, {}});
    };
    const auto& parts = m_parts->of(plane);
    if (!parts)
        return refused(parts.error());
    auto live = parts->service->openLive(*m_database, serviceCall(request));
    if (!live) {
        m_parts->trail.refused(*m_database, m_access, m_id, live.error().denials);
        return live;
    }
    for (const QByteArray& note : live->notes)
        m_parts->trail.note(note, m_access, whose(), m_id);
    return live;
}

Result<int64_t> GatewayVisit::arrivalBehind(
    Plane plane, const GraphQLRequest& request, const LiveQuery& live, const QByteArray& after)
{
    return m_parts->of(plane)->service->arrivalBehind(*m_database, serviceCall(request), live, after);
}

Result<std::vector<LiveAnswer>> GatewayVisit::deliver(
    Plane plane, const GraphQLRequest& request, const LiveQuery& live, int limit, int64_t& arrival)
{
    ServiceCall call = serviceCall(request);
    const auto stamped = stampedFor(plane, request);
    if (!stamped)
        return fail(stamped.error());
    if (*stamped)
        call.document = (*stamped)->document;
    const auto& parts = m_parts->of(plane);
    auto answers = parts->service->deliver(*m_database, call, live, limit, arrival);
    if (answers && !answers->empty())
        noteEntered();
    if (!answers || !*stamped)
        return answers;
    for (LiveAnswer& answer : *answers) {
        const QList<GrantId> shares = live.grant.isEmpty() ? QList<GrantId>() : QList<GrantId>{live.grant};
        if (const auto good = judged(plane, answer.body, **stamped, request, call, shares); !good)
            return fail(good.error());
        answer.body = parts->check->withoutStamps(answer.body);
    }
    return answers;
}

} // namespace Tenantry
