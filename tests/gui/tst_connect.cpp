// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/binding/embeddedfront.h"
#include "tests/support/testsupport.h"
#include "ui/console/console.h"
#include "ui/console/languages.h"
#include "ui/console/watchdog.h"
#include "ui/pages/page.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/settings.h"
#include "ui/shell/tenantdirectory.h"
#include "ui/style/theme.h"
#include "ui/widgets/messagebar.h"

#include <QStandardPaths>
#include <QTest>

using namespace Tenantry;
using namespace Tenantry::Testing;

/// The console on a service elsewhere.
class TestConnect : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        m_languages.use(QStringLiteral("en"));
    }
    void opensAServiceElsewhere()
    {
        ServiceFixture fixture;
        QVERIFY2(fixture.problem().isEmpty(), qPrintable(fixture.problem()));
        EmbeddedFront front(fixture);
        const auto outcome = connectTo(front.url(), "operator");
        QVERIFY2(outcome.wrong.isEmpty(), qPrintable(outcome.wrong));
        QCOMPARE(outcome.tenants, 2);
        QVERIFY(
            spin([&] { return m_console->tenants().name(TenantId("acme")) == QStringLiteral("Acme Corp"); }, 10000));
        m_console->window().openRoom(QStringLiteral("overview"));
        m_console.reset();
    }
    void aServiceWithoutAPlatformShowsTheTokensTenant()
    {
        ServiceFixture fixture;
        EmbeddedFront front(fixture, EmbeddedFront::Planes::InferenceOnly);
        const auto outcome = connectTo(front.url(), "alice");
        QVERIFY2(outcome.wrong.isEmpty(), qPrintable(outcome.wrong));
        QCOMPARE(outcome.tenants, 1);
        MainWindow& window = m_console->window();
        TenantView* view = window.tenantView(TenantId("acme"));
        QVERIFY(view);
        QCOMPARE(m_console->tenants().name(TenantId("acme")), QStringLiteral("Acme Corp"));
        QVERIFY(spin([&] { return window.currentPage() && window.currentPage()->isSettled(); }, 10000));
        QVERIFY(!window.openRoom(QStringLiteral("tenants"))); // left out, and a bar says so
        const auto bars = window.findChildren<MessageBar*>();
        QVERIFY(std::any_of(bars.begin(), bars.end(),
            [](const MessageBar* bar) { return bar->accessibleName().contains(QStringLiteral("platformPlane")); }));
        window.closeTenant(TenantId("acme"));
        QVERIFY(window.tenantView(TenantId("acme"))); // all there is stays
        m_console.reset();
    }
    void saysWhatIsMissing_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("words");
        QTest::newRow("routes without GraphQL") << 404 << QStringLiteral("inferencePlane");
        QTest::newRow("no good token") << 401 << QStringLiteral("UNAUTHORIZED");
    }
    void saysWhatIsMissing()
    {
        QFETCH(int, status);
        QFETCH(QString, words);
        ScriptedServer server;
        server.always(ScriptedServer::answer(status, R"({"error":"no"})"));
        const auto outcome = connectTo(server.url(), "token");
        QCOMPARE(outcome.tenants, -1);
        QVERIFY2(outcome.wrong.contains(words), qPrintable(outcome.wrong));
        QVERIFY2(outcome.wrong.contains(server.url()), qPrintable(outcome.wrong));
    }
    void aTokenThatMayNotSeeThePlatformSaysSo()
    {
        ServiceFixture fixture;
        EmbeddedFront front(fixture);
        const auto outcome = connectTo(front.url(), "vera");
        QCOMPARE(outcome.tenants, -1);
        QVERIFY(!outcome.wrong.isEmpty());
        m_console.reset();
    }

private:
    struct Outcome {
        int tenants = -1;
        QString wrong;
    };

    Outcome connectTo(const QString& url, const QByteArray& token)
    {
        m_console = std::make_unique<Console>(
            Console::Lent{m_theme, m_languages, m_settings, m_clock, m_watchdog, QTimeZone::utc()});
        Outcome outcome;
        connect(m_console.get(), &Console::opened, this, [&](int tenants) { outcome.tenants = tenants; });
        connect(m_console.get(), &Console::failed, this, [&](const Error& error) { outcome.wrong = describe(error); });
        m_console->connectTo(*remoteOptions(url, [token]() -> Result<QByteArray> { return token; }));
        if (!spin([&] { return outcome.tenants >= 0 || !outcome.wrong.isEmpty(); }, 20000))
            outcome.wrong = QStringLiteral("nothing came");
        m_console->disconnect(this);
        return outcome;
    }

    QTemporaryDir m_folder;
    FixedClock m_clock{Timestamp{1763472726000}};
    Watchdog m_watchdog;
    Settings m_settings{std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat)};
    Theme m_theme{Theme::Mode::Light};
    Languages m_languages;
    std::unique_ptr<Console> m_console;
};

QTEST_MAIN(TestConnect)
#include "tst_connect.moc"
