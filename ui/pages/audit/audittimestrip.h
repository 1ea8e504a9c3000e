// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/audittimequery.h"
#include "ui/pages/pagecontext.h"
#include "ui/widgets/card.h"

class QComboBox;
class QPushButton;

namespace Tenantry {

class AuditTimeModel;
class Histogram;

/// The audit log over time, above its table: and the filter by time, by dragging. Says while figures are still counted,
/// and where counting stopped at its bound.
class AuditTimeStrip final : public Card {
    Q_OBJECT

public:
    /// The model is not owned. `tenant` empty: of all logs, in a neutral colour.
    AuditTimeStrip(
        const PageContext& context, AuditTimeModel& model, const TenantId& tenant, QWidget* parent = nullptr);

    /// The page's other filters; its times do not count here.
    void setFilter(const AuditLogQuery& filter);
    void refresh(); ///< up to now, once more
    /// A stretch that was chosen before; a longer range is shown where it needs one.
    void select(std::optional<Timestamp> from, std::optional<Timestamp> to);

signals:
    /// Nothing: all of time.
    void rangeChanged(std::optional<Tenantry::Timestamp> from, std::optional<Tenantry::Timestamp> to);

private:
    void ask();
    void show();
    void showSelection();
    void say();

    const PageContext& m_context;
    AuditTimeModel& m_model;
    Histogram* m_histogram;
    QComboBox* m_range;
    QPushButton* m_all;
    AuditLogQuery m_filter;
    std::optional<Timestamp> m_from;
    std::optional<Timestamp> m_to;
};

} // namespace Tenantry
