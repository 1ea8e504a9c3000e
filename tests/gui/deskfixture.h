// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/fixedclock.h"
#include "client/profiles/profilestore.h"
#include "client/secrets/secretstore.h"
#include "ui/console/desk.h"
#include "ui/console/languages.h"
#include "ui/console/watchdog.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/settings.h"
#include "ui/style/theme.h"

#include <QTemporaryDir>

namespace Tenantry::Testing {

/// A desk with its list of connections in a folder of the test's own, without a keychain, and a browser that only
/// remembers where it was sent.
class DeskFixture {
public:
    DeskFixture();
    ~DeskFixture();

    Desk& desk() { return *m_desk; }
    ProfileStore& profiles() { return m_profiles; }
    SecretStore& secrets() { return m_secrets; }
    QList<QUrl>& visited() { return m_visited; }
    QString problem() const { return m_problem; }

    /// A workspace with these tenants in it, kept under its name.
    ConnectionProfile workspace(
        const QString& name, const QList<std::pair<QByteArray, QString>>& tenants, bool sample = false);
    /// Opens it and waits until a window of it is there, or it failed (null).
    Console* open(const ConnectionProfile& profile, Console* instead = nullptr);
    Console* consoleOf(const QString& name);
    /// Everything that a person, or a screen reader, could find in any window.
    static QString allWords();
    static bool settle(MainWindow& window);

    QString path(const QString& name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
    FixedClock m_clock{Timestamp{1763472726000}};
    Watchdog m_watchdog;
    Settings m_settings;
    Theme m_theme{Theme::Mode::Light};
    Languages m_languages;
    ProfileStore m_profiles;
    SecretStore m_secrets;
    QList<QUrl> m_visited;
    QString m_problem;
    std::unique_ptr<Desk> m_desk;
};

} // namespace Tenantry::Testing
