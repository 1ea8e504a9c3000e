// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/audit/audittimestrip.h"

#include "base/clock.h"
#include "models/audittimemodel.h"
#include "ui/style/metrics.h"
#include "ui/text/formats.h"
#include "ui/widgets/histogram.h"
#include "ui/widgets/parts.h"

#include <QComboBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace Tenantry {

namespace {

constexpr int64_t kDay = 24 * Timestamp::kHour;

struct Range {
    int hours;
    bool byDay;
    int labelEvery; ///< buckets
};

constexpr Range kRanges[] = {{48, false, 6}, {7 * 24, false, 24}, {60 * 24, true, 7}, {400 * 24, true, 50}};

} // namespace

AuditTimeStrip::AuditTimeStrip(
    const PageContext& context, AuditTimeModel& model, const TenantId& tenant, QWidget* parent)
    : Card(context.theme, QStringLiteral("auditTimelineCard"), tr("Entries per hour"), parent)
    , m_context(context)
    , m_model(model)
    , m_histogram(new Histogram(
          context.theme, QStringLiteral("auditTimeline"), tr("Audit entries over time, and the filter by time"), this))
    , m_range(new QComboBox(this))
    , m_all(Parts::link(QStringLiteral("auditWholeRange"), tr("Whole range"), this))
{
    setQuietTitle();
    if (!tenant.isEmpty())
        m_histogram->setColour(TenantColour(tenant.bytes()));
    m_histogram->setFixedHeight(64);
    body()->addWidget(m_histogram);
    m_range->setObjectName(QStringLiteral("auditRange"));
    m_range->setAccessibleName(tr("How far back"));
    m_range->addItems({tr("2 days"), tr("7 days"), tr("60 days"), tr("400 days")});
    m_range->setFixedHeight(Metrics::SmallControl);
    m_all->hide();
    addToTitle(m_all);
    addToTitle(m_range);
    connect(m_all, &QPushButton::clicked, this, [this] {
        select({}, {});
        emit rangeChanged({}, {});
    });
    connect(m_range, &QComboBox::activated, this, &AuditTimeStrip::ask);
    connect(&m_model, &AnswerModel::changed, this, &AuditTimeStrip::show);
    connect(m_histogram, &Histogram::selectionChanged, this, [this](int first, int last) {
        const AuditTimeQuery& shown = m_model.answered();
        m_from.reset();
        m_to.reset();
        if (!m_histogram->selectsAll()) {
            m_from = Timestamp{shown.from.ms + first * shown.step()};
            m_to = Timestamp{shown.from.ms + (last + 1) * shown.step()};
        }
        say();
        emit rangeChanged(m_from, m_to);
    });
}

void AuditTimeStrip::setFilter(const AuditLogQuery& filter)
{
    m_filter = filter;
    m_filter.from.reset();
    m_filter.to.reset();
    ask();
}

void AuditTimeStrip::refresh()
{
    const AuditTimeQuery before = m_model.query();
    ask();
    if (m_model.query() == before)
        m_model.load();
}

void AuditTimeStrip::select(std::optional<Timestamp> from, std::optional<Timestamp> to)
{
    m_from = from;
    m_to = to;
    for (int i = m_range->currentIndex(); from && i < m_range->count(); ++i) {
        m_range->setCurrentIndex(i);
        if (m_context.clock.now().ms - from->ms <= kRanges[i].hours * Timestamp::kHour)
            break;
    }
    ask();
    showSelection();
    say();
}

void AuditTimeStrip::ask()
{
    const Range& range = kRanges[m_range->currentIndex()];
    const int64_t step = range.byDay ? kDay : Timestamp::kHour;
    AuditTimeQuery query;
    query.filter = m_filter;
    query.byDay = range.byDay;
    query.to = Timestamp{(m_context.clock.now().ms / step + 1) * step};
    query.from = Timestamp{query.to.ms - range.hours * Timestamp::kHour};
    setTitle(range.byDay ? tr("Entries per day (UTC)") : tr("Entries per hour"));
    m_model.setQuery(query);
    say();
}

void AuditTimeStrip::show()
{
    const AuditTimeQuery& shown = m_model.answered();
    const Range* range = &kRanges[0];
    for (const Range& one : kRanges) {
        if (one.byDay == shown.byDay && one.hours * Timestamp::kHour == shown.to.ms - shown.from.ms)
            range = &one;
    }
    QList<Histogram::Bucket> bars;
    const auto& buckets = m_model.buckets();
    bars.reserve(buckets.size());
    for (qsizetype i = 0; i < buckets.size(); ++i) {
        Histogram::Bucket bar{buckets[i].count, buckets[i].denied + buckets[i].failed, {}};
        if (i % range->labelEvery == 0)
            bar.label = range->labelEvery < 24 && !shown.byDay ? m_context.formats.time(buckets[i].start, false).left(5)
                                                               : m_context.formats.date(buckets[i].start);
        bars.append(bar);
    }
    m_histogram->setBuckets(bars);
    showSelection();
    say();
}

void AuditTimeStrip::showSelection()
{
    const AuditTimeQuery& shown = m_model.answered();
    const auto last = static_cast<int>(m_model.buckets().size()) - 1;
    if (last < 0)
        return;
    if (!m_from || !m_to)
        return m_histogram->setSelection(0, last);
    const auto bucket = [&](int64_t ms) { return static_cast<int>((ms - shown.from.ms) / shown.step()); };
    m_histogram->setSelection(std::clamp(bucket(m_from->ms), 0, last), std::clamp(bucket(m_to->ms - 1), 0, last));
}

void AuditTimeStrip::say()
{
    m_all->setVisible(m_from.has_value());
    if (m_model.loadState() == LoadState::Failed)
        return setNote(tr("Could not be counted; the table below does not need it"));
    if (m_model.isStale())
        return setNote(tr("Still counting…"));
    const QString sum = m_context.formats.number(static_cast<qint64>(m_model.total()));
    QString note = m_model.isComplete() ? tr("%1 entries").arg(sum)
                                        : tr("At least %1 entries: counting stopped at its bound").arg(sum);
    if (m_from && m_to)
        note = tr("%1 to %2").arg(m_context.formats.dateTime(*m_from, false), m_context.formats.dateTime(*m_to, false))
            + QStringLiteral(" · ") + note;
    setNote(note);
}

} // namespace Tenantry
