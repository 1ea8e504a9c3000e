// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/systemclock.h"
#include "ui/console/console.h"
#include "ui/console/consoleapplication.h"
#include "ui/console/consoleoptions.h"
#include "ui/console/failurewindow.h"
#include "ui/console/languages.h"
#include "ui/console/tour.h"
#include "ui/console/tourset.h"
#include "ui/console/watchdog.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/settings.h"
#include "ui/style/focusring.h"
#include "ui/style/theme.h"

#include <QDir>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTextStream>

using namespace Tenantry;

namespace {

enum Exit { Done = 0, CouldNotTell = 2, Usage = 3 };

void say(const QString& text) { QTextStream(stderr) << QStringLiteral("tenantry: ") << text << Qt::endl; }

void openFirstPage(Console& console, const ConsoleOptions& options)
{
    MainWindow& window = console.window();
    if (!options.tenant.isEmpty()) {
        window.openTenant(options.tenant, options.page.isEmpty() ? QStringLiteral("dashboard") : options.page);
        return;
    }
    if (options.page.isEmpty() || !window.openRoom(options.page))
        window.openRoom(QStringLiteral("overview"));
}

int runTour(ConsoleApplication& app, const ConsoleOptions& options, Watchdog& watchdog)
{
    // Nothing that this desktop remembers may change a picture.
    QTemporaryDir memory;
    Settings settings(std::make_unique<QSettings>(memory.filePath(QStringLiteral("tour.ini")), QSettings::IniFormat));
    Theme theme(Theme::Mode::Light);
    const FocusRing ring;
    Languages languages;
    languages.use(options.language.isEmpty() ? QStringLiteral("en") : options.language);
    TourSet set(theme, languages, settings, watchdog, options.workspace);
    Tour tour(set, theme, watchdog, options.tour);
    QObject::connect(
        &tour, &Tour::finished, &app, [](int code) { QCoreApplication::exit(code); }, Qt::QueuedConnection);
    tour.start();
    const int code = ConsoleApplication::exec();
    QTextStream(stdout) << watchdog.summary() << Qt::flush;
    return code;
}

int runConsole(ConsoleApplication& app, const ConsoleOptions& options, Watchdog& watchdog)
{
    Settings settings(std::make_unique<QSettings>());
    Theme theme(options.theme.isEmpty() ? settings.themeMode() : Settings::themeModeFromName(options.theme));
    const FocusRing ring;
    Languages languages;
    languages.use(options.language.isEmpty() ? settings.language() : options.language);
    const SystemClock clock;
    const bool elsewhere = !options.connect.isEmpty();
    const QString folder = elsewhere  ? options.connect
        : options.workspace.isEmpty() ? ConsoleOptions::defaultWorkspace()
                                      : options.workspace;
    bool firstStart =
        !elsewhere && options.workspace.isEmpty() && !QFileInfo::exists(folder + QStringLiteral("/tenantry.db"));

    const QString witnessFolder =
        QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/tenantry/witness");
    Console console({theme, languages, settings, clock, watchdog, QTimeZone::systemTimeZone(), witnessFolder});
    std::unique_ptr<FailureWindow> failure;
    int code = Done;
    QObject::connect(&console, &Console::failed, &app, [&](const Error& error) {
        say(describe(error));
        code = CouldNotTell;
        failure = std::make_unique<FailureWindow>(theme, error, QDir::toNativeSeparators(folder));
        failure->show();
    });
    QObject::connect(&console, &Console::filled, &app, [&] { openFirstPage(console, options); });
    QObject::connect(&console, &Console::opened, &app, [&](int tenants) {
        console.window().setStarted(tenants > 0);
        console.window().show();
        watchdog.begin();
        if (tenants > 0) {
            openFirstPage(console, options);
        } else if (firstStart) {
            firstStart = false; // once, even where it is cancelled
            const int64_t now = clock.now().ms;
            console.makeSample(12, 50000, Timestamp{now - now % Timestamp::kHour});
        }
    });
    if (elsewhere) {
        const auto remote = options.remote(); // parsing has tried it, but files change
        if (!remote) {
            say(remote.error().detail);
            return Usage;
        }
        console.connectTo(*remote);
    } else {
        console.open(folder, firstStart);
    }
    const int ended = ConsoleApplication::exec();
    if (qEnvironmentVariableIntValue("TENANTRY_WATCHDOG") > 0)
        QTextStream(stdout) << watchdog.summary() << Qt::flush;
    return ended != Done ? ended : code;
}

} // namespace

int main(int argc, char** argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const auto options = ConsoleOptions::parse(arguments);
    if (!options) {
        say(options.error().detail);
        QTextStream(stderr) << ConsoleOptions::usage() << Qt::flush;
        return Usage;
    }
    if (options->help || options->version) {
        QTextStream(stdout) << (options->help ? ConsoleOptions::usage()
                                              : QStringLiteral("tenantry " TENANTRY_VERSION "\n"))
                            << Qt::flush;
        return Done;
    }
    Watchdog watchdog;
    ConsoleApplication app(argc, argv, watchdog);
    return options->tour.isEmpty() ? runConsole(app, *options, watchdog) : runTour(app, *options, watchdog);
}
