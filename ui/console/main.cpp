// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/systemclock.h"
#include "client/profiles/profilestore.h"
#include "client/secrets/secretstore.h"
#include "ui/console/consoleapplication.h"
#include "ui/console/consoleoptions.h"
#include "ui/console/desk.h"
#include "ui/console/languages.h"
#include "ui/console/tour.h"
#include "ui/console/tourset.h"
#include "ui/console/watchdog.h"
#include "ui/shell/settings.h"
#include "ui/style/focusring.h"
#include "ui/style/theme.h"

#include <QDesktopServices>
#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTextStream>

using namespace Tenantry;

namespace {

enum Exit { Done = 0, CouldNotTell = 2, Usage = 3 };

void say(const QString& text) { QTextStream(stderr) << QStringLiteral("tenantry: ") << text << Qt::endl; }

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

/// The connection that the command line means; one that is kept and leads to the same place is what was kept of it, its
/// read-only above all.
Result<ConnectionProfile> chosenProfile(const ConsoleOptions& options, const ProfileStore& profiles, Settings& settings)
{
    if (!options.profile.isEmpty()) {
        if (const auto kept = profiles.named(options.profile))
            return *kept;
        return fail(ErrorCode::InvalidArgument,
            QStringLiteral("there is no connection called %1; File > Connections has those that are kept")
                .arg(options.profile));
    }
    ConnectionProfile profile;
    if (options.connect.isEmpty()) {
        if (const auto start = profiles.withId(settings.startConnection()); start && options.workspace.isEmpty())
            return *start;
        profile.folder =
            QDir(options.workspace.isEmpty() ? ConsoleOptions::defaultWorkspace() : options.workspace).absolutePath();
        profile.name = QDir(profile.folder).dirName();
        return profiles.leadingTo(profile).value_or(profile);
    }
    profile.kind = ConnectionProfile::Kind::Service;
    profile.url = options.connect;
    profile.name = QUrl(options.connect).host();
    if (const auto kept = profiles.leadingTo(profile))
        profile = *kept;
    else
        profile.stage = ConnectionProfile::Stage::Own;
    if (!options.caFile.isEmpty())
        profile.caFile = options.caFile;
    if (!options.tokenFile.isEmpty()) {
        profile.signIn = ConnectionProfile::SignIn::TokenFile;
        profile.tokenFile = options.tokenFile;
    } else if (profile.id.isEmpty() || qEnvironmentVariableIsSet("TENANTRY_TOKEN")) {
        profile.signIn = ConnectionProfile::SignIn::Environment;
        profile.variable = QStringLiteral("TENANTRY_TOKEN");
    }
    return profile;
}

/// The system's, or the program that TENANTRY_BROWSER names.
bool openInBrowser(const QUrl& url)
{
    const QString program = qEnvironmentVariable("TENANTRY_BROWSER");
    return program.isEmpty() ? QDesktopServices::openUrl(url)
                             : QProcess::startDetached(program, {url.toString(QUrl::FullyEncoded)});
}

int runConsole(const ConsoleOptions& options, Watchdog& watchdog)
{
    Settings settings(std::make_unique<QSettings>());
    Theme theme(options.theme.isEmpty() ? settings.themeMode() : Settings::themeModeFromName(options.theme));
    theme.setDensity(settings.density());
    const FocusRing ring;
    Languages languages;
    languages.use(options.language.isEmpty() ? settings.language() : options.language);
    const SystemClock clock;
    const QString data =
        QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/tenantry");
    ProfileStore profiles(
        QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QStringLiteral("/tenantry"));
    if (profiles.trouble())
        say(describe(*profiles.trouble()));
    const auto profile = chosenProfile(options, profiles, settings);
    if (!profile) {
        say(profile.error().detail);
        return Usage;
    }
    SecretStore secrets(data);
    Desk desk({theme, languages, settings, clock, watchdog, QTimeZone::systemTimeZone(), &profiles,
                  data + QStringLiteral("/witness")},
        profiles, secrets, openInBrowser);
    int code = CouldNotTell;
    QObject::connect(&desk, &Desk::failed, [](const Error& error) { say(describe(error)); });
    QObject::connect(&desk, &Desk::opened, [&code](Console*) { code = Done; });
    // The default workspace is filled with a sample where it is new.
    const bool isDefault = options.profile.isEmpty() && options.connect.isEmpty() && options.workspace.isEmpty();
    desk.open(*profile, {options.page, options.tenant, isDefault});
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
    return options->tour.isEmpty() ? runConsole(*options, watchdog) : runTour(app, *options, watchdog);
}
