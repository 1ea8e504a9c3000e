// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/fixedclock.h"
#include "client/platformclient.h"
#include "client/verificationcounter.h"
#include "tests/support/fakebinding.h"
#include "tests/support/testservices.h"
#include "tests/support/testsupport.h"
#include "ui/pages/bindings/bindingspage.h"
#include "ui/pages/pagecontext.h"
#include "ui/text/formats.h"
#include "ui/widgets/emptystate.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Tenantry;
using namespace Tenantry::Testing;

namespace {

constexpr Timestamp kNow{1763472726000};

Json binding(const char* name, const char* kind, const char* health)
{
    Json circuit;
    if (std::string(kind) == "REMOTE" && std::string(health) != "ABSENT")
        circuit = "OPEN";
    return {{"name", name}, {"service", nullptr}, {"kind", kind}, {"isDefault", std::string(name) == "shared"},
        {"host", "globex.example"}, {"file", "tenantry.db"}, {"health", health}, {"since", "2025-11-18T13:22:06.000Z"},
        {"circuit", std::move(circuit)}, {"lastLook", "2025-11-18T13:32:06.000Z"}, {"lastLatencyMs", 7.25},
        {"error", std::string(health) == "FAILING" ? Json("no answer within 5 s") : Json()},
        {"errorAt", std::string(health) == "FAILING" ? Json("2025-11-18T13:32:01.000Z") : Json()}, {"tenantCount", 1},
        {"recent", {7, 9, 8, nullptr, 30, 7, 8, nullptr, nullptr}}};
}

QByteArray listOf(const QList<Json>& rows)
{
    Json nodes = Json::array();
    for (const Json& row : rows)
        nodes.push_back(row);
    Json answer;
    answer["data"]["bindings"] = {{"totalCount", rows.size()}, {"nodes", std::move(nodes)}};
    return dumpJson(answer);
}

/// Some looks, and the last five, were not answered; for five in the middle nobody looked.
QByteArray detailOf(const char* name)
{
    Json points = Json::array();
    for (int look = 0; look < 60; ++look) {
        if (look > 20 && look < 26)
            continue;
        const bool ok = look % 11 != 5 && look < 55;
        points.push_back({{"time", Timestamp{kNow.ms - (60 - look) * 10'000}.toRfc3339().toStdString()}, {"looks", 1},
            {"failed", ok ? 0 : 1}, {"latencyMs", ok ? Json(20 + look % 7) : Json()},
            {"worstMs", ok ? Json(20 + look % 7) : Json()}});
    }
    Json answer;
    answer["data"]["binding"] = {{"name", name}, {"tenantCount", 1}, {"latency", std::move(points)}};
    answer["data"]["binding"]["tenants"] = Json::array({Json{{"tenantId", "globex"}, {"name", "Globex"}}});
    return dumpJson(answer);
}

} // namespace

/// The page's states that a sound workspace does not show.
class TestBindingsPage : public QObject {
    Q_OBJECT

    FixedClock m_clock{kNow};
    Theme m_theme{Theme::Mode::Light};
    Formats m_formats{m_clock, QTimeZone::utc(), QLocale::c()};
    FakeBinding m_service;
    ClientServices m_services = testServices();
    PlatformClient m_platform{m_service, {}, {}, m_services};
    VerificationCounter m_counter{m_services.book};
    PageContext m_context{m_theme, m_formats, m_clock, m_platform, m_counter, {},
        [](const TenantId& tenant) { return tenant.toString(); }, QStringLiteral("test")};
    std::unique_ptr<BindingsPage> m_page;

    template <class T> T* find(const char* name) { return m_page->findChild<T*>(QString::fromLatin1(name)); }
    bool settle()
    {
        return spin([this] { return m_page->isSettled(); }, 5000);
    }
    QString text(const char* name) { return find<QLabel>(name)->text(); }

private slots:
    void init()
    {
        m_service.on("query Binding(", detailOf("INFERENCE_UI_GLOBEX"));
        m_page = std::make_unique<BindingsPage>(m_context, nullptr);
        m_page->resize(1200, 760);
        m_page->show();
    }
    void cleanup() { m_page.reset(); }

    void sayWhatAStateMeans_data()
    {
        QTest::addColumn<QByteArray>("health");
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<QString>("words");
        QTest::newRow("failing remote") << QByteArray("FAILING") << QByteArray("REMOTE")
                                        << QStringLiteral("It does not answer");
        QTest::newRow("failing file") << QByteArray("FAILING") << QByteArray("EMBEDDED")
                                      << QStringLiteral("tenantryd doctor");
        QTest::newRow("circuit open") << QByteArray("HEALTHY") << QByteArray("REMOTE")
                                      << QStringLiteral("too many calls failed");
        QTest::newRow("dedicated") << QByteArray("HEALTHY") << QByteArray("EMBEDDED")
                                   << QStringLiteral("in this file, and nowhere else");
        QTest::newRow("absent") << QByteArray("ABSENT") << QByteArray("REMOTE") << QStringLiteral("without a place");
        QTest::newRow("no file") << QByteArray("UNKNOWN") << QByteArray("EMBEDDED")
                                 << QStringLiteral("made with the first event");
    }
    void sayWhatAStateMeans()
    {
        QFETCH(QByteArray, health);
        QFETCH(QByteArray, kind);
        QFETCH(QString, words);
        m_service.on("query Bindings", listOf({binding("INFERENCE_UI_GLOBEX", kind.constData(), health.constData())}));
        m_page->activate();
        QVERIFY(settle());
        QVERIFY2(text("bindingSentence").contains(words), qPrintable(text("bindingSentence")));
        QVERIFY(text("latencySummary").contains(QStringLiteral("not answered")));
        QCOMPARE(text("bindingError").contains(QStringLiteral("no answer within 5 s")), health == "FAILING");
    }
    void whatIsChosenStaysChosenAsRowsMove()
    {
        m_service.on("query Bindings",
            listOf({binding("shared", "EMBEDDED", "HEALTHY"), binding("INFERENCE_UI_GLOBEX", "REMOTE", "FAILING")}));
        m_page->activate();
        QVERIFY(settle());
        auto* table = find<QTableView>("bindingsTable");
        QCOMPARE(table->currentIndex().row(), 0);
        table->selectRow(1);
        QVERIFY(settle());
        QVERIFY(text("bindingSentence").contains(QStringLiteral("does not answer")));
        m_service.on("query Bindings",
            listOf({binding("shared", "EMBEDDED", "HEALTHY"), binding("INFERENCE_UI_ACME", "REMOTE", "HEALTHY"),
                binding("INFERENCE_UI_GLOBEX", "REMOTE", "FAILING")}));
        m_page->activate();
        QVERIFY(settle());
        QCOMPARE(table->currentIndex().row(), 2);
        QVERIFY(text("bindingSentence").contains(QStringLiteral("does not answer")));
    }
    void aRefusalIsTold()
    {
        m_service.on("query Bindings",
            R"({"data":null,"errors":[{"message":"no","path":["bindings"],"extensions":{"code":"FORBIDDEN"}}]})");
        QSignalSpy told(m_page.get(), &Page::messageRequested);
        m_page->activate();
        QVERIFY(settle());
        auto* empty = find<EmptyState>("noBindings");
        QVERIFY(empty->isVisible());
        const QList<QLabel*> labels = empty->findChildren<QLabel*>();
        QVERIFY(std::any_of(labels.begin(), labels.end(),
            [](const QLabel* label) { return label->text().contains(QStringLiteral("You may not see this")); }));
        QCOMPARE(told.count(), 1);
        m_page->activate(); // said once, as long as it lasts
        QVERIFY(settle());
        QCOMPARE(told.count(), 1);
        m_service.on("query Bindings", listOf({binding("shared", "EMBEDDED", "HEALTHY")}));
        find<QPushButton>("noBindingsAction")->click();
        QVERIFY(settle());
        QVERIFY(!empty->isVisible());
    }
    void itsTenantOpens()
    {
        m_service.on("query Bindings", listOf({binding("INFERENCE_UI_GLOBEX", "REMOTE", "FAILING")}));
        m_page->activate();
        QVERIFY(settle());
        QSignalSpy opened(m_page.get(), &Page::openTenantRequested);
        auto* open = find<QPushButton>("openBindingTenant");
        QVERIFY(!open->isEnabled());
        find<QTableView>("bindingTenants")->selectRow(0);
        QVERIFY(open->isEnabled());
        open->click();
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.first().first().value<TenantId>(), TenantId("globex"));
    }
};

QTEST_MAIN(TestBindingsPage)
#include "tst_bindingspage.moc"
