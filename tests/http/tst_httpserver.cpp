// SPDX-License-Identifier: GPL-3.0-or-later
// The server's own promises, over real sockets: order, framing, an orderly end.
#include "tests/http/serverfixture.h"
#include "tests/support/testsupport.h"

#include <QElapsedTimer>
#include <QTest>

#include <zlib.h>

using namespace Tenantry;
using namespace Tenantry::Testing;
using namespace std::chrono_literals;

namespace {

GatewayReply replyOf(const QByteArray& body)
{
    GatewayReply reply;
    reply.body = body;
    return reply;
}

QByteArray inflated(const QByteArray& bytes)
{
    z_stream stream{};
    inflateInit2(&stream, 15 + 16);
    QByteArray out(1 << 20, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    inflate(&stream, Z_FINISH);
    out.resize(static_cast<qsizetype>(stream.total_out));
    inflateEnd(&stream);
    return out;
}

/// Answers each request by another rule, by its path.
class OddHandler final : public HttpHandler {
public:
    HttpPlan plan(const HttpRequest&, const QByteArray&) override
    {
        HttpPlan plan;
        plan.bodyLimit = 1 << 20;
        return plan;
    }
    void handle(HttpRequest& request, HttpResponder responder) override
    {
        if (request.path() == "/forgotten")
            return;
        HttpResponse response;
        response.body = "first";
        response.headers = {{"X-Good", "1"}, {"X-Split", "a\r\nX-Evil: 1"}};
        responder.answer(response);
        response.body = "second";
        responder.answer(response);
    }
};

} // namespace

class TestHttpServer : public QObject {
    Q_OBJECT
private slots:
    void answersInTheOrderOfTheRequests()
    {
        ServerFixture fixture;
        fixture.frontDoor.holdDashboards();
        RawClient client(fixture.port());
        client.send(getRequest("/api/dashboard") + getRequest("/health") + getRequest("/api/dashboard"));
        QVERIFY(spin([&] { return fixture.frontDoor.heldDashboards() == 2; }, 10000));
        fixture.frontDoor.releaseDashboard(1, replyOf("second"));
        fixture.frontDoor.releaseDashboard(0, replyOf("first"));
        QCOMPARE(client.answer().body, QByteArray("first"));
        QCOMPARE(client.answer().body, QByteArray(R"({"status":"ok","version":"0","latency":0})"));
        QCOMPARE(client.answer().body, QByteArray("second"));
    }

    void answersMoreThanItTakesAtATime()
    {
        ServerFixture fixture;
        RawClient client(fixture.port());
        constexpr int kRequests = 2000;
        client.send(getRequest("/openapi.json", "X-Long: " + QByteArray(200, 'x') + "\r\n").repeated(kRequests / 2)
            + getRequest("/health").repeated(kRequests / 2));
        for (int i = 0; i < kRequests; ++i)
            QCOMPARE(client.answer().status, 200);
    }

    void readsWhatTricklesIn()
    {
        ServerFixture fixture;
        RawClient client(fixture.port());
        const QByteArray bytes = postRequest("/api/events", "[]") + getRequest("/health");
        for (const char c : bytes)
            client.send(QByteArray(1, c));
        QCOMPARE(client.answer().status, 200);
        QCOMPARE(client.answer().status, 200);
        QCOMPARE(fixture.frontDoor.lastBody(), QByteArray("[]"));
    }

