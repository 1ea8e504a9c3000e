// SPDX-License-Identifier: GPL-3.0-or-later
// The console on a large workspace: the first window, the Tenants page searched as one types, pages of Events anywhere
// in the list. The yardsticks are the promises: 1 s, 300 ms a key (with the pause that waits for the next key), 50 ms a
// page. Each line prints the measure, the promise and their ratio; the exit code is 1 where a promise is broken. Usage:
// bench_console WORKSPACE (made with: tenantryd sample --data WORKSPACE --tenants 1000 --events 2000000)
#include "base/systemclock.h"
#include "ui/console/console.h"
#include "ui/console/consoleapplication.h"
#include "ui/console/languages.h"
#include "ui/console/watchdog.h"
#include "ui/pages/page.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/settings.h"
#include "ui/style/focusring.h"
#include "ui/style/theme.h"

#include <QElapsedTimer>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>
#include <random>

using namespace Tenantry;

namespace {

constexpr int kPatienceMs = 60000;
constexpr int kJumps = 200;
bool kept = true;

double msOf(const QElapsedTimer& timer) { return static_cast<double>(timer.nsecsElapsed()) / 1e6; }

bool spinUntil(const std::function<bool()>& done)
{
    QElapsedTimer timer;
    timer.start();
    QTimer wake; // sleeps as the console does: a loop that spins takes the processor that the service wants
    wake.start(5);
    while (!done()) {
        if (timer.elapsed() > kPatienceMs)
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return true;
}

void tell(const char* what, double ms, double promisedMs)
{
    std::printf("%-44s %9.1f ms  promised %6.0f ms  ratio %.2f%s\n", what, ms, promisedMs, ms / promisedMs,
        ms > promisedMs ? "  BROKEN" : "");
    kept = kept && ms <= promisedMs;
}

void tellAll(const char* what, QList<double> all, double promisedMs)
{
    std::sort(all.begin(), all.end());
    std::printf("%s: median %.1f ms, of %d\n", what, all.at(all.size() / 2), int(all.size()));
    tell((std::string(what) + ", slowest of 100").c_str(), all.at(all.size() * 99 / 100), promisedMs);
}

QTableView* tableOf(MainWindow& window)
{
    QTableView* most = nullptr;
    for (QTableView* view : window.currentPage()->findChildren<QTableView*>()) {
        if (view->model() && (!most || view->model()->rowCount() > most->model()->rowCount()))
            most = view;
    }
    return most;
}

bool settled(MainWindow& window) { return window.currentPage() && window.currentPage()->isSettled(); }

bool openRoom(MainWindow& window, const char* room)
{
    QElapsedTimer timer;
    timer.start();
    if (!window.openRoom(QString::fromLatin1(room)) || !spinUntil([&] { return settled(window); }))
        return false;
    std::printf("%s shown after %.1f ms\n", room, msOf(timer));
    return true;
}

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
    if (!openRoom(window, "events"))
        return false;
    QTableView* table = tableOf(window);
    std::printf("%d events\n", table->model()->rowCount());
    std::mt19937 random(7);
    QList<double> jumps;
    for (int i = 0; i < kJumps; ++i) {
        const auto row = std::uniform_int_distribution<int>(0, table->model()->rowCount() - 1)(random);
        QElapsedTimer timer;
        timer.start();
        table->verticalScrollBar()->setValue(row);
        table->repaint(); // asks for the rows that come into view
        if (!spinUntil([&] { return settled(window); }))
            return false;
        table->repaint();
        jumps.append(msOf(timer));
    }
    tellAll("Any page of Events", jumps, 50);
    return true;
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
    return kept ? 0 : 1;
}
