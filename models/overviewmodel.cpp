// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/overviewmodel.h"

#include <QHash>

#include <algorithm>

namespace Tenantry {

OverviewModel::OverviewModel(std::unique_ptr<OverviewSource> source, QObject* parent)
    : AnswerModel(parent)
    , m_source(std::move(source))
{
}

void OverviewModel::ask(const CancelToken& cancel)
{
    await(m_source->load(cancel), [this](const OverviewAnswer& answer) { take(answer); });
}

void OverviewModel::take(const OverviewAnswer& answer)
{
    m_answer = answer;
    m_series = seriesOf(m_answer.buckets, m_answer.figures, kHours, kTenants);
    findAttention();
}

void OverviewModel::findAttention()
{
    m_attention.clear();
    QHash<TenantId, int> open;
    for (const Breach& breach : std::as_const(m_answer.openBreaches.value))
        ++open[breach.askedBy];
    for (auto it = open.constBegin(); it != open.constEnd(); ++it)
        m_attention.append({AttentionKind::OpenBreaches, it.key(), tenantName(it.key()), it.value()});
    std::sort(m_attention.begin(), m_attention.end(), [](const AttentionItem& a, const AttentionItem& b) {
        return a.count != b.count ? a.count > b.count : a.tenant < b.tenant;
    });
    for (const TenantRow& row : std::as_const(m_answer.suspended.value))
        m_attention.append({AttentionKind::Suspended, row.tenant.id, row.tenant.name, 0});
}

QString OverviewModel::tenantName(const TenantId& tenant) const
{
    for (const auto* list : {&m_answer.busiest.value, &m_answer.suspended.value}) {
        for (const TenantRow& row : *list) {
            if (row.tenant.id == tenant)
                return row.tenant.name;
        }
    }
    return tenant.toString();
}

} // namespace Tenantry
