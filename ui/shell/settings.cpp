// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/settings.h"

namespace Tenantry {

namespace {

const QString kTheme = QStringLiteral("window/theme");
const QString kLanguage = QStringLiteral("window/language");
const QString kGeometry = QStringLiteral("window/geometry");
const QString kRailFolded = QStringLiteral("window/railFolded");

} // namespace

Settings::Settings(std::unique_ptr<QSettings> store)
    : m_store(std::move(store))
{
}

Theme::Mode Settings::themeModeFromName(const QString& name)
{
    if (name == QLatin1String("light"))
        return Theme::Mode::Light;
    return name == QLatin1String("dark") ? Theme::Mode::Dark : Theme::Mode::FollowDesktop;
}

Theme::Mode Settings::themeMode() const { return themeModeFromName(m_store->value(kTheme).toString()); }

void Settings::setThemeMode(Theme::Mode mode)
{
    m_store->setValue(kTheme,
        mode == Theme::Mode::Light      ? QStringLiteral("light")
            : mode == Theme::Mode::Dark ? QStringLiteral("dark")
                                        : QStringLiteral("system"));
}

QString Settings::language() const { return m_store->value(kLanguage).toString(); }
void Settings::setLanguage(const QString& code) { m_store->setValue(kLanguage, code); }
QByteArray Settings::windowGeometry() const { return m_store->value(kGeometry).toByteArray(); }
void Settings::setWindowGeometry(const QByteArray& geometry) { m_store->setValue(kGeometry, geometry); }
bool Settings::isRailFolded() const { return m_store->value(kRailFolded).toBool(); }
void Settings::setRailFolded(bool folded) { m_store->setValue(kRailFolded, folded); }

} // namespace Tenantry
