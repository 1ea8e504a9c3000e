// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tenantdashboardmodel.h"

#include "models/settle.h"

namespace Tenantry {

TenantDashboardModel::TenantDashboardModel(std::unique_ptr<DashboardSource> source, QObject* parent)
    : QObject(parent)
    , m_source(std::move(source))
{
}

void TenantDashboardModel::load()
{
    if (m_running) {
        m_again = true;
        return;
    }
    m_running = true;
    m_again = false;
    m_state = LoadState::Loading;
    emit changed();
    whenSettled(m_source->load(m_cancel), this, [this](const Result<DashboardAnswer>& answer) { take(answer); });
}

void TenantDashboardModel::take(const Result<DashboardAnswer>& answer)
{
    m_running = false;
    if (m_again) {
        load(); // somebody asked since: this answer is old already
        return;
    }
    if (!answer) {
        m_state = LoadState::Failed;
        m_error = answer.error();
        emit changed();
        return;
    }
    m_state = LoadState::Loaded;
    m_error = {};
    m_answer = *answer;
    m_series = {m_answer.buckets.state, {}};
    if (m_answer.buckets.isLoaded() && m_answer.figures.isLoaded())
        m_series.value = hourSeries(m_answer.buckets.value, m_answer.figures.value.asOf, kHours, kTypes);
    else if (m_answer.buckets.isLoaded())
        m_series.state = m_answer.figures.state; // without asOf nobody knows which hours these are
    emit changed();
}

} // namespace Tenantry
