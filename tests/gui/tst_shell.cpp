// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console/consoleoptions.h"
#include "ui/console/watchdog.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/settings.h"

#include <QAction>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>
#include <QXmlStreamReader>

using namespace Tenantry;

/// The parts of the window that need no workspace: command line, actions, settings, watchdog, translations.
class TestShell : public QObject {
    Q_OBJECT

private slots:
    void refusesAWrongCommandLine_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("word");
        const auto row = [](const char* name, const QStringList& arguments, const char* word) {
            QTest::newRow(name) << (QStringList{QStringLiteral("tenantry")} + arguments) << QString::fromLatin1(word);
        };
        row("unknown", {QStringLiteral("--frobnicate")}, "unknown argument");
        row("no value", {QStringLiteral("--page")}, "needs a value");
        row("empty value", {QStringLiteral("--page=")}, "needs a value");
        row("no such page", {QStringLiteral("--page"), QStringLiteral("cellar")}, "no page cellar");
        row("theme", {QStringLiteral("--theme"), QStringLiteral("pink")}, "light or dark");
        row("language", {QStringLiteral("--lang=fr")}, "en or de");
        row("tenant", {QStringLiteral("--tenant"), QStringLiteral("a\x01")}, "");
        row("readable on its way", {QStringLiteral("--connect"), QStringLiteral("http://example.org")}, "use https");
        row("a password in it", {QStringLiteral("--connect"), QStringLiteral("https://a:b@example.org")}, "token file");
        row("a token for nobody", {QStringLiteral("--token-file=/t")}, "goes with --connect");
        row("two places", {QStringLiteral("--workspace=/w"), QStringLiteral("--connect=https://example.org")},
            "elsewhere");
    }

    void refusesAWrongCommandLine()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, word);
        const auto options = ConsoleOptions::parse(arguments);
        QVERIFY(!options);
        QVERIFY2(options.error().detail.contains(word), qPrintable(options.error().detail));
    }

    void readsTheCommandLine()
    {
        const auto options = ConsoleOptions::parse({QStringLiteral("tenantry"), QStringLiteral("--workspace=/w"),
            QStringLiteral("--page"), QStringLiteral("events"), QStringLiteral("--tenant"), QStringLiteral("#en.w"),
            QStringLiteral("--theme"), QStringLiteral("dark"), QStringLiteral("--lang"), QStringLiteral("de")});
        QVERIFY(options);
        QCOMPARE(options->workspace, QStringLiteral("/w"));
        QCOMPARE(options->page, QStringLiteral("events"));
        QCOMPARE(options->tenant, TenantId("#en.w"));
        QCOMPARE(options->theme, QStringLiteral("dark"));
        QCOMPARE(options->language, QStringLiteral("de"));
    }

    void twoActionsNeverShareAShortcut()
    {
        QWidget window;
        ActionRegistry registry(&window);
        const auto nothing = [] {};
        registry.add(
            QStringLiteral("one"), [] { return QStringLiteral("One"); }, QKeySequence(Qt::Key_F5), nothing);
        QAction* two = registry.add(
            QStringLiteral("two"), [] { return QStringLiteral("Two"); }, QKeySequence(Qt::Key_F5), nothing);
        QVERIFY(two->shortcut().isEmpty());
        QCOMPARE(registry.conflicts(), QStringList{QStringLiteral("F5: one, two")});
    }

    void settingsAreRemembered()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("s.ini"));
        {
            Settings settings(std::make_unique<QSettings>(file, QSettings::IniFormat));
            QCOMPARE(settings.themeMode(), Theme::Mode::FollowDesktop);
            settings.setThemeMode(Theme::Mode::Dark);
            settings.setLanguage(QStringLiteral("de"));
            settings.setRailFolded(true);
        }
        const Settings again(std::make_unique<QSettings>(file, QSettings::IniFormat));
        QCOMPARE(again.themeMode(), Theme::Mode::Dark);
        QCOMPARE(again.language(), QStringLiteral("de"));
        QVERIFY(again.isRailFolded());
    }

    void theWatchdogTellsHandlersFromBuilding()
    {
        const auto hold = [](Watchdog& dog, int ms, bool build) {
            dog.enter(QEvent::Timer);
            QElapsedTimer timer;
            timer.start();
            while (timer.elapsed() < ms) { }
            if (build)
                dog.mark(Watchdog::Phase::Build);
            dog.leave("QObject", QEvent::Timer);
        };
        Watchdog dog;
        hold(dog, 20, false);
        QVERIFY(dog.slow().isEmpty()); // before the first show nothing counts
        dog.begin();
        hold(dog, 20, false);
        QCOMPARE(dog.slow().size(), 1);
        QVERIFY(dog.slow().first().phase == Watchdog::Phase::Handler);
        hold(dog, 20, true);
        QCOMPARE(dog.slow().size(), 1);
        hold(dog, 60, true);
        QCOMPARE(dog.slow().size(), 2);
        QVERIFY(dog.slow().last().phase == Watchdog::Phase::Build);
    }

    /// What a handler paints is layout, in its own measure, and no part of the handler's.
    void theWatchdogTellsLayoutWithinAHandler()
    {
        const auto hold = [](int ms) {
            QElapsedTimer timer;
            timer.start();
            while (timer.elapsed() < ms) { }
        };
        const auto handle = [&](Watchdog& dog, int ownMs, int paintMs) {
            dog.enter(QEvent::MetaCall);
            hold(ownMs);
            dog.enter(QEvent::UpdateRequest);
            dog.enter(QEvent::Paint);
            hold(paintMs);
            dog.leave("QWidget", QEvent::Paint);
            dog.leave("QWidget", QEvent::UpdateRequest);
            dog.leave("QObject", QEvent::MetaCall);
        };
        Watchdog dog;
        dog.begin();
        handle(dog, 0, 20);
        QVERIFY2(dog.slow().isEmpty(), qPrintable(dog.summary()));
        handle(dog, 0, 60);
        QCOMPARE(dog.slow().size(), 1);
        QVERIFY(dog.slow().last().phase == Watchdog::Phase::Layout);
        handle(dog, 20, 20);
        QCOMPARE(dog.slow().size(), 2);
        QVERIFY(dog.slow().last().phase == Watchdog::Phase::Handler);
        QVERIFY2(dog.slow().last().ms < 40, qPrintable(dog.summary()));
        QCOMPARE(dog.handlers(), 3);
    }

    void everyTextIsTranslated_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("de") << QStringLiteral(TENANTRY_SOURCE_DIR "/translations/tenantry_de.ts");
        QTest::newRow("en") << QStringLiteral(TENANTRY_SOURCE_DIR "/translations/tenantry_en.ts");
    }

    void everyTextIsTranslated()
    {
        QFETCH(QString, file);
        QFile source(file);
        QVERIFY(source.open(QIODevice::ReadOnly));
        QXmlStreamReader xml(&source);
        QString text;
        QStringList open;
        int messages = 0;
        while (!xml.atEnd()) {
            xml.readNext();
            if (!xml.isStartElement())
                continue;
            if (xml.name() == QLatin1String("source")) {
                text = xml.readElementText();
                ++messages;
            } else if (xml.name() == QLatin1String("translation")
                && xml.attributes().value(QLatin1String("type")) == QLatin1String("unfinished")) {
                open.append(text);
            }
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QVERIFY(messages > 0);
        QVERIFY2(open.isEmpty(), qPrintable(open.join(QLatin1Char('\n'))));
    }
};

QTEST_MAIN(TestShell)
#include "tst_shell.moc"
