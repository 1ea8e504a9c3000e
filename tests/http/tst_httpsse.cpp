// SPDX-License-Identifier: GPL-3.0-or-later
// Subscriptions as server-sent events: the protocol of graphql-sse with a connection for each.
#include "tests/http/serverfixture.h"
#include "tests/support/testsupport.h"

#include <QTest>

using namespace Tenantry;
using namespace Tenantry::Testing;
using namespace std::chrono_literals;

namespace {

QByteArray subscribe(const QByteArray& query, const QByteArray& headers = {})
{
    return postRequest("/graphql", R"({"query":")" + query + "\"}",
        "Content-Type: application/json\r\nAccept: text/event-stream\r\n" + headers);
}

/// All chunks up to the last one.
QByteArray rest(RawClient& client)
{
    QByteArray text;
    for (QByteArray piece = client.chunk(); !piece.isEmpty(); piece = client.chunk())
        text += piece;
    return text;
}

} // namespace

class TestHttpSse : public QObject {
    Q_OBJECT
private slots:
    void streamsASubscription()
    {
        ServerFixture fixture;
        RawClient client(fixture.port());
        client.send(subscribe("subscription { ticks(count: 2) { n } }"));
        const RawAnswer head = client.head();
        QCOMPARE(head.status, 200);
        QCOMPARE(head.headers.value("content-type"), QByteArray("text/event-stream"));
        QCOMPARE(head.headers.value("cache-control"), QByteArray("no-store"));
        QCOMPARE(rest(client),
            QByteArray("event: next\nid: c0\ndata: {\"data\":{\"ticks\":{\"n\":0}}}\n\n"
                       "event: next\nid: c1\ndata: {\"data\":{\"ticks\":{\"n\":1}}}\n\n"
                       "event: complete\ndata: \n\n"));
        // The connection goes on.
        QCOMPARE(client.ask(getRequest("/health")).status, 200);
    }

    void streamsByGetAndResumes()
    {
        ServerFixture fixture;
        RawClient client(fixture.port());
        client.send(getRequest("/graphql?query=subscription%7Bticks(count:4)%7Bn%7D%7D",
            "Accept: text/event-stream\r\nLast-Event-ID: c1\r\n"));
        QCOMPARE(client.head().status, 200);
        const QByteArray text = rest(client);
        QVERIFY(text.startsWith("event: next\nid: c2\n"));
        QCOMPARE(text.count("event: next"), 2);
    }

    void toAnOldClientUpToTheEnd()
    {
        ServerFixture fixture;
        RawClient client(fixture.port());
        client.send("GET /graphql?query=subscription%7Bticks%7Bn%7D%7D HTTP/1.0\r\nAuthorization: Bearer good\r\n"
                    "Accept: text/event-stream\r\nConnection: keep-alive\r\n\r\n");
        const RawAnswer head = client.head();
        QVERIFY(!head.headers.contains("transfer-encoding"));
        QCOMPARE(head.headers.value("connection"), QByteArray("close"));
        QByteArray text;
        for (QByteArray line = client.line(); !line.isNull(); line = client.line())
            text += line + '\n';
        QVERIFY(text.endsWith("event: complete\ndata: \n\n"));
    }

