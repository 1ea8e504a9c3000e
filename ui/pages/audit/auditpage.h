// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"
#include "ui/pages/pagecontext.h"
#include "ui/pages/pagememory.h"

class QBoxLayout;
class QPushButton;
class QStackedWidget;

namespace Tenantry {

class AuditDetail;
class AuditModel;
class AuditTimeStrip;
class AuditTimeModel;
class AuditTools;
class ChooseTable;
class EvidenceView;
class FilterBar;
class LogsPanel;
class PageHeader;
class ProgressPanel;

/// The audit log, newest first: of one tenant with its shield, or of all with the list of shields. Filters by terms,
/// words and time, shows what an entry changed and proves it, and where a log is broken, the evidence. Reading it is
/// itself recorded.
class AuditPage final : public Page {
    Q_OBJECT

public:
    AuditPage(const PageContext& context, QWidget* parent);
    AuditPage(const PageContext& context, const TenantId& tenant, QWidget* parent);

    void activate() override;
    void refresh() override;
    bool isSettled() const override;
    QWidget* filterWidget() const override;
    PageMemory memory() const override;
    void recall(const PageMemory& memory) override;

    void showEvidence(); ///< where the log is broken

private:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void build();
    void buildBars(QBoxLayout* column);
    void buildActions();
    void buildMain(QBoxLayout* column);
    void connectDetail();
    void connectWitness();
    void narrow(const PageMemory& memory);
    void applyFilter();
    void showState();
    void showStanding();
    void watchVisible();
    void announce();

    const PageContext& m_context;
    TenantId m_tenant; ///< empty: all logs
    AuditModel* m_model;
    AuditTimeModel* m_times;
    AuditTools* m_tools;
    PageHeader* m_header = nullptr;
    FilterBar* m_filter = nullptr;
    AuditTimeStrip* m_timeline = nullptr;
    QStackedWidget* m_stack = nullptr;
    ChooseTable* m_table = nullptr;
    AuditDetail* m_detail = nullptr;
    LogsPanel* m_logs = nullptr;
    QPushButton* m_logsButton = nullptr;
    QPushButton* m_verify = nullptr;
    ProgressPanel* m_progress = nullptr;
    EvidenceView* m_evidence = nullptr;
    std::optional<Timestamp> m_from;
    std::optional<Timestamp> m_to;
    bool m_timed = false; ///< the timeline was asked for
    bool m_told = false; ///< the evidence came to the front by itself once
};

} // namespace Tenantry
