// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/async.h"
#include "binding/bindingrouter.h"
#include "binding/httpbinding.h"
#include "domain/eventinput.h"
#include "tests/binding/bindingcontract.h"
#include "tests/binding/scriptedserver.h"
#include "tests/embedded/servicefixture.h"

#include <QPointer>
#include <QTcpSocket>
#include <QTest>

using namespace Tenantry;
using namespace Tenantry::Testing;

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

/// The contract over HTTP: the least server that speaks the routes, on this test's own loop, before the real service.
/// The bearer is the person's name.
class TestContractHttp : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { start(); }
    void direct_data() { addContractRows(); }
    void direct()
    {
        const QString problem = runContractRow({[this](const char* person) { return bind(person); }});
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }
    void routed_data()
    {
        start();
        addContractRows();
    }
    void routed()
    {
        const QString problem = runContractRow({[this](const char* person) -> std::unique_ptr<ServiceBinding> {
            std::vector<BindingRoute> routes;
            routes.push_back({"INFERENCE_UI", BindingStatus::Kind::Remote, {}, {}, true, bind(person)});
            routes.push_back(
                {"INFERENCE_UI_ACME", BindingStatus::Kind::Remote, {}, {TenantId("acme")}, false, bind(person)});
            auto router = BindingRouter::make(std::move(routes), m_fixture->clock());
            return router ? std::move(*router) : nullptr;
        }});
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }

private:
    void start()
    {
        m_server.reset();
        m_people.clear();
        m_fixture = std::make_unique<ServiceFixture>();
        QVERIFY2(m_fixture->problem().isEmpty(), qPrintable(m_fixture->problem()));
        m_server = std::make_unique<ScriptedServer>();
        m_server->always([this](const ScriptedServer::Request& request) { serve(request); });
    }
    std::unique_ptr<ServiceBinding> bind(const char* person)
    {
        auto options =
            *remoteOptions(m_server->url(), [person = QByteArray(person)]() -> Result<QByteArray> { return person; });
        options.clock = &m_fixture->clock();
        return std::make_unique<HttpBinding>(options);
    }
    void serve(const ScriptedServer::Request& request)
    {
        const QByteArray person = request.headers.value("authorization", "Bearer nobody").mid(7);
        auto& binding = m_people[person];
        if (!binding)
            binding = m_fixture->service().bind(UserId(person), SessionId("contract"));
        const Json body = request.json();
        if (request.path == "/graphql" || request.path == "/platform/graphql") {
            QCOMPARE(
                bytesMember(body.value("context", Json::object()), "tenantId"), request.headers.value("x-tenant-id"));
            const GraphQLRequest asked{bytesMember(body, "query"), bytesMember(body, "operationName"),
                body.value("variables", Json::object())};
            answerWith(request,
                binding->graphql(
                    request.path == "/graphql" ? Plane::Inference : Plane::Platform, asked, contextOf(request), {}),
                [](const QByteArray& answer) { return answer; });
        } else if (request.path == "/api/events") {
            QList<EventInput> events;
            for (const Json& event : body)
                events.append(eventInputFromJson(event).value_or(EventInput()));
            answerWith(request, binding->ingestBatch(events, Json::object(), contextOf(request)),
                [](const IngestResult& result) {
                    Json ids = Json::array();
                    for (const EventId& id : result.ids)
                        ids.push_back(id.toStdString());
                    return dumpJson(Json{{"success", true}, {"accepted", result.accepted},
                        {"duplicates", result.duplicates}, {"ids", ids}});
                });
        } else if (request.path == "/health") {
            answerWith(request, binding->health(), [](const Health& health) {
                return dumpJson(Json{{"status", health.status.toStdString()}, {"version", health.version.toStdString()},
                    {"latency", health.latencyMs}});
            });
        } else {
            request.socket->write(ScriptedServer::response(404, R"({"error":"Not found","code":"NOT_FOUND"})"));
        }
    }

    std::unique_ptr<ServiceFixture> m_fixture;
    std::unique_ptr<ScriptedServer> m_server;
    std::map<QByteArray, std::unique_ptr<ServiceBinding>> m_people;
};

QTEST_GUILESS_MAIN(TestContractHttp)
#include "tst_contracthttp.moc"
