// SPDX-License-Identifier: GPL-3.0-or-later
// Requests a second over loopback, by the same load client in the same run: the server with a handler that answers at
// once, the server with answers that come from another thread, and as a yardstick a bare QTcpServer that looks for the
// blank line and writes a constant. Then memory: 1,000 connections that were used and are idle. Fails where the server
// is under 0.5 of the yardstick, or 1,000 idle connections cost more than 150 MB.
//
//     bench_http                      all of the above
//     bench_http serve PORT [SECONDS] the server alone, for another load generator:
//                                     wrk -t1 -c64 -d5 http://127.0.0.1:PORT/
#include "http/gzip.h"
#include "http/httpserver.h"
#include "tests/bench/loadclient.h"

#include <QCoreApplication>
#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

#include <cstdio>
#include <cstring>
#include <deque>

using namespace Tenantry;
using namespace Tenantry::Testing;

namespace {

constexpr double kLeast = 0.5;
constexpr double kMostIdleMiB = 150;
constexpr int kRounds = 5;
constexpr int kConnections = 64;
constexpr int kIdleConnections = 1000;
const QByteArray kBody = R"({"status":"ok","version":"0.1.0","latency":0})";

HttpResponse constantAnswer()
{
    HttpResponse response;
    response.contentType = jsonType();
    response.body = kBody;
    return response;
}

class AtOnce final : public HttpHandler {
public:
    HttpPlan plan(const HttpRequest&, const QByteArray&) override { return {}; }
    void handle(HttpRequest&, HttpResponder responder) override { responder.answer(constantAnswer()); }
};

/// One thread answers all, as a service's does.
class FromAnotherThread final : public HttpHandler {
public:
    FromAnotherThread()
        : m_thread([this] { work(); })
    {
    }
    ~FromAnotherThread() override
    {
        {
            const std::lock_guard lock(m_mutex);
            m_isEnding = true;
        }
        m_wake.notify_one();
        m_thread.join();
    }
    HttpPlan plan(const HttpRequest&, const QByteArray&) override { return {}; }
    void handle(HttpRequest&, HttpResponder responder) override
    {
        const std::lock_guard lock(m_mutex);
        m_asked.push_back(std::move(responder));
        if (m_asked.size() == 1)
            m_wake.notify_one();
    }

private:
    void work()
    {
        std::deque<HttpResponder> asked;
        for (;;) {
            {
                std::unique_lock lock(m_mutex);
                m_wake.wait(lock, [this] { return m_isEnding || !m_asked.empty(); });
                if (m_isEnding)
                    return;
                asked.swap(m_asked);
            }
            for (HttpResponder& responder : asked)
                responder.answer(constantAnswer());
            asked.clear();
        }
    }

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<HttpResponder> m_asked;
    bool m_isEnding = false;
    std::thread m_thread;
};

/// What Qt gives without any of HTTP.
class Yardstick final : public QThread {
public:
    quint16 begin()
    {
        start();
        return m_port.get_future().get();
    }

protected:
    void run() override
    {
        const QByteArray answer = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
            + QByteArray::number(kBody.size()) + "\r\n\r\n" + kBody;
        QTcpServer server;
        QObject::connect(&server, &QTcpServer::newConnection, &server, [&] {
            while (QTcpSocket* socket = server.nextPendingConnection()) {
                socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
                QObject::connect(
                    socket, &QIODevice::readyRead, socket, [socket, answer, kept = QByteArray()]() mutable {
                        kept += socket->readAll();
                        for (qsizetype end; (end = kept.indexOf("\r\n\r\n")) >= 0;) {
                            kept.remove(0, end + 4);
                            socket->write(answer);
                        }
                    });
            }
        });
        server.listen(QHostAddress::LocalHost);
        m_port.set_value(server.serverPort());
        exec();
    }

private:
    std::promise<quint16> m_port;
};

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

struct Served {
    explicit Served(HttpHandler& handler, quint16 port = 0)
        : metrics({"other"})
    {
        HttpServerOptions options;
        options.port = port;
        auto started = HttpServer::start(options, handler, metrics);
        if (!started)
            qFatal("%s", qPrintable(describe(started.error())));
        server = std::move(*started);
    }
    HttpMetrics metrics;
    std::unique_ptr<HttpServer> server;
};

/// The best of the rounds: what else the machine does only takes away.
struct Contestant {
    const char* name;
    quint16 port;
    LoadResult best{};

