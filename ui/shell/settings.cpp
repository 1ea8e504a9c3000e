// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/settings.h"

namespace Tenantry {

namespace {

const QString kTheme = QStringLiteral("window/theme");
const QString kDensity = QStringLiteral("window/density");
const QString kLanguage = QStringLiteral("window/language");
const QString kGeometry = QStringLiteral("window/geometry");
const QString kRailFolded = QStringLiteral("window/railFolded");
const QString kZone = QStringLiteral("time/zone");
const QString kStart = QStringLiteral("start/connection");
const QString kStartPage = QStringLiteral("start/page");
const QString kBreachAlert = QStringLiteral("alerts/breach");
const QString kSilenceAlert = QStringLiteral("alerts/silence");
const QString kKeep = QStringLiteral("history/keepDays");

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

Theme::Density Settings::density() const
{
    const QString name = m_store->value(kDensity).toString();
    if (name == QLatin1String("compact"))
        return Theme::Density::Compact;
    return name == QLatin1String("comfortable") ? Theme::Density::Comfortable : Theme::Density::ByPage;
}

void Settings::setDensity(Theme::Density density)
{
    m_store->setValue(kDensity,
        density == Theme::Density::Compact           ? QStringLiteral("compact")
            : density == Theme::Density::Comfortable ? QStringLiteral("comfortable")
                                                     : QStringLiteral("page"));
}

QString Settings::language() const { return m_store->value(kLanguage).toString(); }

void Settings::setLanguage(const QString& code)
{
    m_store->setValue(kLanguage, code);
    emit languageChanged(code);
}

QString Settings::timeZone() const { return m_store->value(kZone).toString(); }

void Settings::setTimeZone(const QString& name)
{
    m_store->setValue(kZone, name);
    emit timeZoneChanged();
}

QTimeZone Settings::zone(const QTimeZone& own) const
{
    const QByteArray name = timeZone().toLatin1();
    if (name == "UTC")
        return QTimeZone::utc();
    return !name.isEmpty() && QTimeZone::isTimeZoneIdAvailable(name) ? QTimeZone(name) : own;
}

QString Settings::startConnection() const { return m_store->value(kStart).toString(); }
void Settings::setStartConnection(const QString& id) { m_store->setValue(kStart, id); }
QString Settings::startPage() const { return m_store->value(kStartPage).toString(); }
void Settings::setStartPage(const QString& room) { m_store->setValue(kStartPage, room); }
bool Settings::alertsOnBreach() const { return m_store->value(kBreachAlert, true).toBool(); }
void Settings::setAlertsOnBreach(bool alerts) { m_store->setValue(kBreachAlert, alerts); }
bool Settings::alertsOnSilence() const { return m_store->value(kSilenceAlert, false).toBool(); }
void Settings::setAlertsOnSilence(bool alerts) { m_store->setValue(kSilenceAlert, alerts); }
int Settings::keepDays() const { return std::max(0, m_store->value(kKeep, kKeepDays).toInt()); }
void Settings::setKeepDays(int days) { m_store->setValue(kKeep, days); }
QByteArray Settings::windowGeometry() const { return m_store->value(kGeometry).toByteArray(); }
void Settings::setWindowGeometry(const QByteArray& geometry) { m_store->setValue(kGeometry, geometry); }
bool Settings::isRailFolded() const { return m_store->value(kRailFolded).toBool(); }
void Settings::setRailFolded(bool folded) { m_store->setValue(kRailFolded, folded); }

} // namespace Tenantry
