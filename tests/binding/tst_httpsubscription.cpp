// SPDX-License-Identifier: GPL-3.0-or-later
#include "binding/subscription.h"
#include "tests/binding/remotefixture.h"
#include "tests/support/testsupport.h"

#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>

using namespace Tenantry;
using namespace Tenantry::Testing;

namespace {

const QByteArray kHead = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-cache\r\n"
                         "Connection: close\r\n\r\n";

QByteArray nextEvent(const QByteArray& id, const QByteArray& data)
{
    return "event: next\nid: " + id + "\ndata: " + data + "\n\n";
}

} // namespace

/// Subscriptions over server-sent events: https://github.com/graphql/graphql-over-http, graphql-sse's distinct
/// connections.
class TestHttpSubscription : public QObject {
    Q_OBJECT
private slots:
    void init() { m_remote = std::make_unique<RemoteFixture>(); }
    void streams()
    {
        m_remote->server.then(ScriptedServer::raw(kHead + ": hello\n\n" + nextEvent("c1", R"({"data":{"events":1}})")
                + nextEvent("c2", R"({"data":{"events":2}})") + "event: complete\n\n",
            true));
        const Seen seen = run(Cursor("c0"));
        QCOMPARE(seen.answers, (QByteArrayList{R"({"data":{"events":1}})", R"({"data":{"events":2}})"}));
        QCOMPARE(seen.cursors, (QByteArrayList{"c1", "c2"}));
        QCOMPARE(seen.why.code, ErrorCode::Cancelled);
        const auto& request = m_remote->server.seen.first();
        QCOMPARE(request.method, "POST");
        QCOMPARE(request.headers["accept"], "text/event-stream");
        QCOMPARE(request.headers["last-event-id"], "c0");
        QCOMPARE(request.headers["x-tenant-id"], "acme");
        QCOMPARE(request.headers["authorization"], "Bearer secret-token");
        QCOMPARE(QByteArray::fromStdString(request.json()["context"]["tenantId"]), "acme");
        QCOMPARE(m_remote->server.seen.size(), 1);
    }
    void comesBackBehindTheLastCursor()
    {
        m_remote->server.then(
            ScriptedServer::raw(kHead + nextEvent("c1", "{}") + "event: next\nid: c2\ndata: {", true));
        m_remote->server.then(ScriptedServer::hangUp());
        m_remote->server.then(ScriptedServer::answer(503, "{}"));
        m_remote->server.then(ScriptedServer::raw(kHead + nextEvent("c2", "{}") + "event: complete\ndata:\n\n"));
        const Seen seen = run({});
        QCOMPARE(seen.cursors, (QByteArrayList{"c1", "c2"}));
        QVERIFY(seen.interrupted >= 2);
        QVERIFY(!m_remote->server.seen.first().headers.contains("last-event-id"));
        QCOMPARE(m_remote->server.seen.last().headers["last-event-id"], "c1");
        QCOMPARE(seen.opened, 2);
    }
    void tellsOfAGap()
    {
        m_remote->server.then(ScriptedServer::raw(kHead
            + nextEvent("c9", R"({"data":{"events":{"event":null,"gap":{"from":"c1","to":"c9"}}}})")
            + nextEvent("c10", R"({"data":{"events":{"event":{"data":{"gap":{"from":"x"}},"id":"1"},"gap":null}}})")
            + "event: complete\n\n"));
        const Seen seen = run(Cursor("c1"));
        QCOMPARE(seen.gaps, (QByteArrayList{"c1-c9"}));
        QCOMPARE(seen.cursors, (QByteArrayList{"c9", "c10"}));
    }
    void aRefusalEndsIt_data()
    {
        QTest::addColumn<QByteArray>("response");
        QTest::addColumn<QByteArray>("code");
        const auto row = [](const char* name, const QByteArray& response, const char* code) {
            QTest::newRow(name) << response << QByteArray(code);
        };
        row("401", ScriptedServer::response(401, R"({"error":"Invalid token","code":"UNAUTHORIZED"})"), "UNAUTHORIZED");
        row("403", ScriptedServer::response(403, R"({"error":"Forbidden","code":"FORBIDDEN"})"), "FORBIDDEN");
        row("404", ScriptedServer::response(404, "Not found", "text/plain"), "NOT_FOUND");
        row("errors", ScriptedServer::response(200, R"({"errors":[{"message":"no such field"}]})"), "VALIDATION_ERROR");
        row("403, at length", ScriptedServer::response(403, QByteArray(300000, 'x'), "text/html"), "FORBIDDEN");
        row("a page", ScriptedServer::response(200, "<html>", "text/html"), "UNSUPPORTED");
        row("nothing", "HTTP/1.1 204 No Content\r\n\r\n", "UNSUPPORTED");
        row("too large", kHead + "data: " + QByteArray(300000, 'x'), "LIMIT_EXCEEDED");
    }
    void aRefusalEndsIt()
    {
        QFETCH(QByteArray, response);
        QFETCH(QByteArray, code);
        m_remote->options.mostEventBytes = 100000;
        m_remote->server.always(ScriptedServer::raw(response));
        const Seen seen = run({});
        QCOMPARE(QByteArray(codeName(seen.why.code)), code);
        QCOMPARE(m_remote->server.seen.size(), 1);
        QCOMPARE(seen.answers.size(), 0);
    }
    void silenceIsABrokenStream()
    {
        m_remote->options.heartbeatMs = 80;
        m_remote->server.then(ScriptedServer::raw(kHead + nextEvent("c1", "{}")));
        m_remote->server.then(ScriptedServer::silence());
        m_remote->server.then(ScriptedServer::raw(kHead + "event: complete\n\n"));
        const Seen seen = run({});
        QCOMPARE(m_remote->server.seen.size(), 3);
        QCOMPARE(m_remote->server.seen.last().headers["last-event-id"], "c1");
    }
    void heartbeatsKeepItOpen()
    {
        m_remote->options.heartbeatMs = 400;
        m_remote->server.then([](const ScriptedServer::Request& request) {
            request.socket->write(kHead);
            auto* beat = new QTimer(request.socket);
            connect(beat, &QTimer::timeout, request.socket, [socket = request.socket, beats = 0]() mutable {
                socket->write(++beats < 12 ? ": beat\n\n" : "event: complete\n\n");
            });
            beat->start(50);
        });
        const Seen seen = run({});
        QCOMPARE(seen.interrupted, 0);
        QCOMPARE(seen.why.code, ErrorCode::Cancelled);
    }
    void takesNoPlaceOfCalls()
    {
        m_remote->server.always([](const ScriptedServer::Request& request) {
            request.socket->write(request.headers["accept"] == "text/event-stream"
                    ? kHead + ": open\n\n"
                    : ScriptedServer::response(200, "{}"));
        });
        std::vector<std::unique_ptr<Subscription>> running;
        int opened = 0;
        for (int i = 0; i < 12; ++i) {
            running.push_back(subscribe({}));
            connect(running.back().get(), &Subscription::opened, this, [&] { ++opened; });
        }
        QVERIFY(spin([&] { return opened == 12; }, 5000));
        VERIFY_OK(m_remote->ask({"{ a }", {}, {}}));
    }
    void endsWithItsBinding()
    {
        m_remote->server.always(ScriptedServer::raw(kHead));
        HttpBinding* binding = new HttpBinding(m_remote->options);
        const std::unique_ptr<Subscription> running(
            binding->subscribe(Plane::Inference, {"subscription { a }", {}, {}}, m_remote->context, {}));
        QSignalSpy ended(running.get(), &Subscription::ended);
        QVERIFY(spin([&] { return m_remote->server.seen.size() == 1; }, 5000));
        delete binding;
        QCOMPARE(ended.size(), 1);
    }
    void maySayNoLater()
    {
        m_remote->context.tenantId = TenantId(" acme");
        const auto running = subscribe({});
        QVERIFY(running);
        QSignalSpy ended(running.get(), &Subscription::ended);
        QCOMPARE(ended.size(), 0);
        QVERIFY(ended.wait(5000));
        QVERIFY(m_remote->server.seen.isEmpty());
    }

private:
    struct Seen {
        QByteArrayList answers;
        QByteArrayList cursors;
        QByteArrayList gaps;
        int opened = 0;
        int interrupted = 0;
        Error why;
    };

