// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/error.h"
#include "models/dashboardsource.h"
#include "models/loadstate.h"

#include <QObject>

#include <memory>

namespace Tenantry {

/// A tenant's dashboard: its figures and its events per hour by type. The old values stay while new ones are fetched.
class TenantDashboardModel final : public QObject {
    Q_OBJECT

public:
    static constexpr int kHours = 24;
    static constexpr int kTypes = 3;

    explicit TenantDashboardModel(std::unique_ptr<DashboardSource> source, QObject* parent = nullptr);

    void load(); ///< asks (again); one request runs, and at most one more after it
    LoadState loadState() const { return m_state; }
    const Error& error() const { return m_error; }
    bool isSettled() const { return m_state != LoadState::Loading; }

    const Part<Tenant>& tenant() const { return m_answer.tenant; }
    const Part<int>& memberCount() const { return m_answer.memberCount; }
    const Part<TenantFigures>& figures() const { return m_answer.figures; }
    const Part<HourSeries>& eventsByType() const { return m_series; }
    int withheldCount() const { return m_answer.withheld; }

signals:
    void changed();

private:
    void take(const Result<DashboardAnswer>& answer);

    std::unique_ptr<DashboardSource> m_source;
    LoadState m_state = LoadState::Idle;
    Error m_error;
    bool m_running = false;
    bool m_again = false;
    CancelToken m_cancel;
    DashboardAnswer m_answer;
    Part<HourSeries> m_series;
};

} // namespace Tenantry
