// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/audittimemodel.h"

namespace Tenantry {

AuditTimeModel::AuditTimeModel(std::unique_ptr<AuditTimeSource> source, QObject* parent)
    : AnswerModel(parent)
    , m_source(std::move(source))
{
}

void AuditTimeModel::setQuery(const AuditTimeQuery& query)
{
    if (m_query == query)
        return;
    m_query = query;
    load();
}

void AuditTimeModel::ask(const CancelToken& cancel)
{
    await(m_source->times(m_query, cancel), [this, query = m_query](const AuditTimes& times) { take(query, times); });
}

void AuditTimeModel::take(const AuditTimeQuery& query, const AuditTimes& times)
{
    m_answered = query;
    m_exact = times.exact;
    m_complete = times.complete;
    m_buckets = QList<AuditTimes::Bucket>(query.bucketCount());
    for (qsizetype i = 0; i < m_buckets.size(); ++i)
        m_buckets[i].start = Timestamp{query.from.ms + i * query.step()};
    for (const AuditTimes::Bucket& bucket : times.buckets) {
        const int64_t at = (bucket.start.ms - query.from.ms) / query.step();
        if (bucket.start < query.from || at >= m_buckets.size())
            continue;
        AuditTimes::Bucket& sum = m_buckets[at];
        sum.count += bucket.count;
        sum.allowed += bucket.allowed;
        sum.denied += bucket.denied;
        sum.failed += bucket.failed;
    }
}

double AuditTimeModel::total() const
{
    double sum = 0;
    for (const AuditTimes::Bucket& bucket : m_buckets)
        sum += bucket.count;
    return sum;
}

} // namespace Tenantry
