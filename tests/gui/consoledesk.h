// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/fixedclock.h"
#include "tests/support/leakybinding.h"
#include "tests/support/lyingbinding.h"
#include "ui/console/console.h"
#include "ui/console/languages.h"
#include "ui/console/watchdog.h"
#include "ui/shell/settings.h"
#include "ui/style/theme.h"

#include <QTemporaryDir>

namespace Tenantry::Testing {

/// The real console on a small sample workspace, with a leak between it and the service that is closed at first.
class ConsoleDesk {
public:
    ConsoleDesk();
    ~ConsoleDesk();

    /// Opens, fills and shows it; false with a word on the log where that fails.
    bool open();
    Console& console() { return *m_console; }
    MainWindow& window() { return m_console->window(); }
    LeakyBinding& leak() { return *m_leak; }
    LyingBinding& liar() { return *m_liar; } ///< about logs; honest at first
    Timestamp now() const { return m_clock.now(); }
    Theme& theme() { return m_theme; }
    bool settle(); ///< until the page at the front has nothing under way

private:
    QTemporaryDir m_folder;
    FixedClock m_clock;
    Watchdog m_watchdog;
    Settings m_settings;
    Theme m_theme;
    Languages m_languages;
    LeakyBinding* m_leak = nullptr;
    LyingBinding* m_liar = nullptr;
    std::unique_ptr<Console> m_console;
};

} // namespace Tenantry::Testing
