// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/error.h"
#include "models/attentionitem.h"
#include "models/loadstate.h"
#include "models/overviewsource.h"

#include <QObject>

#include <memory>

namespace Tenantry {

/// The Overview: sums, events per hour by tenant, the busiest tenants, what waits for somebody. The old values stay
/// while new ones are fetched.
class OverviewModel final : public QObject {
    Q_OBJECT

public:
    static constexpr int kHours = 24;
    static constexpr int kTenants = 6;

    explicit OverviewModel(std::unique_ptr<OverviewSource> source, QObject* parent = nullptr);

    void load(); ///< asks (again); one request runs, and at most one more after it
    LoadState loadState() const { return m_state; }
    const Error& error() const { return m_error; }
    bool isSettled() const { return m_state != LoadState::Loading; }

    const Part<PlatformFigures>& figures() const { return m_answer.figures; }
    /// Keys are tenant ids; the last line, without one, is all the other tenants together.
    const Part<HourSeries>& eventsByTenant() const { return m_series; }
    const Part<QList<TenantRow>>& busiest() const { return m_answer.busiest; }
    /// Open breaches by the tenant that asked, most first; then suspended tenants.
    const QList<AttentionItem>& attention() const { return m_attention; }
    QString tenantName(const TenantId& tenant) const; ///< of a tenant in this answer; else its id

signals:
    void changed();

private:
    void take(const Result<OverviewAnswer>& answer);
    void findAttention();

    std::unique_ptr<OverviewSource> m_source;
    LoadState m_state = LoadState::Idle;
    Error m_error;
    bool m_running = false;
    bool m_again = false;
    CancelToken m_cancel;
    OverviewAnswer m_answer;
    Part<HourSeries> m_series;
    QList<AttentionItem> m_attention;
};

} // namespace Tenantry
