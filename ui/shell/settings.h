// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QSettings>

#include <memory>

namespace Tenantry {

/// What the console remembers between runs, by name and type. Injected; the store behind it is the caller's choice.
class Settings final {
public:
    explicit Settings(std::unique_ptr<QSettings> store);

    Theme::Mode themeMode() const;
    void setThemeMode(Theme::Mode mode);
    QString language() const; ///< `en`, `de`; empty: the desktop's
    void setLanguage(const QString& code);
    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray& geometry);
    bool isRailFolded() const;
    void setRailFolded(bool folded);

    static Theme::Mode themeModeFromName(const QString& name); ///< `light`, `dark`, else the desktop's

    QSettings& store() { return *m_store; } ///< for layouts of tables

private:
    std::unique_ptr<QSettings> m_store;
};

} // namespace Tenantry
