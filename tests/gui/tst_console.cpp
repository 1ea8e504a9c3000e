// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/roles.h"
#include "tests/gui/consoledesk.h"
#include "tests/support/testsupport.h"
#include "ui/pages/page.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messagearea.h"
#include "ui/shell/tenantdirectory.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>
#include <QTest>

using namespace Tenantry;
using namespace Tenantry::Testing;

/// The real window on a real workspace, driven by object names.
class TestConsole : public QObject {
    Q_OBJECT

    std::unique_ptr<ConsoleDesk> m_desk;

    template <class T> T* find(const char* name, QWidget* in = nullptr)
    {
        return (in ? in : &m_desk->window())->findChild<T*>(QString::fromLatin1(name));
    }
    /// The table of the page at the front that has most rows.
    QTableView* table()
    {
        QTableView* most = nullptr;
        for (QTableView* view : m_desk->window().currentPage()->findChildren<QTableView*>()) {
            if (view->model() && (!most || view->model()->rowCount() > most->model()->rowCount()))
                most = view;
        }
        return most;
    }
    static bool holds(const QAbstractItemModel& model, const QString& text)
    {
        for (int row = 0; row < model.rowCount(); ++row) {
            for (int column = 0; column < model.columnCount(); ++column) {
                for (int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Roles::RawValue)}) {
                    if (model.index(row, column).data(role).toString().contains(text))
                        return true;
                }
            }
        }
        return false;
    }

    /// A label of it that is shown holds the text.
    static bool says(QWidget* in, const QString& text)
    {
        const auto labels = in->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
            [&](const QLabel* label) { return label->isVisible() && label->text().contains(text); });
    }
    static TenantId acme() { return TenantId("org_acme_corp"); }
    static TenantId globex() { return TenantId("org_globex"); }

