// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QObject>
#include <QSettings>
#include <QTimeZone>

#include <memory>

namespace Tenantry {

/// What the console remembers between runs, by name and type. Injected; the store behind it is the caller's choice.
class Settings final : public QObject {
    Q_OBJECT
public:
    static constexpr int kKeepDays = 90; ///< of leftovers, until somebody chooses

    explicit Settings(std::unique_ptr<QSettings> store);

    Theme::Mode themeMode() const;
    void setThemeMode(Theme::Mode mode);
    Theme::Density density() const;
    void setDensity(Theme::Density density);
    QString language() const; ///< `en`, `de`; empty: the desktop's
    void setLanguage(const QString& code);
    QString timeZone() const; ///< IANA's name; empty: this computer's
    void setTimeZone(const QString& name);
    /// The zone that is meant; `own` where none is, or none of that name is known here.
    QTimeZone zone(const QTimeZone& own) const;
    QString startConnection() const; ///< the id of one that is kept; empty: the workspace of this computer
    void setStartConnection(const QString& id);
    QString startPage() const; ///< a room; empty: where it was left, else the overview
    void setStartPage(const QString& room);
    bool alertsOnBreach() const; ///< whether the desktop's task bar calls
    void setAlertsOnBreach(bool alerts);
    bool alertsOnSilence() const; ///< likewise, where a service stops answering
    void setAlertsOnSilence(bool alerts);
    int keepDays() const; ///< of what imports could not take, and of files put aside; 0: for ever
    void setKeepDays(int days);
    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray& geometry);
    bool isRailFolded() const;
    void setRailFolded(bool folded);

    static Theme::Mode themeModeFromName(const QString& name); ///< `light`, `dark`, else the desktop's

    QSettings& store() { return *m_store; } ///< for layouts of tables

signals:
    void languageChanged(const QString& code);
    void timeZoneChanged();

private:
    std::unique_ptr<QSettings> m_store;
};

} // namespace Tenantry
