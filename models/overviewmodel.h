// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/answermodel.h"
#include "models/attentionitem.h"
#include "models/overviewsource.h"

#include <memory>

namespace Tenantry {

/// The Overview: sums, events per hour by tenant, the busiest tenants, what waits for somebody.
class OverviewModel final : public AnswerModel {
    Q_OBJECT

public:
    static constexpr int kHours = 24;
    static constexpr int kTenants = 6;

    explicit OverviewModel(std::unique_ptr<OverviewSource> source, QObject* parent = nullptr);

    const Part<PlatformFigures>& figures() const { return m_answer.figures; }
    /// Keys are tenant ids; the last line, without one, is all the other tenants together.
    const Part<HourSeries>& eventsByTenant() const { return m_series; }
    const Part<QList<TenantRow>>& busiest() const { return m_answer.busiest; }
    /// Open breaches by the tenant that asked, most first; then suspended tenants.
    const QList<AttentionItem>& attention() const { return m_attention; }
    QString tenantName(const TenantId& tenant) const; ///< of a tenant in this answer; else its id

private:
    void ask(const CancelToken& cancel) override;
    void take(const OverviewAnswer& answer);
    void findAttention();

    std::unique_ptr<OverviewSource> m_source;
    OverviewAnswer m_answer;
    Part<HourSeries> m_series;
    QList<AttentionItem> m_attention;
};

} // namespace Tenantry