private slots:
    void initTestCase()
    {
        m_desk = std::make_unique<ConsoleDesk>();
        QVERIFY(m_desk->open());
    }

    void cleanupTestCase() { m_desk.reset(); }

    void noTwoActionsShareAShortcut()
    {
        QCOMPARE(m_desk->window().actions().conflicts(), QStringList());
        QVERIFY(m_desk->window().actions().action(QStringLiteral("import")));
    }

    void everyRoomOfTheRailOpens()
    {
        auto* rail = find<QListView>("rail");
        QVERIFY(rail);
        QCOMPARE(rail->model()->rowCount(), 8);
        for (int row = 0; row < rail->model()->rowCount(); ++row) {
            const QModelIndex index = rail->model()->index(row, 0);
            QTest::mouseClick(rail->viewport(), Qt::LeftButton, {}, rail->visualRect(index).center());
            QVERIFY(m_desk->window().currentPage());
            QVERIFY2(m_desk->settle(), qPrintable(index.data().toString()));
            QCOMPARE(rail->currentIndex(), index);
        }
    }

    void tenantsAreListed()
    {
        m_desk->window().actions().action(QStringLiteral("go-tenants"))->trigger();
        QVERIFY(m_desk->settle());
        QTableView* view = table();
        QVERIFY(view);
        QCOMPARE(view->model()->rowCount(), 4);
    }

    /// The pages are built again in the other language; what they were narrowed to stays, also where they are hidden.
    void anotherLanguageKeepsTheFilters()
    {
        const auto write = [this](const char* room, const QString& text) {
            m_desk->window().openRoom(QString::fromLatin1(room));
            QVERIFY(m_desk->settle());
            auto* edit = qobject_cast<QLineEdit*>(m_desk->window().currentPage()->filterWidget());
            QVERIFY(edit);
            edit->clear();
            QTest::keyClicks(edit, text);
            QTest::keyClick(edit, Qt::Key_Return);
            QVERIFY(m_desk->settle());
        };
        write("tenants", QStringLiteral("status = suspended"));
        const int suspended = table()->model()->rowCount();
        write("events", QStringLiteral("inference"));
        const int events = table()->model()->rowCount();
        for (const char* language : {"de", "en"}) {
            const QWidget* before = m_desk->window().currentPage();
            m_desk->window()
                .actions()
                .action(QLatin1String(language) == QLatin1String("de") ? QStringLiteral("languageGerman")
                                                                       : QStringLiteral("languageEnglish"))
                ->trigger();
            QVERIFY(spin([&] { return m_desk->window().currentPage() != before; }, 5000));
            QVERIFY(m_desk->settle());
            QCOMPARE(qobject_cast<QLineEdit*>(m_desk->window().currentPage()->filterWidget())->text(),
                QStringLiteral("inference"));
            QCOMPARE(table()->model()->rowCount(), events);
            m_desk->window().openRoom(QStringLiteral("tenants"));
            QVERIFY(m_desk->settle());
            QCOMPARE(table()->model()->rowCount(), suspended);
            m_desk->window().openRoom(QStringLiteral("events"));
        }
        for (const char* room : {"tenants", "events"}) {
            m_desk->window().openRoom(QString::fromLatin1(room));
            QTest::keyClick(m_desk->window().currentPage()->filterWidget(), Qt::Key_Escape);
            QVERIFY(m_desk->settle());
        }
        QVERIFY(table()->model()->rowCount() > events);
    }

    void aTenantHasATabOfItsOwn()
    {
        QVERIFY(m_desk->window().openTenant(acme(), QStringLiteral("dashboard")));
        QVERIFY(m_desk->settle());
        auto* tabs = find<QTabBar>("tenantTabs");
        QCOMPARE(tabs->count(), 2);
        QVERIFY(spin([&] { return tabs->tabText(1) == QStringLiteral("Acme Corp"); }, 5000));
        auto* pages = find<QTabBar>("tenantPages");
        pages->setCurrentIndex(2);
        QVERIFY(m_desk->settle());
        QTableView* view = table();
        QVERIFY(view && view->model()->rowCount() > 10);
        m_desk->window().actions().action(QStringLiteral("closeTab"))->trigger();
        QCOMPARE(tabs->count(), 1);
    }

    void theLanguageChangesWhileRunning()
    {
        auto* rail = find<QListView>("rail");
        m_desk->window().actions().action(QStringLiteral("languageGerman"))->trigger();
        const QModelIndex first = rail->model()->index(0, 0);
        QVERIFY(spin([&] { return first.data().toString() == QStringLiteral("Überblick"); }, 5000));
        m_desk->window().actions().action(QStringLiteral("languageEnglish"))->trigger();
        QVERIFY(spin([&] { return first.data().toString() == QStringLiteral("Overview"); }, 5000));
        QVERIFY(m_desk->settle());
    }

    void tenantsAreFoundAsOneTypes()
    {
        QVERIFY(m_desk->window().openRoom(QStringLiteral("tenants")));
        QVERIFY(m_desk->settle());
        QWidget* filter = m_desk->window().currentPage()->filterWidget();
        QVERIFY(filter);
        QTest::keyClicks(filter, QStringLiteral("glob"));
        QVERIFY(spin([&] { return table() && table()->model()->rowCount() == 1; }, 5000));
        QVERIFY(holds(*table()->model(), QStringLiteral("Globex")));
        QTest::keyClick(filter, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(filter, Qt::Key_Delete);
        QVERIFY(spin([&] { return table() && table()->model()->rowCount() == 4; }, 5000));
    }

    void theBindingsAreShownWithTheirHealth()
    {
        m_desk->console().workspace().lookAtBindings();
        m_desk->window().actions().action(QStringLiteral("go-bindings"))->trigger();
        QVERIFY(m_desk->settle());
        Page* page = m_desk->window().currentPage();
        QCOMPARE(page->objectName(), QStringLiteral("bindingsPage"));
        auto* list = find<QTableView>("bindingsTable", page);
        QCOMPARE(list->model()->rowCount(), 1);
        QVERIFY(holds(*list->model(), QStringLiteral("shared")));
        QVERIFY(holds(*list->model(), QStringLiteral("Healthy")));
        QVERIFY(list->currentIndex().isValid());
        QVERIFY(says(page, QStringLiteral("serves every tenant that no other binding does")));
        QVERIFY(says(page, QStringLiteral("Serves 4 tenants")));
        auto* chart = find<QWidget>("latencyChart", page);
        QVERIFY(chart->isVisible() && chart->accessibleDescription().contains(QStringLiteral("look")));
        const QList<QPushButton*> buttons = page->findChildren<QPushButton*>();
        for (const QPushButton* button : buttons)
            QVERIFY2(!button->isVisible() || !button->accessibleName().isEmpty(), qPrintable(button->objectName()));
        find<QPushButton>("span24h", page)->click();
        QVERIFY(m_desk->settle());
        QVERIFY(says(page, QStringLiteral("Kept in memory")));

        // Following it leaves what is chosen where it is, and a tenant opens by the keyboard.
        auto* tenants = find<QTableView>("bindingTenants", page);
        QCOMPARE(tenants->model()->rowCount(), 4);
        tenants->setFocus();
        tenants->setCurrentIndex(tenants->model()->index(0, 0));
        page->activate();
        QVERIFY(m_desk->settle());
        QCOMPARE(tenants->currentIndex().row(), 0);
        QTest::keyClick(tenants, Qt::Key_Return);
        auto* tabs = find<QTabBar>("tenantTabs");
        QVERIFY(spin([&] { return tabs->count() == 2; }, 5000));
        QVERIFY(m_desk->settle());
        m_desk->window().actions().action(QStringLiteral("closeTab"))->trigger();
    }

    // From here on the shield is red: it stays so.
    void aBreachIsSeen()
    {
        auto* shield = find<QLabel>("shield");
        QCOMPARE(shield->property("breached").toBool(), false);
        m_desk->leak().setOnly("eventPage");
        m_desk->leak().setLeak(LeakyBinding::Leak::ForeignRecord, globex(), 2);
        QVERIFY(m_desk->window().openTenant(acme(), QStringLiteral("events")));
        QVERIFY(m_desk->settle());
        QVERIFY(m_desk->leak().spoiled() > 0);
        QVERIFY(spin([&] { return shield->property("breached").toBool(); }, 5000));
        QVERIFY(!holds(*table()->model(), QString::fromLatin1(LeakyBinding::kCanary)));
        QVERIFY(spin([&] { return m_desk->window().messages().count() > 0; }, 5000));
        QVERIFY2(says(m_desk->window().currentPage(), QStringLiteral("withheld")), "the page does not say it");
        m_desk->leak().setLeak(LeakyBinding::Leak::None);
    }

    void aBreachIsACaseThatIsClosed()
    {
        QVERIFY(m_desk->window().openRoom(QStringLiteral("isolation")));
        const auto isolationFilled = [&] {
            m_desk->window().currentPage()->refresh();
            return spin([&] { return table() && table()->model()->rowCount() > 0; }, 500);
        };
        QVERIFY(spin(isolationFilled, 10000));
        QVERIFY(m_desk->settle());
        QVERIFY(!holds(*table()->model(), QString::fromLatin1(LeakyBinding::kCanary)));
        QVERIFY(says(m_desk->window().currentPage(), QStringLiteral("Globex")));

        auto* acknowledge = find<QPushButton>("acknowledgeCase");
        QVERIFY(spin([&] { return acknowledge->isEnabled(); }, 5000));
        acknowledge->click();
        QVERIFY(spin([&] { return !acknowledge->isEnabled() && m_desk->settle(); }, 5000));
        auto* close = find<QPushButton>("closeCase");
        QVERIFY(!close->isEnabled()); // not without a cause
        find<QLineEdit>("caseCause")->setText(QStringLiteral("a test leaked"));
        QVERIFY(close->isEnabled());
        close->click();
        QVERIFY(spin([&] { return says(m_desk->window().currentPage(), QStringLiteral("a test leaked")); }, 5000));
    }

    void aBreachIsInTheAudit()
    {
        QVERIFY(m_desk->window().openRoom(QStringLiteral("audit")));
        m_desk->window().currentPage()->refresh();
        QVERIFY(m_desk->settle());
        for (const char* action : {"isolation.breach", "isolation.acknowledge", "isolation.close"})
            QVERIFY2(spin([&] { return holds(*table()->model(), QString::fromLatin1(action)); }, 5000), action);
    }
};

QTEST_MAIN(TestConsole)
#include "tst_console.moc"
