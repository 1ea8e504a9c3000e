// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/binding/remotefixture.h"
#include "tests/support/testsupport.h"

#include <QElapsedTimer>
#include <QTest>
#include <QTimer>

#include <zlib.h>

using namespace Tenantry;
using namespace Tenantry::Testing;

namespace {

QByteArray gzipped(const QByteArray& text)
{
    z_stream stream{};
    deflateInit2(&stream, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
    QByteArray out(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(text.size()))) + 64, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.constData()));
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return out;
}

} // namespace

/// HttpBinding when things go wrong: what is repeated, how long, how much.
class TestHttpFailures : public QObject {
    Q_OBJECT
private slots:
    void init() { m_remote = std::make_unique<RemoteFixture>(); }
    void repeatsWhatIsSafe_data()
    {
        QTest::addColumn<int>("how");
        QTest::addColumn<bool>("mutation");
        QTest::addColumn<int>("times");
        QTest::newRow("503, query") << 503 << false << 3;
        QTest::newRow("502, query") << 502 << false << 3;
        QTest::newRow("503, mutation") << 503 << true << 1;
        QTest::newRow("429, query") << 429 << false << 3;
        QTest::newRow("429, mutation") << 429 << true << 3;
        QTest::newRow("500, query") << 500 << false << 1;
        QTest::newRow("403, query") << 403 << false << 1;
    }
    void repeatsWhatIsSafe()
    {
        QFETCH(int, how);
        QFETCH(bool, mutation);
        QFETCH(int, times);
        m_remote->server.then(ScriptedServer::answer(how, "{}"));
        m_remote->server.then(ScriptedServer::answer(how, "{}"));
        const auto answer = m_remote->ask({mutation ? "mutation { a }" : "{ a }", {}, {}});
        QCOMPARE(m_remote->server.seen.size(), times);
        QCOMPARE(answer.has_value(), times == 3);
    }
    /// Qt sends a request again by itself where the connection ends before an answer; a change must not be.
    void sendsAChangeOnce()
    {
        VERIFY_OK(m_remote->ask({"{ warm }", {}, {}}));
        m_remote->server.always(ScriptedServer::hangUp());
        const auto answer = m_remote->ask({"mutation { change }", {}, {}});
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::IoError);
        QVERIFY2(answer.error().detail.contains(QStringLiteral("not known")), qPrintable(answer.error().detail));
        QCOMPARE(m_remote->server.seen.size(), 2);
    }
    void opensAnewWhereAKeptConnectionWasClosed()
    {
        for (const char* query : {"{ a }", "mutation { a }"}) {
            m_remote->server.then(ScriptedServer::raw(ScriptedServer::response(200, "{}"), true));
            VERIFY_OK(m_remote->ask({query, {}, {}}));
            VERIFY_OK(m_remote->ask({query, {}, {}}));
        }
        QCOMPARE(m_remote->server.seen.size(), 4);
    }
    void repeatsWhereTheConnectionBreaks()
    {
        for (int i = 0; i < 4; ++i)
            m_remote->server.then(ScriptedServer::hangUp());
        VERIFY_OK(m_remote->ask({"{ a }", {}, {}}));
        QVERIFY(m_remote->server.seen.size() > 4);
    }
    void anAnswerCutShortIsNone_data()
    {
        QTest::addColumn<QByteArray>("response");
        const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
        QTest::newRow("counted") << ScriptedServer::response(200, R"({"data":{"a":1}})").chopped(3);
        QTest::newRow("chunked") << QByteArray(head + "Transfer-Encoding: chunked\r\n\r\n5\r\n{\"a\":\r\n");
        QTest::newRow("in a chunk") << QByteArray(head + "Transfer-Encoding: chunked\r\n\r\nff\r\n{\"a\":[]");
        QTest::newRow("before it began") << QByteArray(head + "Transfer-Encoding: chunked\r\n\r\n");
        QTest::newRow("to the end") << QByteArray(head + "Connection: close\r\n\r\n{\"a\":");
        QTest::newRow("in the head") << head;
    }
    void anAnswerCutShortIsNone()
    {
        QFETCH(QByteArray, response);
        m_remote->options.repeats = 1;
        m_remote->server.always(ScriptedServer::raw(response, true));
        for (int i = 0; i < 10; ++i) {
            const auto answer = m_remote->ask({"{ a }", {}, {}});
            QVERIFY(!answer);
            QCOMPARE(answer.error().code, ErrorCode::IoError);
        }
    }
    void garbageIsNoAnswer()
    {
        m_remote->options.repeats = 0;
        m_remote->server.always(ScriptedServer::raw("SSH-2.0-OpenSSH_9.2\r\n", true));
        QVERIFY(!m_remote->ask({"{ a }", {}, {}}));
    }
    void waitsForRetryAfterWithinItsTime()
    {
        m_remote->server.then(
            ScriptedServer::answer(429, R"({"error":"Rate limit"})", "application/json", "Retry-After: 1\r\n"));
        QElapsedTimer since;
        since.start();
        VERIFY_OK(m_remote->ask({"{ a }", {}, {}}));
        QVERIFY(since.elapsed() >= 1000);
        m_remote->server.then(
            ScriptedServer::answer(429, R"({"error":"Rate limit"})", "application/json", "Retry-After: 60\r\n"));
        since.restart();
        const auto refused = m_remote->ask({"{ a }", {}, {}});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::RateLimited);
        QVERIFY2(refused.error().detail.contains(QStringLiteral("again in 60 s")), qPrintable(refused.error().detail));
        QVERIFY(since.elapsed() < 1000);
    }
    void givesUpInTime_data()
    {
        QTest::addColumn<int>("silence");
        QTest::addColumn<int>("total");
        QTest::newRow("silent") << 80 << 5000;
        QTest::newRow("in all") << 5000 << 80;
    }
    void givesUpInTime()
    {
        QFETCH(int, silence);
        QFETCH(int, total);
        m_remote->options.repeats = 0;
        m_remote->options.silenceMs = silence;
        m_remote->options.totalMs = total;
        m_remote->server.always(ScriptedServer::raw("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"));
        QElapsedTimer since;
        since.start();
        const auto answer = m_remote->ask({"{ a }", {}, {}});
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::IoError);
        QVERIFY(since.elapsed() < 2000);
    }
    void slowButSteadyIsFine()
    {
        m_remote->options.silenceMs = 300;
        const QByteArray whole = ScriptedServer::response(200, R"({"data":"steady"})");
        m_remote->server.always([whole](const ScriptedServer::Request& request) {
            request.socket->write(whole.left(whole.indexOf("{")));
            auto* drip = new QTimer(request.socket);
            connect(drip, &QTimer::timeout, request.socket,
                [socket = request.socket, whole, at = whole.indexOf("{")]() mutable {
                    if (at < whole.size())
                        socket->write(whole.mid(at++, 1));
                });
            drip->start(30);
        });
        const auto answer = m_remote->ask({"{ a }", {}, {}});
        VERIFY_OK(answer);
        QCOMPARE(*answer, R"({"data":"steady"})");
    }
    void refusesNobodyThere()
    {
        m_remote->options.url = QUrl(QStringLiteral("http://127.0.0.1:9"));
        m_remote->options.repeats = 1;
        const auto answer = m_remote->ask({"mutation { a }", {}, {}});
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::IoError);
    }
    void unpacksWhatIsPacked()
    {
        const QByteArray body = "{\"data\":\"" + QByteArray(20000, 'x') + "\"}";
        m_remote->server.always(
            ScriptedServer::answer(200, gzipped(body), "application/json", "Content-Encoding: gzip\r\n"));
        const auto answer = m_remote->ask({"{ a }", {}, {}});
        VERIFY_OK(answer);
        QCOMPARE(*answer, body);
        QVERIFY(m_remote->server.seen.first().headers["accept-encoding"].contains("gzip"));
    }
    void boundsWhatItTakes_data()
    {
        QTest::addColumn<QByteArray>("response");
        const QByteArray large(3 * 1024 * 1024, ' ');
        QTest::newRow("announced") << QByteArray(
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 99999999999\r\n\r\n{");
        QTest::newRow("sent") << ScriptedServer::response(200, large);
        QTest::newRow("without an end") << QByteArray(
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n" + large);
        QTest::newRow("packed") << ScriptedServer::response(
            200, gzipped(QByteArray(64 * 1024 * 1024, '0')), "application/json", "Content-Encoding: gzip\r\n");
        QTest::newRow("an error at length") << ScriptedServer::response(500, large);
        QTest::newRow("packed badly") << ScriptedServer::response(
            200, "no gzip at all", "application/json", "Content-Encoding: gzip\r\n");
    }
    void boundsWhatItTakes()
    {
        QFETCH(QByteArray, response);
        m_remote->options.mostBytes = 1024 * 1024;
        m_remote->server.always(ScriptedServer::raw(response));
        const auto answer = m_remote->ask({"{ a }", {}, {}});
        QVERIFY(!answer);
        QVERIFY2(answer.error().code == ErrorCode::LimitExceeded || answer.error().code == ErrorCode::ParseError,
            qPrintable(describe(answer.error())));
        QCOMPARE(m_remote->server.seen.size(), 1);
    }
    void cancels()
    {
        m_remote->server.always(ScriptedServer::silence());
        HttpBinding& binding = m_remote->binding();
        CancelToken running;
        CancelToken waiting;
        const auto one = binding.graphql(Plane::Inference, {"{ a }", {}, {}}, m_remote->context, running);
        QVERIFY(spin([&] { return m_remote->server.seen.size() == 1; }, 5000));
        QList<QFuture<Result<QByteArray>>> more;
        for (int i = 0; i < 10; ++i)
            more.append(binding.graphql(Plane::Inference, {"{ a }", {}, {}}, m_remote->context, waiting));
        running.cancel();
        waiting.cancel();
        QCOMPARE(resultOf(one).error().code, ErrorCode::Cancelled);
        for (const auto& future : more)
            QCOMPARE(resultOf(future).error().code, ErrorCode::Cancelled);
        // Their places are free again.
        m_remote->server.always(ScriptedServer::answer(200, "{}"));
        VERIFY_OK(resultOf(binding.graphql(Plane::Inference, {"{ a }", {}, {}}, m_remote->context, {})));
    }
    void asksOnlySoManyAtATime()
    {
        m_remote->options.inFlight = 3;
        m_remote->server.always(ScriptedServer::silence());
        HttpBinding& binding = m_remote->binding();
        QList<QFuture<Result<QByteArray>>> asked;
        for (int i = 0; i < 8; ++i)
            asked.append(binding.graphql(Plane::Inference, {"{ a }", {}, {}}, m_remote->context, {}));
        QVERIFY(!asked.first().isFinished());
        QVERIFY(spin([&] { return m_remote->server.seen.size() == 3; }, 5000));
        QVERIFY(!spin([&] { return m_remote->server.seen.size() > 3; }, 50));
        m_remote->server.always(ScriptedServer::answer(200, "{}"));
        for (const auto& request : QList(m_remote->server.seen))
            request.socket->write(ScriptedServer::response(200, "{}"));
        for (const auto& future : asked)
            VERIFY_OK(resultOf(future));
    }
    void boundsWhatWaits()
    {
        m_remote->options.inFlight = 1;
        m_remote->options.waiting = 2;
        m_remote->server.always(ScriptedServer::silence());
        HttpBinding& binding = m_remote->binding();
        QList<QFuture<Result<QByteArray>>> asked;
        for (int i = 0; i < 3; ++i)
            asked.append(binding.graphql(Plane::Inference, {"{ a }", {}, {}}, m_remote->context, {}));
        QCOMPARE(resultOf(asked.last()).error().code, ErrorCode::LimitExceeded);
    }
    void usesANewTokenAtOnce()
    {
        m_remote->server.always([this](const ScriptedServer::Request& request) {
            const bool good = request.headers["authorization"] == "Bearer new";
            m_remote->token = "new";
            request.socket->write(ScriptedServer::response(good ? 200 : 401, "{}"));
        });
        VERIFY_OK(m_remote->ask({"mutation { a }", {}, {}}));
        QCOMPARE(m_remote->server.seen.size(), 2);
        m_remote->server.seen.clear();
        m_remote->server.always(ScriptedServer::answer(401, "{}"));
        QCOMPARE(m_remote->ask({"{ a }", {}, {}}).error().code, ErrorCode::Unauthorized);
        QCOMPARE(m_remote->server.seen.size(), 1);
    }
    void endsWhatIsUnderWay()
    {
        m_remote->server.always(ScriptedServer::silence());
        auto binding = std::make_unique<HttpBinding>(m_remote->options);
        QList<QFuture<Result<QByteArray>>> asked;
        for (int i = 0; i < 10; ++i)
            asked.append(binding->graphql(Plane::Inference, {"{ a }", {}, {}}, m_remote->context, {}));
        const auto can = binding->capabilities();
        QVERIFY(spin([&] { return m_remote->server.seen.size() >= 6; }, 5000));
        binding.reset();
        for (const auto& future : asked)
            QCOMPARE(resultOf(future).error().code, ErrorCode::Cancelled);
        QCOMPARE(resultOf(can).error().code, ErrorCode::Cancelled);
    }

private:
    std::unique_ptr<RemoteFixture> m_remote;
};

QTEST_GUILESS_MAIN(TestHttpFailures)
#include "tst_httpfailures.moc"
