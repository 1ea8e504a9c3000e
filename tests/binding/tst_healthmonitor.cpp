// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/fixedclock.h"
#include "binding/healthmonitor.h"
#include "binding/httpbinding.h"
#include "tests/binding/remotefixture.h"
#include "tests/support/testsupport.h"

#include <QSignalSpy>
#include <QTest>

using namespace Tenantry;
using namespace Tenantry::Testing;

class TestHealthMonitor : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_remote = std::make_unique<RemoteFixture>();
        m_remote->options.repeats = 0;
    }
    void tells_data()
    {
        QTest::addColumn<QByteArray>("response");
        QTest::addColumn<bool>("ok");
        QTest::newRow("well") << ScriptedServer::response(200, R"({"status":"ok","version":"1"})") << true;
        QTest::newRow("no such route") << ScriptedServer::response(404, R"({"error":"Not found"})") << true;
        QTest::newRow("signed in only") << ScriptedServer::response(401, R"({"error":"Unauthorized"})") << true;
        QTest::newRow("unavailable") << ScriptedServer::response(503, "{}") << false;
        QTest::newRow("silent") << QByteArray() << false;
    }
    void tells()
    {
        QFETCH(QByteArray, response);
        QFETCH(bool, ok);
        m_remote->server.always(ScriptedServer::raw(response));
        HealthMonitor monitor(m_remote->binding(), m_clock, {60'000, 200, 0}, [] { return 0.5; });
        QSignalSpy looked(&monitor, &HealthMonitor::looked);
        QSignalSpy failed(&monitor, &HealthMonitor::failed);
        monitor.start();
        QVERIFY(looked.wait(5000));
        QCOMPARE(monitor.history().looks().size(), 1);
        QCOMPARE(monitor.history().looks().first().ok, ok);
        QCOMPARE(monitor.history().looks().first().at, m_clock.now());
        QCOMPARE(failed.size(), ok ? 0 : 1);
    }
    void aLookWaitsForTheLast()
    {
        m_remote->server.always(ScriptedServer::silence());
        HealthMonitor monitor(m_remote->binding(), m_clock, {1, 1000, 0}, [] { return 0.5; });
        monitor.start();
        QVERIFY(spin([&] { return m_remote->server.seen.size() == 1; }, 5000));
        monitor.start();
        QVERIFY(!spin([&] { return m_remote->server.seen.size() > 1; }, 50));
    }
    void stops()
    {
        m_remote->server.always(ScriptedServer::answer(200, R"({"status":"ok"})"));
        HealthMonitor monitor(m_remote->binding(), m_clock, {1, 1000, 0}, [] { return 0.5; });
        QSignalSpy looked(&monitor, &HealthMonitor::looked);
        monitor.start();
        QVERIFY(looked.wait(5000));
        monitor.stop();
        const auto count = looked.size();
        QVERIFY(!spin([&] { return looked.size() > count; }, 50));
    }

private:
    FixedClock m_clock{Timestamp{1'763'472'726'741}};
    std::unique_ptr<RemoteFixture> m_remote;
};

QTEST_GUILESS_MAIN(TestHealthMonitor)
#include "tst_healthmonitor.moc"
