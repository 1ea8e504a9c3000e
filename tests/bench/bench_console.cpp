// SPDX-License-Identifier: GPL-3.0-or-later
// The console on a large workspace: the first window, the Tenants page searched as one types, pages of Events anywhere
// in the list. The yardsticks are the promises: 1 s, 300 ms a key (with the pause that waits for the next key), 50 ms a
// page. Each line prints the measure, the promise and their ratio; the exit code is 1 where a promise is broken. Usage:
// bench_console WORKSPACE (made with: tenantryd sample --data WORKSPACE --tenants 1000 --events 2000000)
#include "base/systemclock.h"
#include "tests/bench/consolebench.h"
#include "ui/console/console.h"
#include "ui/console/consoleapplication.h"
#include "ui/console/languages.h"
#include "ui/console/watchdog.h"
#include "ui/pages/page.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/settings.h"
#include "ui/style/focusring.h"
#include "ui/style/theme.h"

#include <QKeyEvent>
#include <QTableView>
#include <QTemporaryDir>

#include <cstdio>

using namespace Tenantry;
using namespace Tenantry::Bench;

namespace {

constexpr int kJumps = 200;

bool searchTenants(MainWindow& window)
{
    if (!openRoom(window, "tenants"))
        return false;
    QWidget* filter = window.currentPage()->filterWidget();
    std::printf("%d tenants\n", tableOf(window)->model()->rowCount());
    QList<double> keys;
    for (const char* word : {"labs", "north", "zephyra", "acme"}) {
        for (const char* key = word; *key; ++key) {
            const QString text = QString(QLatin1Char(*key));
            QElapsedTimer timer;
            timer.start();
            QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, text);
            QCoreApplication::sendEvent(filter, &press);
            // Typing is answered when the list that fits what is typed is there; a wait before asking counts too.
            QElapsedTimer calm;
            if (!spinUntil([&] {
                    if (!settled(window))
                        calm.invalidate();
                    else if (!calm.isValid())
                        calm.start();
                    return calm.isValid() && calm.elapsed() > 300;
                }))
                return false;
            keys.append(msOf(timer) - static_cast<double>(calm.nsecsElapsed()) / 1e6);
        }
        QKeyEvent all(QEvent::KeyPress, Qt::Key_A, Qt::ControlModifier);
        QKeyEvent gone(QEvent::KeyPress, Qt::Key_Delete, Qt::NoModifier);
        QCoreApplication::sendEvent(filter, &all);
        QCoreApplication::sendEvent(filter, &gone);
    }
    tellAll("Tenants searched, a key", keys, 300);
    return true;
}

bool jumpThroughEvents(MainWindow& window)
{
    return openRoom(window, "events") && jumpThroughRows(window, "Any page of Events", kJumps, 50);
}

} // namespace

int main(int argc, char** argv)
{
    QElapsedTimer started;
    started.start();
    Watchdog watchdog;
    ConsoleApplication app(argc, argv, watchdog);
    if (argc != 2) {
        std::fprintf(stderr, "usage: bench_console WORKSPACE\n");
        return 3;
    }
    QTemporaryDir memory;
    Settings settings(std::make_unique<QSettings>(memory.filePath(QStringLiteral("b.ini")), QSettings::IniFormat));
    Theme theme(Theme::Mode::Light);
    const FocusRing ring;
    Languages languages;
    languages.use(QStringLiteral("en"));
    const SystemClock clock;
    Console console({theme, languages, settings, clock, watchdog, QTimeZone::utc()});
    bool failed = false;
    bool opened = false;
    QObject::connect(&console, &Console::failed, &app, [&](const Error& error) {
        std::fprintf(stderr, "bench_console: %s\n", qPrintable(describe(error)));
        failed = true;
    });
    QObject::connect(&console, &Console::opened, &app, [&] {
        MainWindow& window = console.window();
        window.setStarted(true);
        window.resize(1440, 900);
        window.show();
        watchdog.begin();
        opened = window.openRoom(QStringLiteral("overview"));
    });
    console.open(QString::fromLocal8Bit(argv[1]), false);
    if (!spinUntil([&] { return failed || (opened && settled(console.window())); }) || failed)
        return 2;
    console.window().repaint();
    tell("First window, Overview filled", msOf(started), 1000);
    if (!searchTenants(console.window()) || !jumpThroughEvents(console.window())) {
        std::fprintf(stderr, "bench_console: a page did not settle\n");
        return 2;
    }
    std::printf("%s", qPrintable(watchdog.summary()));
    return allKept() ? 0 : 1;
}
