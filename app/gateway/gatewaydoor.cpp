// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/gatewaydoor.h"

#include "gateway/eventbatchbody.h"
#include "gateway/gatewayparts.h"
#include "gateway/gatewayreplies.h"
#include "gateway/livefeed.h"
#include "gateway/seeddocuments.h"
#include "service/schemas.h"

namespace Tenantry {

namespace {

/// One line a tenant: of the token's own, which its signature proves.
QByteArray lineOf(const Principal& principal)
{
    if (!principal.home.isEmpty())
        return principal.home.bytes();
    return principal.tenants && !principal.tenants->isEmpty() ? principal.tenants->first().bytes()
                                                              : principal.userId.bytes();
}

template <class T> GatewayReply replyOf(GatewayAnswer<T>& answer, QByteArray body)
{
    GatewayReply reply;
    reply.body = std::move(body);
    reply.graphqlRequestError = answer.requestError;
    GatewayReplies::addRate(reply, answer.rate);
    return reply;
}

template <class T> GatewayReply refusalOf(const GatewayAnswer<T>& answer)
{
    return GatewayReplies::refusal(answer.body.error(), answer.requestId, answer.rate);
}

GatewayReply busyReply(const RequestId& request)
{
    return GatewayReplies::refusal(
        {ErrorCode::StorageBusy, QStringLiteral("Too much of this tenant's is waiting; nothing was done"), {}},
        request);
}

/// Names of bindings are the operator's own, and no tenant's.
QByteArray bindingsText(const QList<BindingStatus>& statuses)
{
    QByteArray up = "# HELP tenantry_binding_up Whether the binding's circuit lets calls through.\n"
                    "# TYPE tenantry_binding_up gauge\n";
    QByteArray latency = "# HELP tenantry_binding_latency_seconds Of the last look at its health.\n"
                         "# TYPE tenantry_binding_latency_seconds gauge\n";
    for (const BindingStatus& status : statuses) {
        const QByteArray label = "{binding=\"" + status.name + "\"} ";
        up += "tenantry_binding_up" + label + (status.state == BindingStatus::State::Closed ? "1\n" : "0\n");
        if (!status.history.isEmpty())
            latency += "tenantry_binding_latency_seconds" + label
                + QByteArray::number(status.history.looks().last().latencyMs / 1000.0) + '\n';
    }
    return up + latency;
}

GatewayReply graphqlReply(Gateway::Answer answer)
{
    // A tenant named inside the document is a claim like any other.
    if (answer.body && answer.crossTenant)
        answer.body = fail(ErrorCode::Forbidden, QStringLiteral("Forbidden"));
    return answer.body ? replyOf(answer, std::move(*answer.body)) : refusalOf(answer);
}

} // namespace

GatewayDoor::GatewayDoor(std::shared_ptr<GatewayEngine> engine, Authenticate authenticate,
    std::shared_ptr<RateLimiter> limiter, const Clock& clock)
    : m_engine(std::move(engine))
    , m_authenticate(std::move(authenticate))
    , m_limiter(std::move(limiter))
    , m_clock(clock)
{
    m_engine->feed().onDelivered = [this] { m_counters.delivered(); };
}

GatewayDoor::~GatewayDoor()
{
    m_engine->drain(); // what waits there points here
    m_engine->feed().onDelivered = nullptr;
}

std::optional<GatewayReply> GatewayDoor::turnedAway(const Principal& principal, const RequestClaims& claims) const
{
    const bool namesNone = !claims.tenantHeader && claims.opaqueTenant.isEmpty() && claims.payload.tenantId.isEmpty();
    if (!m_limiter || principal.home.isEmpty() || !namesNone)
        return std::nullopt;
    const auto state = m_limiter->exhausted("tenant:" + principal.home.bytes(), m_clock.now());
    if (!state)
        return std::nullopt;
    return GatewayReplies::refusal(
        {ErrorCode::RateLimited, QStringLiteral("Rate limit exceeded"), {}}, claims.requestId, state);
}

void GatewayDoor::finish(Kind kind, const Done& done, GatewayReply reply)
{
    m_counters.answered(kind, reply);
    done(std::move(reply));
}

void GatewayDoor::admit(Kind kind, bool change, RequestClaims claims, CancelToken cancel, Answerer answer, Done done)
{
    const auto principal = m_authenticate(claims);
    if (!principal)
        return finish(kind, done, GatewayReplies::refusal(principal.error(), claims.requestId));
    if (auto away = kind == Kind::GraphQL || kind == Kind::Ingest ? turnedAway(*principal, claims) : std::nullopt)
        return finish(kind, done, std::move(*away));
    const QByteArray line = lineOf(*principal);
    const RequestId request = claims.requestId;
    auto work = [this, kind, principal = *principal, claims = std::move(claims), cancel = std::move(cancel),
                    answer = std::move(answer), done] {
        auto call = m_engine->gateway().called(principal, claims);
        if (!call)
            return finish(kind, done, GatewayReplies::refusal(call.error(), claims.requestId));
        call->cancel = cancel;
        finish(kind, done, answer(*call));
    };
    const bool taken = change ? m_engine->change(line, std::move(work)) : m_engine->read(line, std::move(work));
    if (!taken)
        finish(kind, done, busyReply(request));
}

void GatewayDoor::graphql(
    RequestClaims claims, Plane plane, GraphQLRequest request, bool mayChange, CancelToken cancel, Done done)
{
    const bool change = m_engine->isChange(plane, request);
    if (change && !mayChange) {
        GatewayReply reply = GatewayReplies::refusal(
            {ErrorCode::InvalidArgument, QStringLiteral("A mutation needs POST"), {}}, claims.requestId);
        reply.status = 405;
        reply.headers.emplaceBack("Allow", "POST");
        return done(std::move(reply));
    }
    admit(
        Kind::GraphQL, change, std::move(claims), std::move(cancel),
        [this, plane, request = std::move(request)](
            const GatewayCall& call) { return graphqlReply(m_engine->gateway().graphql(call, plane, request)); },
        std::move(done));
}

void GatewayDoor::dashboard(RequestClaims claims, CancelToken cancel, Done done)
{
    admit(
        Kind::Dashboard, false, std::move(claims), std::move(cancel),
        [this](const GatewayCall& call) {
            TenantId tenant;
            QByteArray role;
            auto answer = m_engine->gateway().graphqlAll(call, SeedDocuments::dashboard(), &tenant, &role);
            if (!answer.body)
                return refusalOf(answer);
            const Json organization = {{"id", tenant.toStdString()}, {"role", role.toStdString()}};
            QByteArray body = R"({"users":)" + answer.body->at(0) + R"(,"events":)" + answer.body->at(1)
                + R"(,"metrics":)" + answer.body->at(2) + R"(,"organization":)" + dumpJson(organization) + '}';
            return replyOf(answer, std::move(body));
        },
        std::move(done));
}

void GatewayDoor::analytics(RequestClaims claims, CancelToken cancel, Done done)
{
    admit(
        Kind::Analytics, false, std::move(claims), std::move(cancel),
        [this](const GatewayCall& call) {
            return graphqlReply(m_engine->gateway().graphql(call, Plane::Inference, SeedDocuments::analytics()));
        },
        std::move(done));
}

GatewayReply GatewayDoor::ingestReply(GatewayAnswer<IngestResult> answer)
{
    if (!answer.body)
        return refusalOf(answer);
    m_counters.ingested(answer.body->accepted, answer.body->duplicates);
    QByteArray out = R"({"success":true,"accepted":)" + QByteArray::number(answer.body->accepted) + R"(,"duplicates":)"
        + QByteArray::number(answer.body->duplicates) + R"(,"ids":[)";
    for (const EventId& id : answer.body->ids) {
        const bool isPlain = !id.bytes().contains('"') && !id.bytes().contains('\\'); // it has no control characters
        out += (isPlain ? '"' + id.bytes() + '"' : dumpJson(Json(id.toStdString()))) + ',';
    }
    if (out.endsWith(','))
        out.chop(1);
    return replyOf(answer, out + "]}");
}

void GatewayDoor::ingest(RequestClaims claims, QByteArray body, Done done)
{
    const auto principal = m_authenticate(claims);
    if (!principal)
        return finish(Kind::Ingest, done, GatewayReplies::refusal(principal.error(), claims.requestId));
    if (auto away = turnedAway(*principal, claims))
        return finish(Kind::Ingest, done, std::move(*away));
    const RequestId request = claims.requestId;
    const QByteArray line = lineOf(*principal);
    // Read and made ready on a reader's thread: the one writer has better to do.
    auto work = [this, line, principal = *principal, claims = std::move(claims), body = std::move(body), done] {
        const auto call = m_engine->gateway().called(principal, claims);
        if (!call)
            return finish(Kind::Ingest, done, GatewayReplies::refusal(call.error(), claims.requestId));
        PreparedBatch batch{[body, user = principal.userId] {
            auto events = eventBatchFromBody(body);
            // As in the seed: who sends an event is who did it, whatever the event says.
            if (events)
                std::for_each(events->begin(), events->end(), [&](EventInput& event) { event.userId = user; });
            return events;
        }};
        m_engine->gateway().prepare(*call, batch);
        ingestPrepared(*call, line, std::move(batch), done);
    };
    if (!m_engine->read(line, std::move(work)))
        finish(Kind::Ingest, done, busyReply(request));
}

void GatewayDoor::ingestPrepared(const GatewayCall& call, const QByteArray& line, PreparedBatch batch, Done done)
{
    const RequestId request = call.requestId;
    auto work = [this, call, batch = std::move(batch), done](CommitGroup& group) {
        auto answer = m_engine->gateway().ingest(call, batch, &group);
        group.then([this, answer = std::move(answer), done](const Result<void>& committed) mutable {
            if (!committed)
                answer.body = fail(committed.error());
            finish(Kind::Ingest, done, ingestReply(std::move(answer)));
        });
    };
    if (!m_engine->changeTogether(line, std::move(work)))
        finish(Kind::Ingest, done, busyReply(request));
}

void GatewayDoor::health(Done done)
{
    const auto answer = [this, done] {
        const auto health = m_engine->gateway().health();
        GatewayReply reply;
        const bool good = health && health->status == "ok";
        reply.status = good ? 200 : 503;
        reply.body = dumpJson(OrderedJson{
            {"status", good ? "ok" : "storage does not answer"}, {"version", TENANTRY_VERSION}, {"latency", 0}});
        done(std::move(reply));
    };
    if (!m_engine->read(QByteArrayLiteral("\x01health"), answer))
        done(busyReply({}));
}

void GatewayDoor::signedIn(RequestClaims claims, Done done)
{
    const auto principal = m_authenticate(claims);
    done(principal ? GatewayReply() : GatewayReplies::refusal(principal.error(), claims.requestId));
}

bool GatewayDoor::isSubscription(Plane plane, const GraphQLRequest& request)
{
    return request.query.contains("subscription") && m_engine->gateway().isSubscription(plane, request);
}

void GatewayDoor::subscribe(
    RequestClaims claims, Plane plane, GraphQLRequest request, QByteArray after, std::shared_ptr<EventSink> sink)
{
    const auto refuse = [&](const Error& error) {
        GatewayReply reply = GatewayReplies::refusal(error, claims.requestId);
        m_counters.answered(Kind::Subscription, reply);
        sink->refused(std::move(reply));
    };
    const auto principal = m_authenticate(claims);
    if (!principal)
        return refuse(principal.error());
    const QByteArray line = lineOf(*principal);
    const bool taken = m_engine->read(line,
        [this, line, plane, principal = *principal, claims, request = std::move(request), after = std::move(after),
            sink] {
            const auto call = m_engine->gateway().called(principal, claims);
            if (!call)
                return sink->refused(GatewayReplies::refusal(call.error(), claims.requestId));
            m_engine->feed().open(*call, line, plane, request, after, sink);
        });
    if (!taken)
        sink->refused(busyReply(claims.requestId));
}

QByteArray GatewayDoor::metricsText()
{
    const auto& bindings = m_engine->gateway().parts().options.bindings;
    return m_counters.text(m_engine->waiting()) + (bindings ? bindingsText(bindings->statuses()) : QByteArray());
}

QByteArray GatewayDoor::schemaText(Plane plane) const
{
    return plane == Plane::Inference ? Schemas::inferenceText() : Schemas::platformText();
}

} // namespace Tenantry
