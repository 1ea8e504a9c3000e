// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/common/timelinestrip.h"

#include "base/async.h"
#include "client/decode/decoders.h"
#include "client/queries.h"
#include "client/tenantclient.h"
#include "ui/text/formats.h"
#include "ui/widgets/histogram.h"

#include <QVBoxLayout>

namespace Tenantry {

TimelineStrip::TimelineStrip(const PageContext& context, const TenantId& tenant, QWidget* parent)
    : Card(context.theme, QStringLiteral("timelineCard"), tr("Events per hour"), parent)
    , m_context(context)
    , m_tenant(tenant)
    , m_histogram(
          new Histogram(context.theme, QStringLiteral("timeline"), tr("Events per hour, and the filter by time"), this))
{
    setQuietTitle();
    m_histogram->setColour(TenantColour(tenant.bytes()));
    m_histogram->setFixedHeight(64);
    body()->addWidget(m_histogram);
    connect(m_histogram, &Histogram::selectionChanged, this, [this](int first, int last) {
        m_from.reset();
        m_to.reset();
        if (!m_histogram->selectsAll()) {
            m_from = Timestamp{m_start.ms + first * Timestamp::kHour};
            m_to = Timestamp{m_start.ms + (last + 1) * Timestamp::kHour};
        }
        showSelection();
        emit rangeChanged(m_from, m_to);
    });
}

void TimelineStrip::select(std::optional<Timestamp> from, std::optional<Timestamp> to)
{
    m_from = from;
    m_to = to;
    showSelection();
}

void TimelineStrip::showSelection()
{
    if (!m_from || !m_to) {
        setNote({});
        return;
    }
    setNote(tr("%1 to %2").arg(m_context.formats.dateTime(*m_from, false), m_context.formats.dateTime(*m_to, false)));
    m_histogram->setSelection(
        static_cast<int>(m_from->hour() - m_start.hour()), static_cast<int>(m_to->hour() - m_start.hour()) - 1);
}

void TimelineStrip::load()
{
    ++m_underWay;
    GraphQLRequest request;
    request.query = Queries::Inference::kMetrics;
    whenDone(m_context.tenantClient(m_tenant).graphql(request), this, [this](const Result<VerifiedAnswer>& answer) {
        const auto metrics =
            answer ? Decode::metrics(*answer) : Result<std::optional<TenantMetrics>>(fail(answer.error()));
        if (metrics && *metrics)
            loadHours((*metrics)->asOf);
        finish();
    });
}

void TimelineStrip::loadHours(Timestamp end)
{
    ++m_underWay;
    m_start = {(end.hour() - kHours + 1) * Timestamp::kHour};
    GraphQLRequest request;
    request.query = Queries::Inference::kEventsOverTime;
    request.variables["range"] = {{"from", m_start.ms}, {"to", end.ms + 1}};
    whenDone(m_context.tenantClient(m_tenant).graphql(request), this, [this](const Result<VerifiedAnswer>& answer) {
        QList<Histogram::Bucket> hours(kHours);
        if (const auto buckets = answer ? Decode::eventsOverTime(*answer) : tl::make_unexpected(answer.error())) {
            for (const auto& bucket : *buckets) {
                const int64_t hour = bucket ? bucket->start.hour() - m_start.hour() : -1;
                if (hour < 0 || hour >= kHours)
                    continue;
                hours[hour].all += static_cast<double>(bucket->count);
                if (bucket->type.endsWith("failed"))
                    hours[hour].failed += static_cast<double>(bucket->count);
            }
        }
        for (int hour = 0; hour < kHours; hour += 6)
            hours[hour].label = m_context.formats.time({m_start.ms + hour * Timestamp::kHour}, false).left(5);
        m_histogram->setBuckets(hours);
        showSelection();
        finish();
    });
}

void TimelineStrip::finish()
{
    --m_underWay;
    if (m_underWay == 0)
        emit settled();
}

} // namespace Tenantry
