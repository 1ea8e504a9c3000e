// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/binding/remotefixture.h"
#include "tests/support/testsupport.h"

#include <QRandomGenerator>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>

using namespace Tenantry;
using namespace Tenantry::Testing;

/// Could HttpBinding show one tenant what is another's?
class TestHttpIsolation : public QObject {
    Q_OBJECT
private slots:
    void init() { m_remote = std::make_unique<RemoteFixture>(); }
    void answersKeepApartInAnyOrder()
    {
        // Each answer says whose call it answers, and comes after a time of its own.
        QRandomGenerator random(7);
        m_remote->server.always([&](const ScriptedServer::Request& request) {
            const Json body = request.json();
            const Json said = {{"data", {{"tenant", body["context"]["tenantId"]}, {"n", body["variables"]["n"]}}}};
            QTimer::singleShot(random.bounded(20), request.socket,
                [socket = request.socket, said] { socket->write(ScriptedServer::response(200, dumpJson(said))); });
        });
        const auto asked = askBoth(200);
        for (qsizetype i = 0; i < asked.size(); ++i) {
            const auto answer = resultOf(asked[i].second);
            VERIFY_OK(answer);
            const Json said = *parseJson(*answer);
            QCOMPARE(QByteArray::fromStdString(said["data"]["tenant"]), asked[i].first);
            QCOMPARE(said["data"]["n"].get<int>(), static_cast<int>(i));
        }
    }
    void theHeaderIsThePayloadsTenant()
    {
        m_remote->server.always(ScriptedServer::answer(200, R"({"success":true})"));
        const auto asked = askBoth(40);
        TenantContext globex;
        globex.tenantId = TenantId("globex");
        EventInput event;
        event.type = "a";
        const auto stored = m_remote->binding().ingestBatch({event, event}, {{"plan", "x"}}, globex);
        for (const auto& [tenant, future] : asked)
            VERIFY_OK(resultOf(future));
        VERIFY_OK(resultOf(stored));
        for (const auto& request : std::as_const(m_remote->server.seen)) {
            const Json body = request.json();
            if (request.path == "/api/events") {
                for (const Json& sent : body)
                    QCOMPARE(QByteArray::fromStdString(sent["metadata"]["tenantId"]), request.headers["x-tenant-id"]);
            } else {
                QCOMPARE(QByteArray::fromStdString(body["context"]["tenantId"]), request.headers["x-tenant-id"]);
            }
        }
    }
    void anIdThatAHeaderWouldChangeIsNotSent_data()
    {
        QTest::addColumn<QByteArray>("tenant");
        QTest::addColumn<bool>("good");
        QTest::newRow("plain") << QByteArray("acme") << true;
        QTest::newRow("hash") << QByteArray("#en.wikipedia") << true;
        QTest::newRow("inner space") << QByteArray("acme corp") << true;
        QTest::newRow("umlaut") << QByteArray("müller") << true;
        QTest::newRow("space before") << QByteArray(" acme") << false;
        QTest::newRow("space behind") << QByteArray("acme ") << false;
        QTest::newRow("new header") << QByteArray("acme\r\nX-Tenant-ID: globex") << false;
        QTest::newRow("NUL") << QByteArray("acme\0x", 6) << false;
        QTest::newRow("tab") << QByteArray("acme\t") << false;
    }
    void anIdThatAHeaderWouldChangeIsNotSent()
    {
        QFETCH(QByteArray, tenant);
        QFETCH(bool, good);
        m_remote->context.tenantId = TenantId(tenant);
        const auto answer = m_remote->ask({"{ a }", {}, {}});
        QCOMPARE(answer.has_value(), good);
        if (good) {
            QCOMPARE(m_remote->server.seen.first().headers["x-tenant-id"], tenant);
        } else {
            QCOMPARE(answer.error().code, ErrorCode::InvalidArgument);
            QVERIFY(m_remote->server.seen.isEmpty());
        }
    }
    void aLateAnswerReachesNobody()
    {
        // A's call times out; its answer then comes on A's connection while B's call is under way.
        m_remote->options.silenceMs = 500;
        m_remote->options.repeats = 0;
        m_remote->options.inFlight = 1;
        // By its number: a later socket may stand where that of a closed connection stood.
        std::optional<int> late;
        m_remote->server.then([&](const ScriptedServer::Request& request) { late = request.connection; });
        QVERIFY(!m_remote->ask({"{ ofA }", {}, {}}));
        QVERIFY(late);
        m_remote->server.always([&](const ScriptedServer::Request& request) {
            // The bytes could only reach a connection that is still open.
            if (request.connection == *late)
                request.socket->write(ScriptedServer::response(200, R"({"data":"of A"})"));
            request.socket->write(ScriptedServer::response(200, R"({"data":"of B"})"));
        });
        m_remote->context.tenantId = TenantId("globex");
        const auto answer = m_remote->ask({"{ ofB }", {}, {}});
        VERIFY_OK(answer);
        QCOMPARE(*answer, R"({"data":"of B"})");
        QVERIFY(m_remote->server.connections >= 2);
    }
    void aSecondAnswerReachesNobody()
    {
        // One request, two answers: the second must not wait for the next request on the same connection.
        m_remote->server.then(ScriptedServer::raw(ScriptedServer::response(200, R"({"data":"of A"})")
            + ScriptedServer::response(200, R"({"data":"of A too"})")));
        m_remote->server.always(ScriptedServer::answer(200, R"({"data":"of B"})"));
        VERIFY_OK(m_remote->ask({"{ ofA }", {}, {}}));
        m_remote->context.tenantId = TenantId("globex");
        const auto answer = m_remote->ask({"{ ofB }", {}, {}});
        VERIFY_OK(answer);
        QCOMPARE(*answer, R"({"data":"of B"})");
    }
    void aSecondAnswerALittleLaterReachesNobody()
    {
        m_remote->server.then([](const ScriptedServer::Request& request) {
            request.socket->write(ScriptedServer::response(200, R"({"data":"of A"})"));
            QTimer::singleShot(20, request.socket,
                [socket = request.socket] { socket->write(ScriptedServer::response(200, R"({"data":"of A too"})")); });
        });
        m_remote->server.always([](const ScriptedServer::Request& request) {
            QTimer::singleShot(60, request.socket,
                [socket = request.socket] { socket->write(ScriptedServer::response(200, R"({"data":"of B"})")); });
        });
        VERIFY_OK(m_remote->ask({"{ ofA }", {}, {}}));
        QVERIFY(!spin([] { return false; }, 40));
        m_remote->context.tenantId = TenantId("globex");
        const auto answer = m_remote->ask({"{ ofB }", {}, {}});
        VERIFY_OK(answer);
        QCOMPARE(*answer, R"({"data":"of B"})");
    }
    void aMixedUpConnectionIsDropped()
    {
        // The service tells which request it answers; one that is another's is never handed on, and asked again anew.
        m_remote->server.then([](const ScriptedServer::Request& request) {
            request.socket->write(ScriptedServer::response(200, R"({"data":"first"})"));
            QTimer::singleShot(20, request.socket, [socket = request.socket, id = request.headers["x-request-id"]] {
                socket->write(ScriptedServer::response(
                    200, R"({"data":"first again"})", "application/json", "X-Request-ID: " + id + "\r\n"));
            });
        });
        m_remote->server.always([](const ScriptedServer::Request& request) {
            request.socket->write(ScriptedServer::response(200, R"({"data":"second"})", "application/json",
                "X-Request-ID: " + request.headers["x-request-id"] + "\r\n"));
        });
        VERIFY_OK(m_remote->ask({"{ first }", {}, {}}));
        QVERIFY(!spin([] { return false; }, 40));
        const auto answer = m_remote->ask({"{ second }", {}, {}});
        VERIFY_OK(answer);
        QCOMPARE(*answer, R"({"data":"second"})");
    }

private:
    using Asked = QList<std::pair<QByteArray, QFuture<Result<QByteArray>>>>;

    Asked askBoth(int count)
    {
        Asked asked;
        for (int i = 0; i < count; ++i) {
            TenantContext context;
            context.tenantId = TenantId(i % 2 ? "globex" : "acme");
            asked.append({context.tenantId.bytes(),
                m_remote->binding().graphql(Plane::Inference, {"query ($n: Int) { a }", {}, {{"n", i}}}, context, {})});
        }
        return asked;
    }

    std::unique_ptr<RemoteFixture> m_remote;
};

QTEST_GUILESS_MAIN(TestHttpIsolation)
#include "tst_httpisolation.moc"
