// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/overviewmodel.h"

#include "models/settle.h"

#include <QHash>

#include <algorithm>

namespace Tenantry {

OverviewModel::OverviewModel(std::unique_ptr<OverviewSource> source, QObject* parent)
    : QObject(parent)
    , m_source(std::move(source))
{
}

void OverviewModel::load()
{
    if (m_running) {
        m_again = true;
        return;
    }
    m_running = true;
    m_again = false;
    m_state = LoadState::Loading;
    emit changed();
    whenSettled(m_source->load(m_cancel), this, [this](const Result<OverviewAnswer>& answer) { take(answer); });
}

void OverviewModel::take(const Result<OverviewAnswer>& answer)
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
        m_series.value = hourSeries(m_answer.buckets.value, m_answer.figures.value.asOf, kHours, kTenants);
    else if (m_answer.buckets.isLoaded())
        m_series.state = m_answer.figures.state; // without asOf nobody knows which hours these are
    findAttention();
    emit changed();
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
