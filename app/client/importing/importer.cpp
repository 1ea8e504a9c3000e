// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/importing/importer.h"

#include "base/async.h"
#include "client/importing/importfeed.h"

#include <QRegularExpression>

namespace Tenantry {

namespace {

constexpr qint64 kAhead = 16'000; // events read and not yet acknowledged
constexpr qint64 kMostFilling = 20'000;
constexpr int kRecordsATurn = 2'000;

/// The index in `events[3]…`, or -1.
qsizetype eventIndex(const QString& path)
{
    static const QRegularExpression pattern(QStringLiteral("^events\\[(\\d+)\\]"));
    const auto match = pattern.match(path);
    return match.hasMatch() ? match.captured(1).toLongLong() : -1;
}

} // namespace

Importer::Importer(
    const ImportOptions& options, std::unique_ptr<WorkspaceWriter> writer, CancelToken cancel, QObject* parent)
    : QObject(parent)
    , m_rejects(options.rejectsFolder)
    , m_feed(ImportFeed::open(options, m_rejects))
    , m_writer(std::move(writer))
    , m_cancel(std::move(cancel))
{
}

Importer::~Importer() = default;

void Importer::start()
{
    m_clock.start();
    if (!m_feed)
        stop(m_feed.error());
    pump();
}

void Importer::stop(const Error& why)
{
    if (!m_error)
        m_error = why;
    m_ended = true;
}

void Importer::pump()
{
    m_pumpQueued = false;
    if (m_done)
        return;
    if (!m_ended && m_cancel.isCancelled())
        stop({ErrorCode::Cancelled, QStringLiteral("the import was stopped"), {}});
    if (!m_ended && m_waiting + m_filling < kAhead + kMostFilling && m_waiting < kAhead)
        readSome();
    tell(false);
    if (m_ended && m_running == 0)
        return finish();
    if (!m_ended && m_waiting < kAhead && !m_pumpQueued) {
        m_pumpQueued = true;
        QMetaObject::invokeMethod(this, &Importer::pump, Qt::QueuedConnection);
    }
}

void Importer::readSome()
{
    ImportFeed::Item item;
    for (int i = 0; i < kRecordsATurn; ++i) {
        if (!(*m_feed)->next(item)) {
            m_ended = true;
            flushAll();
            return;
        }
        auto& lane = m_lanes[item.record.tenant.id];
        if (!lane) {
            lane = std::make_shared<TenantLane>();
            lane->tenant = item.record.tenant;
        }
        lane->add(std::move(item.record.event), std::move(item.place), item.record.actor);
        ++m_filling;
        if (lane->filling.events.size() >= kBatch)
            flush(*lane);
    }
    if (m_filling >= kMostFilling)
        flushAll();
}

void Importer::flush(TenantLane& lane)
{
    if (lane.filling.events.isEmpty())
        return;
    m_filling -= lane.filling.events.size();
    m_waiting += lane.filling.events.size();
    lane.waiting.push_back(std::exchange(lane.filling, {}));
    step(lane);
}

void Importer::flushAll()
{
    for (const auto& lane : std::as_const(m_lanes))
        flush(*lane);
}

void Importer::step(TenantLane& lane)
{
    if (lane.busy || lane.waiting.empty() || m_error)
        return;
    if (!lane.presence)
        askPresence(lane);
    else if (!lane.presence->exists)
        makeTenant(lane);
    else if (!lane.waiting.front().members.isEmpty())
        sendMembers(lane);
    else
        sendEvents(lane);
}

/// One request of a lane: errors stop the import, and the lane's next step follows.
template <class T, class Then> void Importer::call(TenantLane& lane, QFuture<Result<T>> future, Then then)
{
    lane.busy = true;
    ++m_running;
    whenDone(future, this, [this, &lane, then](const Result<T>& result) {
        lane.busy = false;
        --m_running;
        then(result);
        step(lane);
        pump();
    });
}

void Importer::askPresence(TenantLane& lane)
{
    call(lane, m_writer->presence(lane.tenant.id), [this, &lane](const Result<TenantPresence>& found) {
        if (!found)
            return stop(found.error());
        lane.presence = *found;
    });
}

void Importer::makeTenant(TenantLane& lane)
{
    call(lane, m_writer->putTenant(lane.tenant), [this, &lane](const Result<void>& made) {
        if (!made)
            return stop(made.error());
        lane.presence->exists = true;
        ++m_report.tenants;
    });
}

void Importer::sendMembers(TenantLane& lane)
{
    QList<MemberDraft>& members = lane.waiting.front().members;
    members.removeIf([&](const MemberDraft& member) { return lane.presence->members.contains(member.userId); });
    if (members.isEmpty())
        return sendEvents(lane);
    call(lane, m_writer->putMembers(lane.tenant.id, members), [this, &lane](const Result<void>& put) {
        if (!put)
            return stop(put.error());
        m_report.actors += lane.waiting.front().members.size();
        lane.waiting.front().members.clear();
    });
}

void Importer::sendEvents(TenantLane& lane)
{
    call(lane, m_writer->ingest(lane.tenant.id, lane.waiting.front().events),
        [this, &lane](const Result<IngestResult>& result) { ingested(lane, result); });
}

void Importer::ingested(TenantLane& lane, const Result<IngestResult>& result)
{
    TenantLane::Batch& batch = lane.waiting.front();
    const qsizetype bad = result ? -1 : eventIndex(result.error().path);
    if (!result && (bad < 0 || bad >= batch.events.size()))
        return stop(result.error());
    if (!result) { // a batch is all or nothing: without the bad one it goes again
        m_rejects.add(batch.places[bad], result.error());
        batch.events.removeAt(bad);
        batch.places.removeAt(bad);
        --m_waiting;
        if (!batch.events.isEmpty())
            return;
    } else {
        m_report.events += result->accepted;
        m_report.duplicates += result->duplicates;
    }
    m_waiting -= batch.events.size();
    lane.waiting.pop_front();
}

void Importer::tell(bool now)
{
    if (!m_feed || (!now && m_clock.elapsed() - m_told < 50))
        return;
    m_told = m_clock.elapsed();
    const ImportFeed& feed = **m_feed;
    emit progress(
        {feed.position(), feed.total(), feed.records(), m_report.events, m_report.duplicates, m_rejects.count()});
}

void Importer::finish()
{
    m_done = true;
    tell(true);
    const auto kept = m_rejects.finish(m_report);
    if (!kept && !m_error)
        m_error = kept.error();
    m_report.seconds = static_cast<double>(m_clock.nsecsElapsed()) / 1e9;
    if (!m_error) {
        emit finished(m_report);
        return;
    }
    if (m_report.events > 0)
        m_error->detail +=
            QStringLiteral("; %1 events were taken in before and are kept, and the import can be run again")
                .arg(m_report.events);
    emit finished(fail(*m_error));
}

} // namespace Tenantry
