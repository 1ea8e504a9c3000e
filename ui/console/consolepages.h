// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/pagecontext.h"
#include "ui/shell/pagefactory.h"

namespace Tenantry {

class Watchdog;

/// The real pages.
class ConsolePages final : public PageFactory {
public:
    ConsolePages(PageContext context, Watchdog& watchdog);

    Page* makeRoom(const QString& room, QWidget* parent) override;
    QAbstractButton* makeTenantShield(const TenantId& tenant, QWidget* parent) override;
    Page* makeTenantPage(const QString& page, const TenantId& tenant, QWidget* parent) override;

private:
    PageContext m_context;
    Watchdog& m_watchdog;
};

} // namespace Tenantry
