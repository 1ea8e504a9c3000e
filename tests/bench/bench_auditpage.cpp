// SPDX-License-Identifier: GPL-3.0-or-later
// The Audit page on a log of millions of entries: its first rows against the sqlite3 command line's time for the same
// rows (promised: 40 ms more), any place of it (50 ms), a filter on an actor or an action (100 ms) and on words (200
// ms) until its first rows are there, and the most memory that was used (250 MB). Each line prints the measure, the
// promise and their ratio; the exit code is 1 where a promise is broken. Needs sqlite3. Usage: bench_auditpage
// WORKSPACE (made with: bench_audit --make 10000000 WORKSPACE)
#include "base/systemclock.h"
#include "models/pagedtablemodel.h"
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

#include <QFile>
#include <QKeyEvent>
#include <QLineEdit>
#include <QProcess>
#include <QTableView>
#include <QTemporaryDir>

#include <cstdio>

using namespace Tenantry;
using namespace Tenantry::Bench;

namespace {

constexpr int kJumps = 200;
constexpr int kRounds = 5;

/// Of the best of five; nothing where there is no sqlite3.
std::optional<double> commandLineMs(const QString& folder)
{
    const QString query = QStringLiteral("SELECT time, idx, log, key, epoch, entry, action, actor_id, actor_tenant,"
                                         " actor_role, target, outcome, severity, request_id, leaf FROM audit"
                                         " ORDER BY time DESC, key DESC LIMIT 200;");
    std::optional<double> best;
    for (int i = 0; i < kRounds; ++i) {
        QProcess sqlite;
        sqlite.setStandardOutputFile(QProcess::nullDevice());
        QElapsedTimer timer;
        timer.start();
        sqlite.start(
            QStringLiteral("sqlite3"), {QStringLiteral("-readonly"), folder + QStringLiteral("/tenantry.db"), query});
        if (!sqlite.waitForFinished(60000) || sqlite.exitCode() != 0)
            return std::nullopt;
        best = std::min(best.value_or(1e9), msOf(timer));
    }
    return best;
}

/// Whether the rows in view are those of what was asked last.
bool hasRows(MainWindow& window)
{
    const auto* model = qobject_cast<PagedTableModel*>(tableOf(window)->model());
    return model && model->isSettled() && model->loadState() != LoadState::Loading;
}

/// What a person who writes the filter waits for, from the Enter on.
bool filter(MainWindow& window, const char* text, double promisedMs)
{
    auto* edit = qobject_cast<QLineEdit*>(window.currentPage()->filterWidget());
    QList<double> all;
    for (int i = 0; edit && i < kRounds; ++i) {
        for (const QString& written : {QString(), QString::fromUtf8(text)}) {
            edit->setText(written);
            QElapsedTimer timer;
            timer.start();
            QKeyEvent enter(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier);
            QCoreApplication::sendEvent(edit, &enter);
            if (!spinUntil([&] { return hasRows(window); }))
                return false;
            tableOf(window)->repaint();
            if (!written.isEmpty())
                all.append(msOf(timer));
            if (!spinUntil([&] { return settled(window); }))
                return false;
            QKeyEvent back(QEvent::KeyPress, Qt::Key_Backspace, Qt::NoModifier); // a term became a chip
            for (int press = 0; written.isEmpty() && press < 2; ++press)
                QCoreApplication::sendEvent(edit, &back);
        }
        if (i == 0)
            std::printf("%d rows for \"%s\"\n", tableOf(window)->model()->rowCount(), text);
    }
    tellAll(text, all, promisedMs);
    return !all.isEmpty();
}

double peakMegabytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

bool measure(MainWindow& window, const QString& folder)
{
    const auto yardstick = commandLineMs(folder);
    if (!yardstick)
        std::fprintf(stderr, "bench_auditpage: no sqlite3: the first rows have no yardstick\n");
    QElapsedTimer timer;
    timer.start();
    if (!window.openRoom(QStringLiteral("audit")))
        return false;
    const double built = msOf(timer);
    if (!spinUntil([&] { return hasRows(window); }))
        return false;
    const double loaded = msOf(timer);
    window.repaint();
    std::printf("built after %.1f ms, rows there after %.1f ms\n", built, loaded);
    std::printf("sqlite3 takes %.1f ms for the first 200 rows\n", yardstick.value_or(0));
    tell("Audit's first rows", msOf(timer), yardstick.value_or(0) + 40);
    if (!spinUntil([&] { return settled(window); }))
        return false;
    if (!jumpThroughRows(window, "Any place of Audit", kJumps, 50))
        return false;
    return filter(window, "actor = user-17", 100) && filter(window, "action = tenant.edit", 100)
        && filter(window, "action = cross_tenant_access_attempt", 100) && filter(window, "outcome = denied", 100)
        && filter(window, "4711", 200) && filter(window, "m-large eu-central", 200);
}

} // namespace

int main(int argc, char** argv)
{
    Watchdog watchdog;
    ConsoleApplication app(argc, argv, watchdog);
    if (argc != 2) {
        std::fprintf(stderr, "usage: bench_auditpage WORKSPACE\n");
        return 3;
    }
    const QString folder = QString::fromLocal8Bit(argv[1]);
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
        std::fprintf(stderr, "bench_auditpage: %s\n", qPrintable(describe(error)));
        failed = true;
    });
    QObject::connect(&console, &Console::opened, &app, [&] {
        console.window().setStarted(true);
        console.window().resize(1440, 900);
        console.window().show();
        opened = console.window().openRoom(QStringLiteral("tenants"));
    });
    console.open(folder, false);
    if (!spinUntil([&] { return failed || (opened && settled(console.window())); }) || failed)
        return 2;
    if (!measure(console.window(), folder)) {
        std::fprintf(stderr, "bench_auditpage: the page did not settle\n");
        return 2;
    }
    const double used = peakMegabytes();
    std::printf("most memory %.0f MB, promised 250 MB, ratio %.2f%s\n", used, used / 250, used > 250 ? "  BROKEN" : "");
    return allKept() && used <= 250 ? 0 : 1;
}
