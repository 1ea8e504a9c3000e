// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/http/fakefrontdoor.h"

#include "graphql/execution/eventchannel.h"
#include "graphql/execution/subscribe.h"

#include <thread>

namespace Tenantry::Testing {

using namespace GraphQL;
using R = Result<ResolvedValue>;

namespace {

constexpr std::string_view kSdl = R"(
type Query { hello: String! echo(text: String): String big(size: Int!): String! }
type Mutation { change: Int! }
type Subscription { ticks(count: Int = 3, size: Int = 0): Tick! silence: Int }
type Tick { n: Int! padding: String! }
)";

struct Tick {
    int n = 0;
    int size = 0;
};

/// What a source resolver is told of Last-Event-ID.
struct Resume {
    int first = 0;
};

std::string textOf(int size) { return std::string(static_cast<std::size_t>(std::max(size, 0)), 'x'); }

GatewayReply errorReply(int status, const char* text, const char* code, const RequestClaims& claims)
{
    GatewayReply reply;
    reply.status = status;
    reply.body = dumpJson(OrderedJson{{"error", text}, {"code", code}, {"requestId", claims.requestId.toStdString()}});
    if (status == 401)
        reply.headers = {{"WWW-Authenticate", "Bearer"}};
    return reply;
}

GatewayReply jsonReply(QByteArray body)
{
    GatewayReply reply;
    reply.body = std::move(body);
    return reply;
}

} // namespace

FakeFrontDoor::FakeFrontDoor()
{
    const auto schema = buildSchema(kSdl);
    if (!schema)
        qFatal("%s", qPrintable(describe(schema.error())));
    m_schema = *schema;
    m_documents = std::make_unique<DocumentCache>(m_schema, 1024 * 1024, ParseLimits());
    m_resolvers.add("Query", "hello", [](const FieldCall&) -> R { return std::string("world"); })
        .add("Query", "echo", [](const FieldCall& call) -> R { return call.arg<std::string>("text"); })
        .add("Query", "big", [](const FieldCall& call) -> R { return textOf(call.arg<int>("size")); })
        .add("Mutation", "change", [this](const FieldCall&) -> R { return ++m_changes; })
        .addSource("Subscription", "ticks",
            [](const FieldCall& call) -> Result<std::shared_ptr<SourceStream>> {
                auto channel = std::make_shared<EventChannel<ResolvedValue>>();
                for (int n = call.context<Resume>().first; n < call.arg<int>("count"); ++n)
                    channel->push(ResolvedValue::make(Tick{n, call.arg<int>("size")}));
                channel->finish();
                return std::shared_ptr<SourceStream>(channel);
            })
        .addSource("Subscription", "silence",
            [](const FieldCall&) -> Result<std::shared_ptr<SourceStream>> {
                return std::shared_ptr<SourceStream>(std::make_shared<EventChannel<ResolvedValue>>());
            })
        .add("Subscription", "ticks",
            [](const FieldCall& call) -> R { return ResolvedValue::object(call.sharedParent<Tick>()); })
        .add("Tick", "n", [](const FieldCall& call) -> R { return call.parent<Tick>().n; })
        .add("Tick", "padding", [](const FieldCall& call) -> R { return textOf(call.parent<Tick>().size); });
    m_threads.setMaxThreadCount(2);
}

FakeFrontDoor::~FakeFrontDoor()
{
    m_isEnding = true;
    m_threads.waitForDone();
}

void FakeFrontDoor::later(std::function<void()> work) { m_threads.start(std::move(work)); }

void FakeFrontDoor::note(const RequestClaims& claims)
{
    const std::lock_guard lock(m_mutex);
    m_claims = claims;
}

std::optional<GatewayReply> FakeFrontDoor::refusal(const RequestClaims& claims) const
{
    if (claims.bearer.isEmpty())
        return errorReply(401, "Unauthorized", "UNAUTHORIZED", claims);
    if (claims.bearer != "good")
        return errorReply(401, "Invalid token", "UNAUTHORIZED", claims);
    return std::nullopt;
}

OperationKind FakeFrontDoor::kindOf(const GraphQLRequest& request)
{
    const auto entry = m_documents->prepared(request.query);
    return entry->document
        ? operationKind(*entry->document, request.operationName.toStdString()).value_or(OperationKind::Query)
        : OperationKind::Query;
}

GatewayReply FakeFrontDoor::run(const GraphQLRequest& request, bool mayChange)
{
    const OperationKind kind = kindOf(request);
    if (kind == OperationKind::Mutation && !mayChange) {
        GatewayReply reply = errorReply(405, "A mutation needs POST", "UNSUPPORTED", m_claims);
        reply.headers = {{"Allow", "POST"}};
        return reply;
    }
    ExecutionRequest what;
    what.schema = m_schema;
    what.resolvers = &m_resolvers;
    what.query = request.query.toStdString();
    what.documents = m_documents.get();
    what.operationName = request.operationName.toStdString();
    what.variables = request.variables;
    const ExecutionResult result = execute(what);
    GatewayReply reply = jsonReply(result.body);
    reply.graphqlRequestError = result.requestError;
    if (kind == OperationKind::Subscription)
        reply.status = 400;
    return reply;
}

