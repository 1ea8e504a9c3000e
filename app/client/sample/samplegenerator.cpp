// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sample/samplegenerator.h"

#include "base/async.h"
#include "client/sample/sampleday.h"
#include "client/sample/sampleplan.h"
#include "client/sample/sampleshares.h"

#include <algorithm>

namespace Tenantry {

namespace {

constexpr int kAtOnce = 3;
constexpr qint64 kMostWorthABatch = 2'000;
constexpr qint64 kMostInABatch = 8'000;

Timestamp dayStart(const SampleOptions& options, int day)
{
    return {options.until.ms + (day - SampleOptions::kDays) * Timestamp::kDay};
}

} // namespace

SampleGenerator::SampleGenerator(SampleOptions options, FixedClock& clock, std::unique_ptr<WorkspaceWriter> writer,
    CancelToken cancel, QObject* parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_clock(clock)
    , m_writer(std::move(writer))
    , m_cancel(std::move(cancel))
{
}

SampleGenerator::~SampleGenerator() = default;

void SampleGenerator::start()
{
    m_timer.start();
    m_progress.total = m_options.events;
    m_tenants = planSample(m_options);
    for (const SampleTenant& tenant : std::as_const(m_tenants)) {
        planTenant(tenant);
        planEvents(tenant);
    }
    for (const auto& share : SampleShares::plan(m_tenants, *m_writer, m_options.until, m_options.desktopPerson))
        m_steps.push_back({share.at, true, share.run});
    std::stable_sort(m_steps.begin(), m_steps.end(), [](const Step& a, const Step& b) { return a.at < b.at; });
    pump();
}

void SampleGenerator::planTenant(const SampleTenant& tenant)
{
    m_steps.push_back({tenant.createdAt, true, [this, &tenant] {
                           ++m_progress.tenants;
                           return m_writer->putTenant(tenant.draft);
                       }});
    m_steps.push_back({{tenant.createdAt.ms + Timestamp::kHour}, true, [this, &tenant] {
                           m_progress.members += static_cast<int>(tenant.members.size());
                           return m_writer->putMembers(tenant.draft.id, tenant.members);
                       }});
    const auto total = static_cast<int>(tenant.members.size());
    for (int i = 0; i < total; i += 11) { // somebody's role changes now and then
        MemberDraft changed = tenant.members[total - 1 - i];
        if (changed.userId == m_options.desktopPerson || changed.role == Role::Admin)
            continue; // a tenant keeps its administrators: the last one cannot be had from it
        changed.role = changed.role == Role::Viewer ? Role::Member : Role::Admin;
        const Timestamp at{
            dayStart(m_options, (i * 5 + total) % SampleOptions::kDays).ms + (9 + i % 7) * Timestamp::kHour};
        m_steps.push_back(
            {at, true, [this, &tenant, changed] { return m_writer->putMembers(tenant.draft.id, {changed}); }});
    }
    if (tenant.suspendedOnDay >= 0)
        m_steps.push_back({{dayStart(m_options, tenant.suspendedOnDay).ms + 1}, true, [this, &tenant] {
                               return m_writer->setStatus(
                                   tenant.draft.id, TenantStatus::Suspended, QStringLiteral("invoice overdue"));
                           }});
}

/// A small sample is taken in day by day, so that its audit entries have times of their own; in a large one small
/// tenants' days are put together: a transaction costs the same for one event and for a thousand.
void SampleGenerator::planEvents(const SampleTenant& tenant)
{
    const QList<qint64> counts = eventsByDay(tenant, m_options.until, m_options.seed);
    const qint64 worthABatch = std::min(m_options.events / 1'000, kMostWorthABatch);
    int first = 0;
    qint64 sum = 0;
    for (int day = 0; day < counts.size(); ++day) {
        sum += counts[day];
        const bool isLast = day + 1 == counts.size() || day + 1 == tenant.suspendedOnDay;
        if (sum == 0 || (sum < worthABatch && !isLast))
            continue;
        m_steps.push_back(
            {dayStart(m_options, day + 1), false, [this, &tenant, first, day] { return ingest(tenant, first, day); }});
        first = day + 1;
        sum = 0;
    }
}

QFuture<Result<void>> SampleGenerator::ingest(const SampleTenant& tenant, int firstDay, int lastDay)
{
    const QList<qint64> counts = eventsByDay(tenant, m_options.until, m_options.seed);
    QList<EventInput> events;
    for (int day = firstDay; day <= lastDay; ++day)
        events += makeDay(tenant, dayStart(m_options, day), counts[day], m_options.seed);
    const auto toNothing = [](const Result<IngestResult>& result) -> Result<void> {
        return result.map([](const IngestResult&) {});
    };
    m_progress.events += events.size();
    // All but the last part need no answer of their own: the service takes them one after the other.
    QList<QFuture<Result<void>>> parts;
    for (qsizetype at = 0; at < events.size(); at += kMostInABatch)
        parts.append(
            m_writer->ingest(tenant.draft.id, events.mid(at, kMostInABatch)).then(QtFuture::Launch::Sync, toNothing));
    if (parts.isEmpty())
        return readyFuture(Result<void>());
    return QtFuture::whenAll(parts.begin(), parts.end())
        .then(QtFuture::Launch::Sync, [](const QList<QFuture<Result<void>>>& all) -> Result<void> {
            for (const auto& part : all) {
                if (!part.result())
                    return part.result();
            }
            return {};
        });
}

void SampleGenerator::pump()
{
    if (m_done)
        return;
    if (!m_error && m_cancel.isCancelled())
        m_error = Error{ErrorCode::Cancelled, QStringLiteral("making the sample was stopped"), {}};
    while (!m_error && !m_steps.empty() && m_running < (m_steps.front().alone ? 1 : kAtOnce)) {
        const Step step = std::move(m_steps.front());
        m_steps.pop_front();
        if (step.at > m_clock.now())
            m_clock.set(step.at);
        ++m_running;
        whenDone(step.run(), this, [this](const Result<void>& result) {
            --m_running;
            if (!result && !m_error)
                m_error = result.error();
            pump();
        });
        if (step.alone)
            break;
    }
    if (m_timer.elapsed() - m_told >= 50) {
        m_told = m_timer.elapsed();
        emit progress(m_progress);
    }
    if (m_running == 0 && (m_error || m_steps.empty()))
        finish();
}

void SampleGenerator::finish()
{
    m_done = true;
    m_clock.set(m_options.until);
    m_progress.seconds = static_cast<double>(m_timer.elapsed()) / 1000;
    emit progress(m_progress);
    if (m_error)
        emit finished(fail(*m_error));
    else
        emit finished(m_progress);
}

} // namespace Tenantry
