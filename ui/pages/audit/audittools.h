// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ledgeradmin.h"
#include "ui/pages/pagecontext.h"
#include "ui/pages/pagememory.h"

#include <QObject>

#include <functional>
#include <memory>

class QMenu;
class QPushButton;
class QWidget;

namespace Tenantry {

/// What a person does to a log from its page: reviews, retention, holds, erasure; each in a dialog of its own.
class AuditTools final : public QObject {
    Q_OBJECT
public:
    /// `now`: what the page is narrowed to. `tenant` empty: all logs, for which there are only reviews.
    AuditTools(const PageContext& context, std::unique_ptr<LedgerAdmin> admin, const TenantId& tenant,
        std::function<PageMemory()> now, QWidget* page);
    ~AuditTools() override;

    QPushButton* makeButton(); ///< opens the menu
    LedgerAdmin& admin() { return *m_admin; }
    void openExport();
    void openReviews();
    void openRetention();
    void openHolds();
    void openErasure();

signals:
    void reviewApplied(const Tenantry::PageMemory& memory);
    void logChanged(); ///< something was done that is in the log now

private:
    const PageContext& m_context;
    std::unique_ptr<LedgerAdmin> m_admin;
    TenantId m_tenant;
    std::function<PageMemory()> m_now;
    QWidget* m_page;
};

} // namespace Tenantry
