// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/answermodel.h"
#include "models/audittimesource.h"

#include <memory>

namespace Tenantry {

/// A log's entries over a stretch of time, one bucket after the other without a hole: what the histogram above the
/// Audit table shows. The old figures stay while new ones are counted.
class AuditTimeModel final : public AnswerModel {
    Q_OBJECT

public:
    explicit AuditTimeModel(std::unique_ptr<AuditTimeSource> source, QObject* parent = nullptr);

    const AuditTimeQuery& query() const { return m_query; }
    void setQuery(const AuditTimeQuery& query); ///< asks at once if it differs; the latest wins

    /// bucketCount() of the query that was answered last.
    const QList<AuditTimes::Bucket>& buckets() const { return m_buckets; }
    const AuditTimeQuery& answered() const { return m_answered; }
    double total() const;
    bool isExact() const { return m_exact; } ///< from the hour sums; else rows were counted
    bool isComplete() const { return m_complete; }
    /// Nothing but figures of an older question is here.
    bool isStale() const { return m_answered != m_query; }

protected:
    void ask(const CancelToken& cancel) override;

private:
    void take(const AuditTimeQuery& query, const AuditTimes& times);

    std::unique_ptr<AuditTimeSource> m_source;
    AuditTimeQuery m_query;
    AuditTimeQuery m_answered;
    QList<AuditTimes::Bucket> m_buckets;
    bool m_exact = true;
    bool m_complete = true;
};

} // namespace Tenantry
