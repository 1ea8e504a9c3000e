// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/answermodel.h"
#include "models/dashboardsource.h"

#include <memory>

namespace Tenantry {

/// A tenant's dashboard: its figures and its events per hour by type.
class TenantDashboardModel final : public AnswerModel {
    Q_OBJECT

public:
    static constexpr int kHours = 24;
    static constexpr int kTypes = 3;

    explicit TenantDashboardModel(std::unique_ptr<DashboardSource> source, QObject* parent = nullptr);

    const Part<Tenant>& tenant() const { return m_answer.tenant; }
    const Part<int>& memberCount() const { return m_answer.memberCount; }
    const Part<TenantFigures>& figures() const { return m_answer.figures; }
    const Part<HourSeries>& eventsByType() const { return m_series; }
    int withheldCount() const { return m_answer.withheld; }

private:
    void ask(const CancelToken& cancel) override;
    void take(const DashboardAnswer& answer);

    std::unique_ptr<DashboardSource> m_source;
    DashboardAnswer m_answer;
    Part<HourSeries> m_series;
};

} // namespace Tenantry
