// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/binding/embeddedfront.h"

#include "base/async.h"
#include "binding/httpbinding.h"

#include <QTcpSocket>
#include <QTest>

namespace Tenantry::Testing {

namespace {

TenantContext contextOf(const ScriptedServer::Request& request)
{
    TenantContext context;
    context.tenantId = TenantId(request.headers.value("x-tenant-id"));
    return context;
}

int statusOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Forbidden:
        return 403;
    case ErrorCode::TenantRequired:
    case ErrorCode::InvalidArgument:
        return 400;
    case ErrorCode::NotFound:
        return 404;
    default:
        return 500;
    }
}

/// Writes the answer when it is there, if anybody still waits for it.
template <class T, class Body>
void answerWith(const ScriptedServer::Request& request, const QFuture<Result<T>>& future, Body body)
{
    whenDone(future, request.socket, [socket = request.socket, body](const Result<T>& result) {
        if (result) {
            socket->write(ScriptedServer::response(200, body(*result)));
            return;
        }
        const Json error = {{"error", result.error().detail.toStdString()}, {"code", codeName(result.error().code)},
            {"path", result.error().path.toStdString()}};
        socket->write(ScriptedServer::response(statusOf(result.error().code), dumpJson(error)));
    });
}

} // namespace

EmbeddedFront::EmbeddedFront(ServiceFixture& fixture, Planes planes)
    : m_fixture(fixture)
    , m_planes(planes)
{
    m_server.always([this](const ScriptedServer::Request& request) { serve(request); });
}

std::unique_ptr<ServiceBinding> EmbeddedFront::bind(const char* person)
{
    auto options = *remoteOptions(url(), [person = QByteArray(person)]() -> Result<QByteArray> { return person; });
    options.clock = &m_fixture.clock();
    return std::make_unique<HttpBinding>(options);
}

ServiceBinding& EmbeddedFront::as(const QByteArray& person)
{
    auto& binding = m_people[person];
    if (!binding)
        binding = m_fixture.service().bind(UserId(person), SessionId("front"));
    return *binding;
}

void EmbeddedFront::serve(const ScriptedServer::Request& request)
{
    const QByteArray person = request.headers.value("authorization", "Bearer nobody").mid(7);
    ServiceBinding& binding = as(person);
    const Json body = request.json();
    const bool isPlatform = request.path == "/platform/graphql" && m_planes == Planes::Both;
    if (request.path == "/graphql" || isPlatform) {
        QCOMPARE(bytesMember(body.value("context", Json::object()), "tenantId"), request.headers.value("x-tenant-id"));
        const GraphQLRequest asked{
            bytesMember(body, "query"), bytesMember(body, "operationName"), body.value("variables", Json::object())};
        answerWith(request,
            binding.graphql(isPlatform ? Plane::Platform : Plane::Inference, asked, contextOf(request), {}),
            [](const QByteArray& answer) { return answer; });
    } else if (request.path == "/api/events") {
        QList<EventInput> events;
        for (const Json& event : body)
            events.append(eventInputFromJson(event).value_or(EventInput()));
        answerWith(
            request, binding.ingestBatch(events, Json::object(), contextOf(request)), [](const IngestResult& result) {
                Json ids = Json::array();
                for (const EventId& id : result.ids)
                    ids.push_back(id.toStdString());
                return dumpJson(Json{
                    {"success", true}, {"accepted", result.accepted}, {"duplicates", result.duplicates}, {"ids", ids}});
            });
    } else if (request.path == "/health") {
        answerWith(request, binding.health(), [](const Health& health) {
            return dumpJson(Json{{"status", health.status.toStdString()}, {"version", health.version.toStdString()},
                {"latency", health.latencyMs}});
        });
    } else {
        request.socket->write(ScriptedServer::response(404, R"({"error":"Not found","code":"NOT_FOUND"})"));
    }
}

} // namespace Tenantry::Testing
