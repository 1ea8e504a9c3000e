// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/platformshareactions.h"
#include "models/platformsharesource.h"
#include "ui/pages/page.h"
#include "ui/pages/sharing/sharegrantpanel.h"
#include "ui/pages/sharing/sharewizard.h"

#include <QTimer>

class QStackedWidget;
class QTabBar;

namespace Tenantry {

class ApprovalSheet;
class PageHeader;
class ShareGrantsModel;
class ShareListView;
class ShareMapView;
class ShareRequestPanel;
class ShareRequestsModel;
class ShareSides;
class ShareStepsModel;

/// Who may see whose data: what I may decide, what my side sent, what holds, what happened, and the map of it. In the
/// room of all sides that I may take; in a tenant's tab of that tenant's.
class SharingPage final : public Page {
    Q_OBJECT

public:
    enum class Part { Inbox, Outbox, Active, History, Map };

    /// `tenant`: whose side is taken; empty: all that are mine.
    SharingPage(const PageContext& context, const TenantId& tenant, QWidget* parent);
    ~SharingPage() override;

    void activate() override;
    void refresh() override;
    bool isSettled() const override;
    void showPart(Part part);
    /// Of the request chosen in the inbox; null where there is none.
    ApprovalSheet* openSheet();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void buildHead();
    void buildParts();
    void connectParts();
    void addKeys();
    void load();
    void followQuietly();
    void sayCounts();
    void announce();
    Part part() const;
    ShareListView* list() const; ///< at the front; null for the map
    void deny();
    void cancelChosen();
    void act(ShareGrantPanel::Act act);
    void openWizard(ShareWizard::Purpose purpose);
    void openTimeline();
    void showGrant(int row);

    const PageContext& m_context;
    TenantId m_tenant;
    PlatformShareSource m_source;
    PlatformShareActions m_actions;
    SharingTools m_tools;
    ShareSides* m_sides;
    PageHeader* m_header;
    QTabBar* m_tabs;
    QStackedWidget* m_stack;
    ShareRequestsModel* m_inbox;
    ShareRequestsModel* m_outbox;
    ShareGrantsModel* m_grants;
    ShareStepsModel* m_steps;
    ShareRequestPanel* m_inboxPanel = nullptr;
    ShareRequestPanel* m_outboxPanel = nullptr;
    ShareGrantPanel* m_grantPanel = nullptr;
    ShareListView* m_inboxView = nullptr;
    ShareListView* m_outboxView = nullptr;
    ShareListView* m_grantsView = nullptr;
    ShareListView* m_historyView = nullptr;
    ShareMapView* m_map = nullptr;
    QTimer m_follow;
};

} // namespace Tenantry
