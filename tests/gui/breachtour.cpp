// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/leakybinding.h"
#include "tests/support/lyingbinding.h"
#include "ui/console/consoleapplication.h"
#include "ui/console/languages.h"
#include "ui/console/tour.h"
#include "ui/console/tourset.h"
#include "ui/console/watchdog.h"
#include "ui/shell/settings.h"
#include "ui/style/focusring.h"
#include "ui/style/theme.h"

#include <QTemporaryDir>
#include <QTextStream>

using namespace Tenantry;
using namespace Tenantry::Testing;

/// The console's tour with a service that leaks in its last pictures: what people see of a breach. A program of the
/// tests, because no fault is ever built into `tenantry`. Usage: tour_breach DIR
int main(int argc, char** argv)
{
    Watchdog watchdog;
    ConsoleApplication app(argc, argv, watchdog);
    if (argc != 2) {
        QTextStream(stderr) << "usage: tour_breach DIR" << Qt::endl;
        return 3;
    }
    QTemporaryDir memory;
    Settings settings(std::make_unique<QSettings>(memory.filePath(QStringLiteral("tour.ini")), QSettings::IniFormat));
    Theme theme(Theme::Mode::Light);
    const FocusRing ring;
    Languages languages;
    languages.use(QStringLiteral("en"));
    LeakyBinding* leak = nullptr;
    LyingBinding* liar = nullptr;
    const TourSet::Fault fault{[&](std::unique_ptr<ServiceBinding> real) {
                                   auto lying = std::make_unique<LyingBinding>(std::move(real));
                                   liar = lying.get();
                                   auto leaky = std::make_unique<LeakyBinding>(std::move(lying));
                                   leak = leaky.get();
                                   return leaky;
                               },
        [&](const TenantId&, const TenantId& foreign) {
            leak->setOnly("eventPage");
            leak->setLeak(LeakyBinding::Leak::ForeignRecord, foreign, 2);
        },
        [&] {
            leak->setLeak(LeakyBinding::Leak::None);
            liar->changeEntry(17);
        }};
    TourSet set(theme, languages, settings, watchdog, {}, fault);
    Tour tour(set, theme, watchdog, QString::fromLocal8Bit(argv[1]));
    QObject::connect(
        &tour, &Tour::finished, &app, [](int code) { QCoreApplication::exit(code); }, Qt::QueuedConnection);
    tour.start();
    return ConsoleApplication::exec();
}
