// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/rooms.h"

namespace Tenantry {

QStringList Rooms::names()
{
    return {QStringLiteral("overview"), QStringLiteral("tenants"), QStringLiteral("events"), QStringLiteral("sharing"),
        QStringLiteral("decisions"), QStringLiteral("audit"), QStringLiteral("isolation"), QStringLiteral("bindings")};
}

QStringList Rooms::tenantPages()
{
    return {QStringLiteral("dashboard"), QStringLiteral("members"), QStringLiteral("events"), QStringLiteral("audit"),
        QStringLiteral("sharing")};
}

QString Rooms::title(const QString& name)
{
    if (name == QLatin1String("overview"))
        return tr("Overview");
    if (name == QLatin1String("tenants"))
        return tr("Tenants");
    if (name == QLatin1String("events"))
        return tr("Events");
    if (name == QLatin1String("sharing"))
        return tr("Sharing");
    if (name == QLatin1String("decisions"))
        return tr("Decisions");
    if (name == QLatin1String("audit"))
        return tr("Audit");
    if (name == QLatin1String("isolation"))
        return tr("Isolation");
    if (name == QLatin1String("bindings"))
        return tr("Bindings");
    if (name == QLatin1String("settings"))
        return tr("Settings");
    if (name == QLatin1String("dashboard"))
        return tr("Dashboard");
    return name == QLatin1String("members") ? tr("Members") : name;
}

Icon Rooms::icon(const QString& name)
{
    if (name == QLatin1String("tenants"))
        return Icon::Tenants;
    if (name == QLatin1String("events"))
        return Icon::Events;
    if (name == QLatin1String("sharing"))
        return Icon::Sharing;
    if (name == QLatin1String("decisions"))
        return Icon::Users;
    if (name == QLatin1String("audit"))
        return Icon::Audit;
    if (name == QLatin1String("bindings"))
        return Icon::Bindings;
    return name == QLatin1String("isolation") ? Icon::Isolation : Icon::Overview;
}

} // namespace Tenantry
