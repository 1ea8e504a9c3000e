// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/eventquery.h"
#include "ui/pages/page.h"
#include "ui/pages/pagecontext.h"

class QSplitter;

namespace Tenantry {

class Card;
class ChooseTable;
class EventDetail;
class EventsModel;
class FilterBar;
class PageHeader;
class TimelineStrip;

/// Events, newest first: of one tenant with its timeline, or of all tenants.
class EventsPage final : public Page {
    Q_OBJECT

public:
    EventsPage(const PageContext& context, QWidget* parent);
    EventsPage(const PageContext& context, const TenantId& tenant, QWidget* parent);

    void activate() override;
    void refresh() override;
    bool isSettled() const override;
    QWidget* filterWidget() const override;
    PageMemory memory() const override;
    void recall(const PageMemory& memory) override;

private:
    void build();
    void applyFilter();
    void showState();
    void showDetail(int row);

    const PageContext& m_context;
    TenantId m_tenant; ///< empty: all
    EventsModel* m_model = nullptr;
    PageHeader* m_header = nullptr;
    FilterBar* m_filter = nullptr;
    TimelineStrip* m_timeline = nullptr;
    Card* m_card = nullptr;
    ChooseTable* m_table = nullptr;
    EventDetail* m_detail = nullptr;
    std::optional<Timestamp> m_from;
    std::optional<Timestamp> m_to;
    bool m_loaded = false;
};

} // namespace Tenantry
