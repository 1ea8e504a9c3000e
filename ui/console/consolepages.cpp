// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console/consolepages.h"

#include "client/profiles/profilestore.h"
#include "ui/console/componentsroom.h"
#include "ui/console/watchdog.h"
#include "ui/pages/audit/auditpage.h"
#include "ui/pages/bindings/bindingspage.h"
#include "ui/pages/common/ledgershield.h"
#include "ui/pages/dashboard/tenantdashboardpage.h"
#include "ui/pages/decisions/decisionspage.h"
#include "ui/pages/events/eventspage.h"
#include "ui/pages/isolation/isolationpage.h"
#include "ui/pages/members/memberspage.h"
#include "ui/pages/overview/overviewpage.h"
#include "ui/pages/settings/settingspage.h"
#include "ui/pages/sharing/sharingpage.h"
#include "ui/pages/tenants/archiveband.h"
#include "ui/pages/tenants/tenantspage.h"
#include "ui/pages/tenants/tenanttools.h"

namespace Tenantry {

ConsolePages::ConsolePages(
    PageContext context, Watchdog& watchdog, Theme& theme, Settings& settings, ProfileStore* profiles)
    : m_context(std::move(context))
    , m_watchdog(watchdog)
    , m_theme(theme)
    , m_settings(settings)
    , m_profiles(profiles)
{
}

Page* ConsolePages::makeRoom(const QString& room, QWidget* parent)
{
    m_watchdog.mark(Watchdog::Phase::Build);
    if (room == QLatin1String("overview"))
        return new OverviewPage(m_context, parent);
    if (room == QLatin1String("tenants"))
        return new TenantsPage(m_context, parent);
    if (room == QLatin1String("events"))
        return new EventsPage(m_context, parent);
    if (room == QLatin1String("decisions") && m_context.lives)
        return new DecisionsPage(m_context, *m_context.lives, parent);
    if (room == QLatin1String("sharing"))
        return new SharingPage(m_context, {}, parent);
    if (room == QLatin1String("audit"))
        return new AuditPage(m_context, parent);
    if (room == QLatin1String("isolation"))
        return new IsolationPage(m_context, parent);
    if (room == QLatin1String("bindings"))
        return new BindingsPage(m_context, parent);
    if (room == QLatin1String("settings"))
        return new SettingsPage(
            m_theme, m_settings, m_profiles ? m_profiles->profiles() : QList<ConnectionProfile>(), parent);
    return room == QLatin1String("components") ? new ComponentsRoom(m_context.theme, m_context.formats, parent)
                                               : nullptr;
}

QAbstractButton* ConsolePages::makeTenantShield(const TenantId& tenant, QWidget* parent)
{
    return m_context.witness ? new LedgerShield(m_context.theme, m_context.formats, *m_context.witness, tenant, parent)
                             : nullptr;
}

QWidget* ConsolePages::makeTenantTools(const TenantId& tenant, QWidget* parent)
{
    return m_context.lives ? new TenantTools(m_context, *m_context.lives, tenant, parent) : nullptr;
}

QWidget* ConsolePages::makeTenantBand(const TenantId& tenant, QWidget* parent)
{
    return m_context.lives ? new ArchiveBand(m_context, *m_context.lives, tenant, parent) : nullptr;
}

Page* ConsolePages::makeTenantPage(const QString& page, const TenantId& tenant, QWidget* parent)
{
    m_watchdog.mark(Watchdog::Phase::Build);
    if (page == QLatin1String("dashboard"))
        return new TenantDashboardPage(m_context, tenant, parent);
    if (page == QLatin1String("members"))
        return new MembersPage(m_context, tenant, parent);
    if (page == QLatin1String("events"))
        return new EventsPage(m_context, tenant, parent);
    if (page == QLatin1String("sharing"))
        return new SharingPage(m_context, tenant, parent);
    return page == QLatin1String("audit") ? new AuditPage(m_context, tenant, parent) : nullptr;
}

} // namespace Tenantry
