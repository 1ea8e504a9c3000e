// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"
#include "ui/pages/pagecontext.h"

class QGridLayout;

namespace Tenantry {

class AttentionList;
class BusiestTable;
class Card;
class FigureCard;
class OverviewModel;
class PageHeader;
class StackedChart;

/// All tenants at a glance: figures, events by the hour, the busiest, and what waits for somebody.
class OverviewPage final : public Page {
    Q_OBJECT

public:
    OverviewPage(const PageContext& context, QWidget* parent);

    void activate() override;
    void refresh() override;
    bool isSettled() const override;

private:
    QWidget* buildFigures();
    QWidget* buildMain();
    void show();
    void showFigures();
    void showChart();

    const PageContext& m_context;
    OverviewModel* m_model;
    PageHeader* m_header;
    FigureCard* m_tenants = nullptr;
    FigureCard* m_members = nullptr;
    FigureCard* m_users = nullptr;
    FigureCard* m_events = nullptr;
    FigureCard* m_breaches = nullptr;
    FigureCard* m_audit = nullptr;
    StackedChart* m_chart = nullptr;
    BusiestTable* m_busiest = nullptr;
    AttentionList* m_attention = nullptr;
    bool m_loaded = false;
};

} // namespace Tenantry
