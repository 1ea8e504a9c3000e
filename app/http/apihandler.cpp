// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/apihandler.h"

#include "http/claimsreader.h"
#include "http/graphqlcallreader.h"
#include "http/medianegotiation.h"
#include "http/ssesink.h"
#include "http/ssetext.h"

#include <QFile>

namespace Tenantry {

namespace {

using Method = HttpRequest::Method;
using Route = RouteTable::Route;

constexpr qint64 kEventsBytes = 8 * 1024 * 1024;
constexpr qint64 kGraphQLBytes = 256 * 1024;
constexpr char kNotJson[] = "The body must be application/json in UTF-8";
constexpr qint64 kIgnoredBytes = 64 * 1024; ///< a body nobody asked for: read, so that the connection goes on

bool isEvents(Route route) { return route == Route::Events || route == Route::TenantEvents; }
bool isGraphQL(Route route) { return route == Route::GraphQL || route == Route::PlatformGraphQL; }

FrontDoor::Done answerTo(HttpResponder responder)
{
    return [to = std::make_shared<HttpResponder>(std::move(responder))](
               GatewayReply reply) { to->answer(responseOf(std::move(reply))); };
}

HttpResponse wrongMethod(Route route, const QByteArray& requestId)
{
    HttpResponse response = errorResponse(405, "Method not allowed", requestId);
    response.headers.append({QByteArrayLiteral("Allow"), RouteTable::allowed(route)});
    return response;
}

HttpResponse optionsOf(Route route)
{
    HttpResponse response;
    response.status = 204;
    response.headers.append({QByteArrayLiteral("Allow"),
        route == Route::Unknown ? QByteArrayLiteral("GET, HEAD, POST, OPTIONS") : RouteTable::allowed(route)});
    return response;
}

HttpResponse textResponse(const char* type, QByteArray text)
{
    HttpResponse response;
    response.contentType = type;
    response.body = std::move(text);
    return response;
}

} // namespace

ApiHandler::ApiHandler(FrontDoor& frontDoor, const HttpMetrics& metrics)
    : m_frontDoor(frontDoor)
    , m_metrics(metrics)
{
    QFile file(QStringLiteral(":/openapi/openapi.json"));
    if (file.open(QIODevice::ReadOnly))
        m_openApi = file.readAll();
}

HttpPlan ApiHandler::plan(const HttpRequest& request, const QByteArray& requestId)
{
    const Route route = RouteTable::match(request.path()).route;
    HttpPlan plan;
    plan.route = static_cast<int>(route);
    plan.bodyLimit = kIgnoredBytes;
    if (isGraphQL(route))
        plan.bodyLimit = kGraphQLBytes;
    if (isEvents(route) && request.method == Method::Post) {
        plan.bodyLimit = kEventsBytes;
        // So large a body is not read for somebody without a token.
        if (request.header("authorization").isEmpty()) {
            plan.refusal = errorResponse(401, "Unauthorized", requestId);
            plan.refusal->headers.append({QByteArrayLiteral("WWW-Authenticate"), QByteArrayLiteral("Bearer")});
        }
    }
    plan.isCancellable = route == Route::GraphQL || route == Route::PlatformGraphQL || route == Route::Dashboard
        || route == Route::Analytics || route == Route::TenantDashboard || route == Route::TenantAnalytics;
    return plan;
}

void ApiHandler::handle(HttpRequest& request, HttpResponder responder)
{
    if (request.target == "*")
        return responder.answer(optionsOf(Route::Unknown));
    const RouteTable::Match match = RouteTable::match(request.path());
    if (match.route != Route::Unknown && !RouteTable::allows(match.route, request.method))
        return responder.answer(wrongMethod(match.route, responder.requestId()));
    if (match.route != Route::Unknown && request.method == Method::Options)
        return responder.answer(optionsOf(match.route));
    auto claims = tokenFromHeaders(request);
    if (!claims)
        return responder.refuse(400, claims.error().detail.toUtf8());
    claims->opaqueTenant = match.opaque;
    claims->peer = responder.peer();
    claims->requestId = RequestId(responder.requestId());
    if (const auto added = addClaimsFromHeaders(request, *claims); !added)
        return refuse(std::move(*claims), std::move(responder), 400, added.error().detail.toUtf8());
    ask(match, request, std::move(*claims), std::move(responder));
}

void ApiHandler::ask(
    const RouteTable::Match& match, HttpRequest& request, RequestClaims claims, HttpResponder responder)
{
    const CancelToken cancel = responder.cancelToken();
    switch (match.route) {
    case Route::GraphQL:
        return graphql(Plane::Inference, request, std::move(claims), std::move(responder));
    case Route::PlatformGraphQL:
        return graphql(Plane::Platform, request, std::move(claims), std::move(responder));
    case Route::Dashboard:
    case Route::TenantDashboard:
        return m_frontDoor.dashboard(std::move(claims), cancel, answerTo(std::move(responder)));
    case Route::Analytics:
    case Route::TenantAnalytics:
        return m_frontDoor.analytics(std::move(claims), cancel, answerTo(std::move(responder)));
    case Route::Events:
    case Route::TenantEvents:
        return ingest(request, std::move(claims), std::move(responder));
    case Route::Health:
        return m_frontDoor.health(answerTo(std::move(responder)));
    case Route::OpenApi:
        return responder.answer(textResponse("application/json; charset=utf-8", m_openApi));
    case Route::InferenceSchema:
        return afterSignIn(std::move(claims), std::move(responder), schemaResponse(Plane::Inference));
    case Route::PlatformSchema:
        return afterSignIn(std::move(claims), std::move(responder), schemaResponse(Plane::Platform));
    case Route::Metrics:
        if (responder.isLocal())
            return responder.answer(metricsResponse());
        break;
    case Route::Unknown:
        break;
    }
    HttpResponse notFound = errorResponse(404, "Not found", responder.requestId());
    afterSignIn(std::move(claims), std::move(responder), std::move(notFound));
}

void ApiHandler::afterSignIn(RequestClaims claims, HttpResponder responder, HttpResponse response)
{
    auto to = std::make_shared<HttpResponder>(std::move(responder));
    m_frontDoor.signedIn(std::move(claims), [to, response = std::move(response)](GatewayReply reply) mutable {
        to->answer(reply.status == 200 ? std::move(response) : responseOf(std::move(reply)));
    });
}

void ApiHandler::refuse(RequestClaims claims, HttpResponder responder, int status, const QByteArray& why)
{
    HttpResponse refusal = errorResponse(status, why, responder.requestId());
    afterSignIn(std::move(claims), std::move(responder), std::move(refusal));
}

void ApiHandler::ingest(HttpRequest& request, RequestClaims claims, HttpResponder responder)
{
    if (!GraphQLCallReader::isJson(request))
        return refuse(std::move(claims), std::move(responder), 415, kNotJson);
    m_frontDoor.ingest(std::move(claims), std::move(request.body), answerTo(std::move(responder)));
}

void ApiHandler::graphql(Plane plane, const HttpRequest& request, RequestClaims claims, HttpResponder responder)
{
    static const QByteArrayList offers{"application/json", "application/graphql-response+json", SseText::mediaType()};
    const int chosen = MediaNegotiation::choose(request, offers);
    if (chosen < 0)
        return refuse(std::move(claims), std::move(responder), 406,
            "The answer is application/json, application/graphql-response+json or, for "
            "subscriptions, text/event-stream");
    const bool isPost = request.method == Method::Post;
    if (isPost && !GraphQLCallReader::isJson(request))
        return refuse(std::move(claims), std::move(responder), 415, kNotJson);
    auto call = isPost ? GraphQLCallReader::fromBody(request.body) : GraphQLCallReader::fromQuery(request.query());
    if (!call) {
        HttpResponse wrong = errorResponse(400, call.error().code, call.error().detail.toUtf8(), responder.requestId());
        return afterSignIn(std::move(claims), std::move(responder), std::move(wrong));
    }
    claims.payload = std::move(call->context);
    const auto media = static_cast<GraphQLMedia>(chosen);
    if (media != GraphQLMedia::EventStream || request.method == Method::Head
        || !m_frontDoor.isSubscription(plane, call->request))
        return run(plane, std::move(call->request), isPost, media, std::move(claims), std::move(responder));
    if (request.count("last-event-id") > 1)
        return refuse(std::move(claims), std::move(responder), 400, "Last-Event-ID is given twice");
    const QByteArray after = request.header("last-event-id").toByteArray();
    m_frontDoor.subscribe(
        std::move(claims), plane, std::move(call->request), after, std::make_shared<SseSink>(std::move(responder)));
}

void ApiHandler::run(
    Plane plane, GraphQLRequest call, bool mayChange, GraphQLMedia media, RequestClaims claims, HttpResponder responder)
{
    const CancelToken cancel = responder.cancelToken();
    auto to = std::make_shared<HttpResponder>(std::move(responder));
    m_frontDoor.graphql(std::move(claims), plane, std::move(call), mayChange, cancel,
        [to, media](GatewayReply reply) { to->answer(graphqlResponse(std::move(reply), media)); });
}

HttpResponse ApiHandler::metricsResponse() const
{
    return textResponse("text/plain; version=0.0.4; charset=utf-8", m_metrics.text() + m_frontDoor.metricsText());
}

HttpResponse ApiHandler::schemaResponse(Plane plane) const
{
    return textResponse("text/plain; charset=utf-8", m_frontDoor.schemaText(plane));
}

} // namespace Tenantry
