// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/consoledesk.h"

#include "tests/support/testsupport.h"
#include "ui/pages/page.h"
#include "ui/shell/mainwindow.h"

#include <QDebug>

namespace Tenantry::Testing {

namespace {

constexpr Timestamp kNow{1763472726000};

} // namespace

ConsoleDesk::ConsoleDesk()
    : m_clock(kNow)
    , m_settings(std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat))
    , m_theme(Theme::Mode::Light)
{
    m_languages.use(QStringLiteral("en"));
    m_console = std::make_unique<Console>(
        Console::Lent{m_theme, m_languages, m_settings, m_clock, m_watchdog, QTimeZone::utc()},
        [this](std::unique_ptr<ServiceBinding> sound) {
            auto liar = std::make_unique<LyingBinding>(std::move(sound));
            m_liar = liar.get();
            auto leak = std::make_unique<LeakyBinding>(std::move(liar));
            m_leak = leak.get();
            return leak;
        });
}

ConsoleDesk::~ConsoleDesk() { m_console.reset(); }

bool ConsoleDesk::open()
{
    int tenants = -1;
    bool filled = false;
    QString wrong;
    QObject::connect(m_console.get(), &Console::opened, m_console.get(), [&](int count) { tenants = count; });
    QObject::connect(m_console.get(), &Console::filled, m_console.get(), [&] { filled = true; });
    const auto note = [&](const Error& error) { wrong = describe(error); };
    QObject::connect(m_console.get(), &Console::failed, m_console.get(), note);
    QObject::connect(m_console.get(), &Console::sampleFailed, m_console.get(), note);
    m_console->open(m_folder.filePath(QStringLiteral("Sample")), true);
    bool good = spin([&] { return tenants >= 0 || !wrong.isEmpty(); }, 20000) && wrong.isEmpty();
    if (good) {
        window().setStarted(false);
        window().resize(1440, 900);
        window().show();
        m_console->makeSample(4, 600, kNow);
        good = spin([&] { return filled || !wrong.isEmpty(); }, 60000) && wrong.isEmpty();
    }
    m_console->disconnect(m_console.get());
    if (!good)
        qWarning() << "the workspace did not open:" << wrong << "tenants" << tenants;
    return good;
}

bool ConsoleDesk::settle()
{
    return spin(
        [this] {
            const Page* page = window().currentPage();
            return page && page->isSettled();
        },
        15000);
}

} // namespace Tenantry::Testing
