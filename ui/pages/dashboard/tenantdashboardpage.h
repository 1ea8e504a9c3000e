// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"
#include "ui/pages/pagecontext.h"

namespace Tenantry {

class ChooseTable;
class EventsModel;
class FigureCard;
class MembershipsModel;
class StackedChart;
class TenantDashboardModel;

/// One tenant at a glance: the seed's figures, events per hour by type, the latest events, the members.
class TenantDashboardPage final : public Page {
    Q_OBJECT

public:
    TenantDashboardPage(const PageContext& context, const TenantId& tenant, QWidget* parent);

    void activate() override;
    void refresh() override;
    bool isSettled() const override;

private:
    QWidget* buildFigures();
    QWidget* buildMain();
    void show();
    void showChart();
    void showVerified();
    void announce();

    const PageContext& m_context;
    TenantId m_tenant;
    TenantDashboardModel* m_model;
    EventsModel* m_events;
    MembershipsModel* m_members;
    FigureCard* m_users = nullptr;
    FigureCard* m_total = nullptr;
    FigureCard* m_session = nullptr;
    FigureCard* m_isolation = nullptr;
    StackedChart* m_chart = nullptr;
    bool m_loaded = false;
};

} // namespace Tenantry
