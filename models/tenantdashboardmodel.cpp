// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tenantdashboardmodel.h"

namespace Tenantry {

TenantDashboardModel::TenantDashboardModel(std::unique_ptr<DashboardSource> source, QObject* parent)
    : AnswerModel(parent)
    , m_source(std::move(source))
{
}

void TenantDashboardModel::ask(const CancelToken& cancel)
{
    await(m_source->load(cancel), [this](const DashboardAnswer& answer) { take(answer); });
}

void TenantDashboardModel::take(const DashboardAnswer& answer)
{
    m_answer = answer;
    m_series = seriesOf(m_answer.buckets, m_answer.figures, kHours, kTypes);
}

} // namespace Tenantry
