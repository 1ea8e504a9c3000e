// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sharemapmodel.h"

#include "models/sharewords.h"

#include <algorithm>

namespace Tenantry {

ShareMapModel::ShareMapModel(ShareSource& source, QObject* parent)
    : AnswerModel(parent)
    , m_source(source)
{
}

const SharePairRow* ShareMapModel::pair(const TenantId& provider, const TenantId& consumer) const
{
    const auto found = m_at.constFind({provider, consumer});
    return found == m_at.constEnd() ? nullptr : &m_pairs.at(*found);
}

void ShareMapModel::ask(const CancelToken& cancel)
{
    await(m_source.map(cancel), [this](const QList<SharePairRow>& pairs) { take(pairs); });
}

void ShareMapModel::take(const QList<SharePairRow>& pairs)
{
    m_pairs = pairs;
    m_at.clear();
    m_tenants.clear();
    for (qsizetype i = 0; i < m_pairs.size(); ++i) {
        const SharePairRow& pair = m_pairs.at(i);
        m_at.insert({pair.provider, pair.consumer}, i);
        for (const Tenant& tenant : {Tenant{pair.provider, ShareWords::name(pair.provider, pair.providerName)},
                 Tenant{pair.consumer, ShareWords::name(pair.consumer, pair.consumerName)}})
            m_tenants.append(tenant);
    }
    std::sort(m_tenants.begin(), m_tenants.end(), [](const Tenant& one, const Tenant& other) {
        const int order = one.name.compare(other.name, Qt::CaseInsensitive);
        return order != 0 ? order < 0 : one.id < other.id;
    });
    m_tenants.erase(std::unique(m_tenants.begin(), m_tenants.end()), m_tenants.end());
}

} // namespace Tenantry