    void aQueryIsOneEvent()
    {
        ServerFixture fixture;
        RawClient client(fixture.port());
        const RawAnswer answer = client.ask(subscribe("{ hello }"));
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.body,
            QByteArray("event: next\ndata: {\"data\":{\"hello\":\"world\"}}\n\nevent: complete\ndata: \n\n"));
        const RawAnswer changed = client.ask(subscribe("mutation { change }"));
        QVERIFY(changed.body.contains("{\"change\":1}"));
    }

    void errorsOfTheDocumentAreEvents()
    {
        ServerFixture fixture;
        RawClient client(fixture.port());
        for (const char* query : {"{ nothing }", "subscription { nothing }"}) {
            const RawAnswer answer = client.ask(subscribe(query));
            QCOMPARE(answer.status, 200);
            QVERIFY2(answer.body.startsWith("event: next\ndata: {\"errors\":["), answer.body.constData());
            QVERIFY(answer.body.endsWith("event: complete\ndata: \n\n"));
        }
    }

    void aRefusalIsAStatus()
    {
        ServerFixture fixture;
        RawClient client(fixture.port());
        QByteArray request = subscribe("subscription { ticks { n } }").replace("Bearer good", "Bearer evil");
        const RawAnswer answer = client.ask(request);
        QCOMPARE(answer.status, 401);
        QCOMPARE(answer.headers.value("content-type"), QByteArray("application/json; charset=utf-8"));
    }

    void aSubscriptionNeedsAStream()
    {
        ServerFixture fixture;
        RawClient client(fixture.port());
        QCOMPARE(client.ask(postRequest("/graphql", R"({"query":"subscription { ticks { n } }"})")).status, 400);
    }

    void keepsAQuietStreamAlive()
    {
        HttpLimits limits;
        limits.heartbeat = 100ms;
        limits.idle = limits.head = 200ms;
        ServerFixture fixture(limits);
        RawClient client(fixture.port());
        client.send(subscribe("subscription { silence }"));
        QCOMPARE(client.head().status, 200);
        for (int i = 0; i < 5; ++i)
            QCOMPARE(client.chunk(), QByteArray(":\n\n"));
    }

    void noticesWhoLeaves()
    {
        ServerFixture fixture;
        {
            RawClient client(fixture.port());
            client.send(subscribe("subscription { silence }"));
            QCOMPARE(client.head().status, 200);
            QVERIFY(spin([&] { return fixture.frontDoor.openStreams() == 1; }, 10000));
        }
        QVERIFY(spin([&] { return fixture.frontDoor.openStreams() == 0; }, 10000));
        QCOMPARE(fixture.metrics.connections(), 0);
    }

    void dropsWhoReadsTooSlowly()
    {
        ServerFixture fixture;
        RawClient client(fixture.port());
        client.socket().setReadBufferSize(1024);
        client.send(subscribe("subscription { ticks(count: 100000, size: 10000) { n padding } }"));
        QVERIFY(spin([&] { return fixture.frontDoor.openStreams() == 1 || fixture.frontDoor.streamed() > 0; }, 10000));
        QVERIFY(spin([&] { return fixture.frontDoor.openStreams() == 0; }, 30000));
        QVERIFY2(fixture.frontDoor.streamed() < 5000, qPrintable(QString::number(fixture.frontDoor.streamed())));
        RawClient next(fixture.port());
        QCOMPARE(next.ask(getRequest("/health")).status, 200);
    }

    void aLongPastArrivesWhole()
    {
        ServerFixture fixture;
        fixture.frontDoor.waitForReaders();
        RawClient client(fixture.port());
        client.send(subscribe("subscription { ticks(count: 2000, size: 10000) { n padding } }"));
        QCOMPARE(client.head().status, 200);
        qsizetype events = 0;
        for (QByteArray piece = client.chunk(); !piece.isEmpty(); piece = client.chunk())
            events += piece.count("event: next\n");
        QCOMPARE(events, 2000);
    }

    void endsWithTheServer()
    {
        ServerFixture fixture;
        RawClient client(fixture.port());
        client.send(subscribe("subscription { silence }"));
        QCOMPARE(client.head().status, 200);
        std::thread stopping([&] { fixture.server->stop(10s); });
        // The stream ends without `complete`: whoever wants to may come again.
        QCOMPARE(rest(client), QByteArray());
        QVERIFY(client.waitForEnd());
        stopping.join();
        QVERIFY(spin([&] { return fixture.frontDoor.openStreams() == 0; }, 10000));
    }
};

QTEST_GUILESS_MAIN(TestHttpSse)
#include "tst_httpsse.moc"
