// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/decode/bindingrow.h"
#include "ui/pages/pagecontext.h"
#include "ui/widgets/card.h"

class QButtonGroup;
class QFormLayout;
class QHBoxLayout;
class QLabel;
class QStandardItemModel;

namespace Tenantry {

class BindingDetailModel;
class LatencyChart;
class StatusLabel;
class TableView;

/// One binding: what its state means and what to do, its latency over time, and the tenants it serves.
class BindingPanel final : public Card {
    Q_OBJECT

public:
    /// The model outlives the panel.
    BindingPanel(const PageContext& context, BindingDetailModel& model, QWidget* parent = nullptr);

    /// Asks for the rest, as long as `binding` was looked at.
    void show(const BindingRow& binding);

signals:
    void tenantRequested(const Tenantry::TenantId& tenant);

private:
    QLabel* row(QFormLayout* form, const QString& name, const char* objectName);
    QHBoxLayout* buildSpans();
    void buildTenants();
    void ask();
    void showAnswer();
    void showChart();
    void showTenants();
    QStringList timeLabels() const;

    const PageContext& m_context;
    BindingDetailModel& m_model;
    BindingRow m_binding;
    StatusLabel* m_health;
    QLabel* m_sentence;
    QLabel* m_where;
    QLabel* m_since;
    QLabel* m_last;
    QLabel* m_circuit;
    QLabel* m_error;
    QButtonGroup* m_spans;
    LatencyChart* m_chart;
    QLabel* m_summary;
    QLabel* m_tenantsTitle;
    QStandardItemModel* m_tenants;
    TableView* m_tenantsTable;
};

} // namespace Tenantry