    std::unique_ptr<Subscription> subscribe(const Cursor& after)
    {
        return std::unique_ptr<Subscription>(m_remote->binding().subscribe(Plane::Inference,
            {"subscription { events { event { id } gap { from to } } }", {}, {}}, m_remote->context, after));
    }
    Seen run(const Cursor& after)
    {
        Seen seen;
        bool over = false;
        const auto running = subscribe(after);
        connect(running.get(), &Subscription::opened, this, [&] { ++seen.opened; });
        connect(running.get(), &Subscription::interrupted, this, [&] { ++seen.interrupted; });
        connect(running.get(), &Subscription::next, this, [&](const QByteArray& answer, const Cursor& cursor) {
            seen.answers.append(answer);
            seen.cursors.append(cursor.bytes());
        });
        connect(running.get(), &Subscription::gap, this,
            [&](const Cursor& from, const Cursor& to) { seen.gaps.append(from.bytes() + '-' + to.bytes()); });
        connect(running.get(), &Subscription::ended, this, [&](const Error& why) {
            seen.why = why;
            over = true;
        });
        if (!spin([&] { return over; }, 10000))
            seen.why = {ErrorCode::Unknown, QStringLiteral("it never ended"), {}};
        return seen;
    }

    std::unique_ptr<RemoteFixture> m_remote;
};

QTEST_GUILESS_MAIN(TestHttpSubscription)
#include "tst_httpsubscription.moc"
