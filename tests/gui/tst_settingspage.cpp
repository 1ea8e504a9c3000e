// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/deskfixture.h"
#include "tests/support/testsupport.h"
#include "ui/console/localhistory.h"
#include "ui/pages/page.h"
#include "ui/shell/actionregistry.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QTest>

using namespace Tenantry;
using namespace Tenantry::Testing;

/// Settings: found by their words, in force at once, kept.
class TestSettingsPage : public QObject {
    Q_OBJECT

    std::unique_ptr<DeskFixture> m_fixture;
    Console* m_console = nullptr;

    QWidget* page() const { return m_console->window().currentPage(); }
    template <class Control> Control* control(const char* name) const
    {
        return page()->findChild<Control*>(QLatin1String(name));
    }
    void choose(const char* name, const QVariant& value)
    {
        auto* box = control<QComboBox>(name);
        QVERIFY2(box && box->findData(value) >= 0, name);
        box->setCurrentIndex(box->findData(value));
    }
    void openSettings()
    {
        m_console->window().actions().action(QStringLiteral("settings"))->trigger();
        QCOMPARE(page()->objectName(), QStringLiteral("settingsPage"));
    }

private slots:
    void init()
    {
        m_fixture = std::make_unique<DeskFixture>();
        m_console = m_fixture->open(m_fixture->workspace(QStringLiteral("Here"), {{"acme", QStringLiteral("Acme")}}));
        QVERIFY2(m_console, qPrintable(m_fixture->problem()));
        openSettings();
    }
    void cleanup() { m_fixture.reset(); }

    void eachSaysWhatItDoes()
    {
        int controls = 0;
        for (const QWidget* widget : page()->findChildren<QWidget*>()) {
            if (!qobject_cast<const QComboBox*>(widget) && !qobject_cast<const QCheckBox*>(widget))
                continue;
            ++controls;
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
            QVERIFY2(widget->accessibleDescription().size() > 20, qPrintable(widget->objectName()));
        }
        QCOMPARE(controls, 9);
    }

    void isFoundByItsWords_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("found");
        const auto row = [](const char* name, const char* words, const char* found) {
            QTest::newRow(name) << QString::fromLatin1(words) << QString::fromLatin1(found);
        };
        row("a name", "densi", "density");
        row("what it does", "task bar breaks", "alertBreach");
        row("a choice", "deutsch", "language");
        row("nothing", "xyzzy", "");
        row("all", "", "theme density language timeZone startConnection startPage alertBreach alertSilence keepDays");
    }
    void isFoundByItsWords()
    {
        QFETCH(QString, words);
        QFETCH(QString, found);
        auto* search = qobject_cast<QLineEdit*>(static_cast<Page*>(page())->filterWidget());
        search->setText(QStringLiteral("x"));
        search->setText(words);
        QStringList shown;
        for (const QWidget* widget : page()->findChildren<QWidget*>()) {
            if ((qobject_cast<const QComboBox*>(widget) || qobject_cast<const QCheckBox*>(widget))
                && widget->isVisible())
                shown.append(widget->objectName());
        }
        QCOMPARE(shown.join(QLatin1Char(' ')), found);
    }

    void holdsAtOnce()
    {
        MainWindow& window = m_console->window();
        choose("theme", static_cast<int>(Theme::Mode::Dark));
        QVERIFY(window.palette().color(QPalette::Window).lightness() < 60);
        choose("theme", static_cast<int>(Theme::Mode::Light));
        window.openRoom(QStringLiteral("events"));
        QVERIFY(DeskFixture::settle(window));
        auto* table = page()->findChild<QTableView*>();
        QVERIFY(table);
        const int designed = table->verticalHeader()->defaultSectionSize();
        QCOMPARE(designed, 24);
        window.openRoom(QStringLiteral("settings"));
        choose("density", static_cast<int>(Theme::Density::Comfortable));
        QCOMPARE(table->verticalHeader()->defaultSectionSize(), 30);
        choose("density", static_cast<int>(Theme::Density::ByPage));
        QCOMPARE(table->verticalHeader()->defaultSectionSize(), designed);
        const auto zone = [&] { return window.findChild<QLabel*>(QStringLiteral("zone"))->text(); };
        choose("timeZone", QStringLiteral("Asia/Tokyo"));
        QVERIFY(spin([&] { return zone().contains(QStringLiteral("UTC+9")); }, 5000));
        choose("timeZone", QStringLiteral("UTC"));
        QVERIFY(spin([&] { return !zone().contains(QStringLiteral("UTC+9")); }, 5000));
        choose("language", QStringLiteral("de"));
        QVERIFY(spin([&] { return zone().startsWith(QStringLiteral("Zeiten")); }, 5000));
        choose("language", QStringLiteral("en"));
        QVERIFY(spin([&] { return zone().startsWith(QStringLiteral("Times")); }, 5000));
    }

    void isKept()
    {
        const QTemporaryDir folder;
        const auto store = [&] {
            return std::make_unique<QSettings>(folder.filePath(QStringLiteral("a.ini")), QSettings::IniFormat);
        };
        {
            Settings settings(store());
            QCOMPARE(settings.keepDays(), Settings::kKeepDays);
            settings.setDensity(Theme::Density::Compact);
            settings.setTimeZone(QStringLiteral("Asia/Tokyo"));
            settings.setStartConnection(QStringLiteral("con_1"));
            settings.setStartPage(QStringLiteral("audit"));
            settings.setAlertsOnBreach(false);
            settings.setAlertsOnSilence(true);
            settings.setKeepDays(0);
        }
        const Settings settings(store());
        QCOMPARE(settings.density(), Theme::Density::Compact);
        QCOMPARE(settings.zone(QTimeZone::utc()), QTimeZone("Asia/Tokyo"));
        QCOMPARE(settings.startConnection(), QStringLiteral("con_1"));
        QCOMPARE(settings.startPage(), QStringLiteral("audit"));
        QVERIFY(!settings.alertsOnBreach() && settings.alertsOnSilence());
        QCOMPARE(settings.keepDays(), 0);
    }

    void leftoversGoWhenTheyAreOld()
    {
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("rejects")));
        const auto write = [&](const QString& name, int daysAgo) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            QVERIFY(
                file.setFileTime(QDateTime::currentDateTime().addDays(-daysAgo), QFileDevice::FileModificationTime));
        };
        write(QStringLiteral("rejects/old"), 91);
        write(QStringLiteral("rejects/new"), 1);
        write(QStringLiteral("connections.json.broken-1"), 91);
        write(QStringLiteral("connections.json"), 91);
        write(QStringLiteral("breaches.jsonl"), 9999);
        const Timestamp now{QDateTime::currentMSecsSinceEpoch()};
        const QString aside = folder.filePath(QStringLiteral("connections.json"));
        QCOMPARE(LocalHistory::sweep({folder.path()}, aside, 0, now), 0);
        QCOMPARE(LocalHistory::sweep({folder.path()}, aside, 90, now), 2);
        QVERIFY(QFile::exists(folder.filePath(QStringLiteral("rejects/new"))));
        QVERIFY(QFile::exists(aside));
        QVERIFY(QFile::exists(folder.filePath(QStringLiteral("breaches.jsonl"))));
    }
};

QTEST_MAIN(TestSettingsPage)
#include "tst_settingspage.moc"
