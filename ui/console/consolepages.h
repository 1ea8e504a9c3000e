// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/pagecontext.h"
#include "ui/shell/pagefactory.h"

namespace Tenantry {

class ProfileStore;
class Settings;
class Watchdog;

/// The real pages.
class ConsolePages final : public PageFactory {
public:
    ConsolePages(PageContext context, Watchdog& watchdog, Theme& theme, Settings& settings, ProfileStore* profiles);

    void setProfileName(const QString& name) { m_context.profileName = name; } ///< of pages made from now on
    Page* makeRoom(const QString& room, QWidget* parent) override;
    QAbstractButton* makeTenantShield(const TenantId& tenant, QWidget* parent) override;
    QWidget* makeTenantTools(const TenantId& tenant, QWidget* parent) override;
    QWidget* makeTenantBand(const TenantId& tenant, QWidget* parent) override;
    Page* makeTenantPage(const QString& page, const TenantId& tenant, QWidget* parent) override;

private:
    PageContext m_context;
    Watchdog& m_watchdog;
    Theme& m_theme;
    Settings& m_settings;
    ProfileStore* m_profiles;
};

} // namespace Tenantry