    void keepsAndClosesAsAsked()
    {
        ServerFixture fixture;
        RawClient client(fixture.port());
        QCOMPARE(client.ask(getRequest("/health")).status, 200);
        const RawAnswer last = client.ask(getRequest("/health", "Connection: close\r\n"));
        QCOMPARE(last.headers.value("connection"), QByteArray("close"));
        QVERIFY(client.waitForEnd());
        RawClient old(fixture.port());
        QCOMPARE(old.ask("GET /health HTTP/1.0\r\n\r\n").status, 200);
        QVERIFY(old.waitForEnd());
        RawClient keeping(fixture.port());
        for (int i = 0; i < 2; ++i) {
            const RawAnswer answer = keeping.ask("GET /health HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
            QVERIFY(answer.head.startsWith("HTTP/1.0 200"));
            QCOMPARE(answer.headers.value("connection"), QByteArray("keep-alive"));
        }
    }

    void headHasTheLengthAndNoBody()
    {
        ServerFixture fixture;
        RawClient client(fixture.port());
        client.send("HEAD /health HTTP/1.1\r\nHost: a\r\n\r\n" + getRequest("/health"));
        const RawAnswer head = client.answer(true);
        const RawAnswer get = client.answer();
        QCOMPARE(head.headers.value("content-length"), get.headers.value("content-length"));
        QVERIFY(!get.body.isEmpty());
    }

    void carriesItsHeaders()
    {
        ServerFixture fixture;
        RawClient client(fixture.port());
        const RawAnswer answer = client.ask(getRequest("/health"));
        QCOMPARE(answer.headers.value("server"), QByteArray("tenantryd"));
        QCOMPARE(answer.headers.value("x-content-type-options"), QByteArray("nosniff"));
        QCOMPARE(answer.headers.value("cache-control"), QByteArray("no-store"));
        QVERIFY(answer.headers.value("x-request-id").startsWith("req_"));
        QVERIFY(answer.headers.value("date").endsWith(" GMT"));
        QVERIFY(!answer.headers.contains("access-control-allow-origin"));
        QVERIFY(
            client.ask(getRequest("/health")).headers.value("x-request-id") != answer.headers.value("x-request-id"));
    }

    void saysContinue()
    {
        ServerFixture fixture;
        RawClient client(fixture.port());
        QByteArray request =
            postRequest("/api/events", "[]", "Content-Type: application/json\r\nExpect: 100-continue\r\n");
        request.chop(2);
        QCOMPARE(client.ask(request).status, 100);
        client.send("[]");
        QCOMPARE(client.answer().status, 200);
        // Nobody is told to go on with a body that will not be taken.
        const RawAnswer refused = client.ask("POST /api/events HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer good\r\n"
                                             "Expect: 100-continue\r\nContent-Length: 99999999\r\n\r\n");
        QCOMPARE(refused.status, 413);
    }

    void cancelsWhatNobodyWaitsFor()
    {
        ServerFixture fixture;
        fixture.frontDoor.holdDashboards();
        {
            RawClient client(fixture.port());
            client.send(getRequest("/api/dashboard", "Connection: close\r\n"));
            QVERIFY(spin([&] { return fixture.frontDoor.heldDashboards() == 1; }, 10000));
            QVERIFY(!fixture.frontDoor.isHeldCancelled(0));
        }
        QVERIFY(spin([&] { return fixture.frontDoor.isHeldCancelled(0); }, 10000));
        fixture.frontDoor.releaseDashboard(0, replyOf("late"));
        RawClient next(fixture.port());
        QCOMPARE(next.ask(getRequest("/health")).status, 200);
    }

    void finishesWhatWasAskedBeforeItStops()
    {
        ServerFixture fixture;
        fixture.frontDoor.holdDashboards();
        RawClient idle(fixture.port());
        QCOMPARE(idle.ask(getRequest("/health")).status, 200);
        RawClient busy(fixture.port());
        busy.send(getRequest("/api/dashboard"));
        QVERIFY(spin([&] { return fixture.frontDoor.heldDashboards() == 1; }, 10000));
        std::thread stopping([&] { fixture.server->stop(10s); });
        QVERIFY(idle.waitForEnd());
        RawClient late(fixture.port());
        QVERIFY(!late.isConnected() || late.ask(getRequest("/health")).status == 0);
        fixture.frontDoor.releaseDashboard(0, replyOf("done"));
        const RawAnswer answer = busy.answer();
        QCOMPARE(answer.body, QByteArray("done"));
        QCOMPARE(answer.headers.value("connection"), QByteArray("close"));
        QVERIFY(busy.waitForEnd());
        stopping.join();
    }

    void stopsInBoundedTime()
    {
        ServerFixture fixture;
        fixture.frontDoor.holdDashboards();
        RawClient busy(fixture.port());
        busy.send(getRequest("/api/dashboard"));
        QVERIFY(spin([&] { return fixture.frontDoor.heldDashboards() == 1; }, 10000));
        QElapsedTimer timer;
        timer.start();
        fixture.server->stop(200ms);
        QVERIFY(timer.elapsed() < 3000);
        QCOMPARE(fixture.metrics.connections(), 0);
        fixture.frontDoor.releaseDashboard(0, replyOf("to nobody"));
    }

    void compressesWhereItIsWantedAndPays_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("accept");
        QTest::addColumn<bool>("isCompressed");
        QTest::newRow("large") << QByteArray("/openapi.json") << QByteArray("gzip") << true;
        QTest::newRow("any") << QByteArray("/openapi.json") << QByteArray("*") << true;
        QTest::newRow("among others") << QByteArray("/openapi.json") << QByteArray("br, gzip;q=0.5, deflate") << true;
        QTest::newRow("not gzip") << QByteArray("/openapi.json") << QByteArray("*, gzip;q=0") << false;
        QTest::newRow("others") << QByteArray("/openapi.json") << QByteArray("br, deflate") << false;
        QTest::newRow("small") << QByteArray("/health") << QByteArray("gzip") << false;
    }
    void compressesWhereItIsWantedAndPays()
    {
        QFETCH(const QByteArray, path);
        QFETCH(const QByteArray, accept);
        QFETCH(const bool, isCompressed);
        ServerFixture fixture;
        RawClient client(fixture.port());
        const RawAnswer plain = client.ask(getRequest(path));
        const RawAnswer answer = client.ask(getRequest(path, "Accept-Encoding: " + accept + "\r\n"));
        QCOMPARE(answer.headers.value("content-encoding") == "gzip", isCompressed);
        QCOMPARE(isCompressed ? inflated(answer.body) : answer.body, plain.body);
        if (plain.body.size() > 1024)
            QCOMPARE(plain.headers.value("vary"), QByteArray("Accept-Encoding"));
    }