void FakeFrontDoor::graphql(RequestClaims claims, Plane, GraphQLRequest request, bool mayChange, CancelToken, Done done)
{
    note(claims);
    {
        const std::lock_guard lock(m_mutex);
        m_request = request;
        m_mayChange = mayChange;
    }
    later([this, claims = std::move(claims), request = std::move(request), mayChange, done = std::move(done)] {
        const auto refused = refusal(claims);
        done(refused ? *refused : run(request, mayChange));
    });
}

void FakeFrontDoor::dashboard(RequestClaims claims, CancelToken cancel, Done done)
{
    note(claims);
    {
        const std::lock_guard lock(m_mutex);
        if (m_isHolding) {
            m_held.append({cancel, std::move(done)});
            return;
        }
    }
    later([this, claims = std::move(claims), done = std::move(done)] {
        done(refusal(claims).value_or(jsonReply(R"({"users":{},"events":{},"metrics":{},"organization":{}})")));
    });
}

void FakeFrontDoor::analytics(RequestClaims claims, CancelToken, Done done)
{
    note(claims);
    later([this, claims = std::move(claims), done = std::move(done)] {
        done(refusal(claims).value_or(jsonReply(R"({"data":{"events":[],"metrics":null}})")));
    });
}

void FakeFrontDoor::ingest(RequestClaims claims, QByteArray body, Done done)
{
    note(claims);
    {
        const std::lock_guard lock(m_mutex);
        m_body = body;
    }
    later([this, claims = std::move(claims), done = std::move(done)] {
        done(refusal(claims).value_or(jsonReply(R"({"success":true,"accepted":1,"duplicates":0,"ids":["e1"]})")));
    });
}

void FakeFrontDoor::health(Done done)
{
    later([done = std::move(done)] { done(jsonReply(R"({"status":"ok","version":"0","latency":0})")); });
}

void FakeFrontDoor::signedIn(RequestClaims claims, Done done)
{
    note(claims);
    later(
        [this, claims = std::move(claims), done = std::move(done)] { done(refusal(claims).value_or(GatewayReply())); });
}

bool FakeFrontDoor::isSubscription(Plane, const GraphQLRequest& request)
{
    return kindOf(request) == OperationKind::Subscription;
}

void FakeFrontDoor::subscribe(
    RequestClaims claims, Plane, GraphQLRequest request, QByteArray after, std::shared_ptr<EventSink> sink)
{
    note(claims);
    later([this, claims = std::move(claims), request = std::move(request), after = std::move(after),
              sink = std::move(sink)] {
        if (const auto refused = refusal(claims))
            return sink->refused(*refused);
        stream(request, after, sink);
    });
}

void FakeFrontDoor::stream(
    const GraphQLRequest& request, const QByteArray& after, const std::shared_ptr<EventSink>& sink)
{
    Resume resume{after.isEmpty() ? 0 : after.mid(1).toInt() + 1};
    ExecutionRequest what;
    what.schema = m_schema;
    what.resolvers = &m_resolvers;
    what.query = request.query.toStdString();
    what.operationName = request.operationName.toStdString();
    what.variables = request.variables;
    what.context = &resume;
    const auto opened = GraphQL::subscribe(what);
    if (!opened) {
        GatewayReply reply = jsonReply(opened.error().body);
        reply.graphqlRequestError = true;
        return sink->refused(reply);
    }
    ++m_openStreams;
    sink->opened();
    int n = resume.first;
    bool isComplete = false;
    (*opened)->listen(
        [&](ExecutionResult result) {
            if (!sink->isOpen())
                return (*opened)->cancel();
            while (m_isPatient && sink->backlog() > 128 * 1024 && sink->isOpen())
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            ++m_streamed;
            sink->next(result.body, 'c' + QByteArray::number(n++));
        },
        [&](std::optional<Error>) { isComplete = true; });
    if (isComplete)
        sink->complete();
    while (sink->isOpen() && !m_isEnding)
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    --m_openStreams;
}

QByteArray FakeFrontDoor::schemaText(Plane plane) const
{
    return plane == Plane::Inference ? QByteArray(kSdl.data(), static_cast<qsizetype>(kSdl.size()))
                                     : QByteArrayLiteral("type Query { platform: Int }");
}

void FakeFrontDoor::holdDashboards()
{
    const std::lock_guard lock(m_mutex);
    m_isHolding = true;
}

qsizetype FakeFrontDoor::heldDashboards() const
{
    const std::lock_guard lock(m_mutex);
    return m_held.size();
}

void FakeFrontDoor::releaseDashboard(qsizetype at, GatewayReply reply)
{
    Done done;
    {
        const std::lock_guard lock(m_mutex);
        done = std::exchange(m_held[at].done, nullptr);
    }
    later([done = std::move(done), reply = std::move(reply)] { done(reply); });
}

bool FakeFrontDoor::isHeldCancelled(qsizetype at) const
{
    const std::lock_guard lock(m_mutex);
    return m_held[at].cancel.isCancelled();
}

RequestClaims FakeFrontDoor::lastClaims() const
{
    const std::lock_guard lock(m_mutex);
    return m_claims;
}

GraphQLRequest FakeFrontDoor::lastRequest() const
{
    const std::lock_guard lock(m_mutex);
    return m_request;
}

QByteArray FakeFrontDoor::lastBody() const
{
    const std::lock_guard lock(m_mutex);
    return m_body;
}

bool FakeFrontDoor::lastMayChange() const
{
    const std::lock_guard lock(m_mutex);
    return m_mayChange;
}

} // namespace Tenantry::Testing
