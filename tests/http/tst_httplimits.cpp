// SPDX-License-Identifier: GPL-3.0-or-later
// What one asker can take from the others: over real sockets, every limit and every time-out.
#include "tests/http/serverfixture.h"
#include "tests/support/testsupport.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

using namespace Tenantry;
using namespace Tenantry::Testing;
using namespace std::chrono_literals;

namespace {

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

} // namespace

class TestHttpLimits : public QObject {
    Q_OBJECT
private slots:
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
        fixture.frontDoor.holdDashboards();
        std::vector<std::unique_ptr<RawClient>> busy;
        for (int i = 0; i < 3; ++i) {
            busy.push_back(std::make_unique<RawClient>(fixture.port()));
            busy.back()->send(getRequest("/api/dashboard"));
        }
        QVERIFY(spin([&] { return fixture.frontDoor.heldDashboards() == 3; }, 10000));
        RawClient fourth(fixture.port());
        const RawAnswer refused = fourth.answer();
        QCOMPARE(refused.status, 503);
        VERIFY_OK(parseJson(refused.body));
        QVERIFY(fourth.waitForEnd());
        busy.pop_back();
        QVERIFY(spin([&] { return fixture.metrics.connections() == 2; }, 5000));
        RawClient fifth(fixture.port());
        QCOMPARE(fifth.ask(getRequest("/health")).status, 200);
        // Idle now, and so in the way of the next one.
        RawClient sixth(fixture.port());
        QCOMPARE(sixth.ask(getRequest("/health")).status, 200);
        QVERIFY(fifth.waitForEnd());
    }

    void readsNoFurtherThanItTakes()
    {
        ServerFixture fixture;
        fixture.frontDoor.holdDashboards();
        RawClient client(fixture.port());
        const QByteArray requests = getRequest("/api/dashboard").repeated(10000);
        qsizetype sent = 0;
        while (sent < 64 << 20) {
            client.socket().write(requests);
            sent += requests.size();
            if (!client.socket().waitForBytesWritten(500))
                break;
        }
        // What is on its way is the kernel's.
        QVERIFY2(sent < 32 << 20, qPrintable(QString::number(sent)));
        QCOMPARE(fixture.frontDoor.heldDashboards(), HttpLimits().pipelined);
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
};

QTEST_GUILESS_MAIN(TestHttpLimits)
#include "tst_httplimits.moc"