    void aHandlerThatErrs()
    {
        OddHandler handler;
        HttpMetrics metrics({"other"});
        const auto server = HttpServer::start({}, handler, metrics);
        VERIFY_OK(server);
        RawClient client((*server)->port());
        QCOMPARE(client.ask(getRequest("/forgotten")).status, 500);
        const RawAnswer twice = client.ask(getRequest("/twice"));
        QCOMPARE(twice.body, QByteArray("first"));
        QCOMPARE(twice.headers.value("x-good"), QByteArray("1"));
        QVERIFY(!twice.head.toLower().contains("x-split") && !twice.headers.contains("x-evil"));
        QCOMPARE(client.ask(getRequest("/twice")).body, QByteArray("first"));
    }

    void boundsUnfinishedBodiesTogether()
    {
        OddHandler handler;
        HttpMetrics metrics({"other"});
        HttpServerOptions options;
        options.limits.bodiesInFlight = 100000;
        const auto server = HttpServer::start(options, handler, metrics);
        VERIFY_OK(server);
        auto first = std::make_unique<RawClient>((*server)->port());
        first->send(postRequest("/", QByteArray(200000, 'x')).chopped(1));
        RawClient second((*server)->port());
        // The first body comes when it comes.
        QVERIFY(spin(
            [&] {
                RawClient asking((*server)->port());
                return asking.ask(postRequest("/", "x")).status == 503;
            },
            10000));
        QCOMPARE(second.ask(getRequest("/")).status, 200);
        first.reset();
        QVERIFY(spin(
            [&] {
                RawClient asking((*server)->port());
                return asking.ask(postRequest("/", "x")).status == 200;
            },
            10000));
    }

    void servesOnSeveralThreads()
    {
        HttpServerOptions options;
        options.ioThreads = 3;
        ServerFixture fixture(options);
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < 12; ++i)
            clients.push_back(std::make_unique<RawClient>(fixture.port()));
        for (int round = 0; round < 20; ++round) {
            for (const auto& client : clients)
                client->send(getRequest("/health"));
            for (const auto& client : clients)
                QCOMPARE(client->answer().status, 200);
        }
    }

    void saysWhyItCannotListen()
    {
        ServerFixture fixture;
        HttpServerOptions options;
        options.port = fixture.port();
        HttpMetrics metrics(RouteTable::names());
        const auto second = HttpServer::start(options, fixture.api, metrics);
        QVERIFY(!second);
        QCOMPARE(second.error().code, ErrorCode::IoError);
    }
};

QTEST_GUILESS_MAIN(TestHttpServer)
#include "tst_httpserver.moc"
