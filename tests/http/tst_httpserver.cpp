// SPDX-License-Identifier: GPL-3.0-or-later
// The server's own promises, over real sockets: order, limits, time-outs, an orderly end.
#include "tests/http/serverfixture.h"
#include "tests/support/testsupport.h"

#include <QElapsedTimer>
#include <QFile>
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

double residentMiB()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    }
    return -1;
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

    void refusesAndSaysWhy_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<int>("status");
        QTest::newRow("malformed") << QByteArray("hello\r\n\r\n") << 400;
        QTest::newRow("no host") << QByteArray("GET / HTTP/1.1\r\n\r\n") << 400;
        QTest::newRow("1 GiB announced") << QByteArray(
            "POST /api/events HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer good\r\n"
            "Content-Length: 1073741824\r\n\r\n")
                                         << 413;
        QTest::newRow("GraphQL over 256 KiB")
            << QByteArray("POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Length: 262145\r\n\r\n") << 413;
        QTest::newRow("a large body without a token")
            << QByteArray("POST /api/events HTTP/1.1\r\nHost: a\r\nContent-Length: 8000000\r\n\r\n") << 401;
        QTest::newRow("10,000 fields") << "GET / HTTP/1.1\r\nHost: a\r\n" + QByteArray("A: b\r\n").repeated(10000)
                + "\r\n" << 431;
        QTest::newRow("a long head") << "GET / HTTP/1.1\r\nHost: a\r\nA: " + QByteArray(100000, 'x') << 431;
        QTest::newRow("smuggling") << QByteArray("POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n"
                                                 "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /metrics HTTP/1.1\r\n")
                                   << 400;
    }
    void refusesAndSaysWhy()
    {
        QFETCH(const QByteArray, request);
        ServerFixture fixture;
        RawClient client(fixture.port());
        const RawAnswer answer = client.ask(request);
        QTEST(answer.status, "status");
        QCOMPARE(answer.headers.value("connection"), QByteArray("close"));
        const auto json = parseJson(answer.body);
        VERIFY_OK(json);
        QVERIFY(!stringMember(*json, "error").isEmpty());
        QVERIFY(!stringMember(*json, "code").isEmpty());
        QCOMPARE(bytesMember(*json, "requestId"), answer.headers.value("x-request-id"));
        QVERIFY(client.waitForEnd());
    }

    void cutsAGigabyteOfChunksAtTheLimit()
    {
        ServerFixture fixture;
        RawClient client(fixture.port());
        const double before = residentMiB();
        client.send(
            "POST /api/events HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer good\r\nContent-Type: application/json\r\n"
            "Transfer-Encoding: chunked\r\n\r\n");
        const QByteArray chunk = "100000\r\n" + QByteArray(1 << 20, ' ') + "\r\n";
        int sent = 0;
        while (sent < 1024 && client.isConnected() && client.socket().bytesAvailable() == 0) {
            client.socket().write(chunk);
            if (!client.socket().waitForBytesWritten(1000))
                break;
            ++sent;
        }
        QVERIFY2(sent < 64, qPrintable(QString::number(sent)));
        QVERIFY2(residentMiB() - before < 64, qPrintable(QString::number(residentMiB() - before)));
        QCOMPARE(client.answer().status, 413);
    }

    void serves500SlowHeadsAndTheOthers()
    {
        HttpLimits limits;
        limits.head = 700ms;
        ServerFixture fixture(limits);
        std::vector<std::unique_ptr<RawClient>> slow;
        for (int i = 0; i < 500; ++i) {
            slow.push_back(std::make_unique<RawClient>(fixture.port()));
            slow.back()->send("GET /health HTTP/1.1\r\nX-Slow: ");
        }
        QElapsedTimer timer;
        timer.start();
        RawClient other(fixture.port());
        for (int i = 0; i < 100; ++i)
            QCOMPARE(other.ask(getRequest("/health")).status, 200);
        QVERIFY(timer.elapsed() < 5000);
        // Bytes that come do not give a head more time.
        for (const auto& client : slow)
            client->send("x");
        for (const auto& client : slow)
            QCOMPARE(client->answer().status, 408);
        QCOMPARE(other.ask(getRequest("/health")).status, 200);
    }

    void endsWhatDoesNotGoOn_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status"); // 0: closed without a word
        QTest::newRow("nothing") << QByteArray() << 0;
        QTest::newRow("half a head") << QByteArray("GET / HT") << 408;
        QTest::newRow("half a body") << postRequest("/graphql", QByteArray(100, 'x')).chopped(50) << 408;
        QTest::newRow("half of the chunks")
            << QByteArray("POST /graphql HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab") << 408;
    }
    void endsWhatDoesNotGoOn()
    {
        QFETCH(const QByteArray, bytes);
        HttpLimits limits;
        limits.head = limits.body = 300ms;
        ServerFixture fixture(limits);
        RawClient client(fixture.port());
        client.send(bytes);
        QTEST(client.answer().status, "status");
        QVERIFY(client.waitForEnd());
    }

    void endsWhoIsIdle()
    {
        HttpLimits limits;
        limits.idle = 300ms;
        ServerFixture fixture(limits);
        RawClient client(fixture.port());
        QCOMPARE(client.ask(getRequest("/health")).status, 200);
        QVERIFY(client.waitForEnd());
        QVERIFY(spin([&] { return fixture.metrics.connections() == 0; }, 5000));
    }

    void endsWhoDoesNotReadItsAnswers()
    {
        HttpLimits limits;
        limits.write = 400ms;
        limits.unsentBytes = 64 * 1024;
        ServerFixture fixture(limits);
        RawClient client(fixture.port());
        client.socket().setReadBufferSize(1);
        const double before = residentMiB();
        client.socket().write(getRequest("/openapi.json").repeated(20000));
        while (client.isConnected() && client.socket().waitForBytesWritten(3000)) { }
        QVERIFY(spin([&] { return fixture.metrics.connections() == 0; }, 10000));
        QVERIFY2(residentMiB() - before < 64, qPrintable(QString::number(residentMiB() - before)));
    }

    void refusesConnectionsOverTheLimit()
    {
        HttpLimits limits;
        limits.connections = 3;
        ServerFixture fixture(limits);
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < 3; ++i) {
            clients.push_back(std::make_unique<RawClient>(fixture.port()));
            QCOMPARE(clients.back()->ask(getRequest("/health")).status, 200);
        }
        RawClient fourth(fixture.port());
        const RawAnswer refused = fourth.answer();
        QCOMPARE(refused.status, 503);
        VERIFY_OK(parseJson(refused.body));
        QVERIFY(fourth.waitForEnd());
        clients.pop_back();
        QVERIFY(spin([&] { return fixture.metrics.connections() == 2; }, 5000));
        RawClient fifth(fixture.port());
        QCOMPARE(fifth.ask(getRequest("/health")).status, 200);
    }

    void oneAddressHoldsOnlySoManyHalfOpen()
    {
        HttpLimits limits;
        limits.halfOpenPerPeer = 5;
        ServerFixture fixture(limits);
        std::vector<std::unique_ptr<RawClient>> slow;
        for (int i = 0; i < 20; ++i)
            slow.push_back(std::make_unique<RawClient>(fixture.port(), QHostAddress(QStringLiteral("127.0.0.2"))));
        RawClient other(fixture.port());
        QCOMPARE(other.ask(getRequest("/health")).status, 200);
        QVERIFY(spin([&] { return fixture.metrics.connections() == 6; }, 5000));
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