    void run()
    {
        const LoadResult result = LoadClient::run(port, kConnections, std::chrono::milliseconds(1500));
        if (result.failed > 0)
            std::printf("%s: %lld requests failed\n", name, static_cast<long long>(result.failed));
        else if (result.perSecond > best.perSecond)
            best = result;
    }
    void print() const
    {
        std::printf(
            "%-34s %8.0f requests/s   p50 %5.2f ms   p99 %5.2f ms\n", name, best.perSecond, best.p50Ms, best.p99Ms);
    }
};

int serve(quint16 port, int seconds)
{
    AtOnce handler;
    Served served(handler, port);
    std::printf("listening on 127.0.0.1:%d\n", served.server->port());
    std::fflush(stdout);
    QThread::sleep(static_cast<unsigned long>(seconds));
    served.server->stop(std::chrono::seconds(1));
    return 0;
}

double idleMemory()
{
    AtOnce handler;
    Served served(handler);
    const double before = residentMiB();
    const LoadClient::Idle idle(served.server->port(), kIdleConnections, 20);
    const double after = residentMiB();
    std::printf("%d used and idle connections: %.1f MB resident, %.1f MB more than without; %lld answered\n",
        kIdleConnections, after, after - before, static_cast<long long>(idle.answered()));
    return idle.answered() == qint64{kIdleConnections} * 20 ? after : 1e9;
}

/// What compressing an answer of events costs its thread.
void measureGzip()
{
    QByteArray body = "{\"data\":{\"events\":[";
    for (int i = 0; i < 1000; ++i)
        body += "{\"id\":\"evt_" + QByteArray::number(qHash(i), 36)
            + "\",\"type\":\"inference.completed\",\"userId\":\"user-" + QByteArray::number(i % 40)
            + "\",\"timestamp\":\"2026-11-25T09:" + QByteArray::number(i % 60) + ":00.000Z\"},";
    constexpr int kTimes = 200;
    qsizetype size = 0;
    const auto begin = std::chrono::steady_clock::now();
    for (int i = 0; i < kTimes; ++i)
        size = gzipped(body).value_or(body).size();
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    const double bytes = static_cast<double>(body.size());
    std::printf("gzip of an answer of %.0f KiB: %.0f MB/s, to %.2f of its size\n", bytes / 1024,
        bytes * kTimes / took.count() / 1e6, static_cast<double>(size) / bytes);
}

} // namespace

int main(int argc, char** argv)
{
    // As the daemon does: GLib's event loop looks at every descriptor twice.
    qputenv("QT_NO_GLIB", "1");
    const QCoreApplication app(argc, argv);
    if (argc > 2 && std::strcmp(argv[1], "serve") == 0)
        return serve(static_cast<quint16>(std::atoi(argv[2])), argc > 3 ? std::atoi(argv[3]) : 60);
    const double memory = idleMemory();
    measureGzip();
    Yardstick yardstick;
    AtOnce atOnce;
    FromAnotherThread fromAnotherThread;
    Served first(atOnce);
    Served second(fromAnotherThread);
    std::array contestants{Contestant{"bare QTcpServer", yardstick.begin()},
        Contestant{"server, answer at once", first.server->port()},
        Contestant{"server, answer from another thread", second.server->port()}};
    for (int round = 0; round < kRounds; ++round) {
        for (Contestant& contestant : contestants)
            contestant.run();
    }
    for (const Contestant& contestant : contestants)
        contestant.print();
    yardstick.quit();
    yardstick.wait();
    const double ratio = contestants[1].best.perSecond / contestants[0].best.perSecond;
    std::printf("ratio to the yardstick: %.2f (at least %.1f)\n", ratio, kLeast);
    return ratio >= kLeast && memory <= kMostIdleMiB ? 0 : 1;
}
