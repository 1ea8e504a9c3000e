// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/importing/importer.h"

#include "base/async.h"
#include "client/importing/importfeed.h"

#include <QRegularExpression>

namespace Tenantry {

namespace {

constexpr qint64 kAhead = 16'000; // events read and not yet acknowledged
constexpr qint64 kFlushEvery = 20'000; // records read: a tenant with few events would hold back the position
constexpr qint64 kMostBytesAhead =
    16 * 1024 * 1024; // of text, waiting and filling each: an object takes some times that
constexpr int kRecordsATurn = 2'000;

/// Whether it is what was sent that is wrong, and not the service or its disk.
bool isOfTheRecords(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidArgument:
    case ErrorCode::NotFound:
    case ErrorCode::Forbidden:
    case ErrorCode::Conflict:
    case ErrorCode::ParseError:
    case ErrorCode::LimitExceeded:
    case ErrorCode::ValidationError:
        return true;
    default:
        return false;
    }
}

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
    , m_journal(options.positionEveryMs)
{
}

Importer::~Importer() = default;

void Importer::start()
{
    m_clock.start();
    if (m_feed)
        return lookForPosition();
    stop(m_feed.error());
    pump();
}

/// A service that keeps no positions imports as well: an interrupted import then reads all of it again.
void Importer::lookForPosition()
{
    ++m_running;
    whenDone(
        m_writer->importPosition((*m_feed)->key()), this, [this](const Result<std::optional<ImportPosition>>& found) {
            --m_running;
            m_resumable = found.has_value();
            m_hasPosition = found && *found;
            if (m_hasPosition && m_rejects.resume((*m_feed)->files(), **found))
                m_resume = **found;
            pump();
        });
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
    const bool allIn = m_ended && m_waiting == 0;
    if (!m_error && !allIn && m_cancel.isCancelled())
        stop({ErrorCode::Cancelled, QStringLiteral("the import was stopped"), {}});
    if (!m_ended && m_resume)
        skipSome();
    else if (!m_ended && hasRoom())
        readSome();
    tell(false);
    savePosition();
    if (m_ended && m_running == 0 && !close())
        return finish();
    if (!m_ended && (m_resume || hasRoom()) && !m_pumpQueued) {
        m_pumpQueued = true;
        QMetaObject::invokeMethod(this, &Importer::pump, Qt::QueuedConnection);
    }
}

bool Importer::hasRoom() const { return m_waiting < kAhead && m_waitingBytes < kMostBytesAhead; }

/// Past what an interrupted import settled; where the files say something else now, all is read from the beginning.
void Importer::skipSome()
{
    ImportFeed& feed = **m_feed;
    bool more = true;
    for (int i = 0; i < kRecordsATurn && more && feed.records() < m_resume->records; ++i)
        more = feed.skip();
    if (more && feed.records() < m_resume->records)
        return;
    if (feed.records() == m_resume->records && feed.digest() == m_resume->digest) {
        m_report.resumedAfter = feed.records();
        m_report.duplicates += feed.records() - m_resume->rejected;
    } else {
        feed.restart();
        m_rejects.restart();
    }
    m_resume.reset();
}

void Importer::readSome()
{
    ImportFeed& feed = **m_feed;
    ImportFeed::Item item;
    for (int i = 0; i < kRecordsATurn && hasRoom(); ++i) {
        if (!feed.next(item)) {
            m_ended = true;
            flushAll();
            return;
        }
        auto& lane = m_lanes[item.record.tenant.id];
        if (!lane) {
            lane = std::make_shared<TenantLane>();
            lane->tenant = item.record.tenant;
        }
        const qint64 bytes = item.place.text.size();
        lane->add(std::move(item.record.event), std::move(item.place), item.record.actor);
        m_fillingBytes += bytes;
        if (lane->filling.events.size() >= kBatch || lane->filling.bytes >= kMostBytesAhead / 4)
            flush(*lane);
        if (feed.records() - m_flushedAt >= kFlushEvery || m_fillingBytes >= kMostBytesAhead)
            flushAll();
    }
    m_journal.mark(feed.records(), feed.digest());
}

/// Up to which record all are stored or rejected.
qint64 Importer::settled() const
{
    qint64 first = (*m_feed)->records() + 1;
    for (const auto& lane : m_lanes) {
        if (!lane->waiting.empty())
            first = std::min(first, lane->waiting.front().places.first().record);
        else if (!lane->filling.places.isEmpty())
            first = std::min(first, lane->filling.places.first().record);
    }
    return first - 1;
}

void Importer::savePosition()
{
    const bool allIn = m_ended && m_waiting == 0;
    if (!m_resumable || m_saving || m_resume || m_error || allIn || !m_journal.isTime(m_clock.elapsed()))
        return;
    auto position = m_journal.take(settled(), m_clock.elapsed());
    if (!position || !m_rejects.flush())
        return;
    position->rejected = m_rejects.countUpTo(position->records);
    savePosition(position);
}

void Importer::savePosition(const std::optional<ImportPosition>& position)
{
    m_saving = true;
    ++m_running;
    whenDone(
        m_writer->saveImportPosition((*m_feed)->key(), position), this, [this, position](const Result<void>& saved) {
            --m_running;
            m_saving = false;
            // Not worth stopping for: a disk that is full says so to the next batch too.
            m_resumable = saved.has_value();
            m_hasPosition = m_hasPosition || (saved && position);
            pump();
        });
}

/// The last thing asked for: where it got to when it was stopped, or that it need not be known any more. True while
/// that is under way.
bool Importer::close()
{
    if (std::exchange(m_closed, true) || !m_resumable)
        return false;
    if (!m_error && m_hasPosition) {
        savePosition(std::nullopt);
        return true;
    }
    if (!m_error || m_error->code != ErrorCode::Cancelled || m_resume || !m_rejects.flush())
        return false;
    auto position = m_journal.take(settled(), m_clock.elapsed());
    if (!position)
        return false;
    position->rejected = m_rejects.countUpTo(position->records);
    savePosition(position);
    return true;
}

void Importer::flush(TenantLane& lane)
{
    if (lane.filling.events.isEmpty())
        return;
    m_fillingBytes -= lane.filling.bytes;
    TenantLane::Batch batch = std::exchange(lane.filling, {});
    if (lane.refused)
        return rejectAll(batch, *lane.refused);
    m_waiting += batch.events.size();
    m_waitingBytes += batch.bytes;
    lane.waiting.push_back(std::move(batch));
    step(lane);
}

void Importer::flushAll()
{
    m_flushedAt = (*m_feed)->records();
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
            return failed(lane, found.error());
        lane.presence = *found;
    });
}

void Importer::makeTenant(TenantLane& lane)
{
    call(lane, m_writer->putTenant(lane.tenant), [this, &lane](const Result<void>& made) {
        if (!made)
            return failed(lane, made.error());
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
            return failed(lane, put.error());
        m_report.actors += lane.waiting.front().members.size();
        lane.waiting.front().members.clear();
    });
}

void Importer::sendEvents(TenantLane& lane)
{
    call(lane, m_writer->ingest(lane.tenant.id, lane.waiting.front().events),
        [this, &lane](const Result<IngestResult>& result) { ingested(lane, result); });
}

/// What is wrong with one tenant's records is no reason to leave the others out.
void Importer::failed(TenantLane& lane, const Error& why)
{
    if (!isOfTheRecords(why.code))
        return stop(why);
    lane.refused = why;
    for (const TenantLane::Batch& batch : lane.waiting) {
        rejectAll(batch, why);
        m_waiting -= batch.events.size();
        m_waitingBytes -= batch.bytes;
    }
    lane.waiting.clear();
}

void Importer::rejectAll(const TenantLane::Batch& batch, const Error& why)
{
    for (const RecordPlace& place : batch.places)
        m_rejects.add(place, why);
}

void Importer::ingested(TenantLane& lane, const Result<IngestResult>& result)
{
    TenantLane::Batch& batch = lane.waiting.front();
    const qsizetype bad = result ? -1 : eventIndex(result.error().path);
    if (!result && (bad < 0 || bad >= batch.events.size()))
        return failed(lane, result.error());
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
    m_waitingBytes -= batch.bytes;
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
        m_error->detail += QStringLiteral("; the %1 events that were taken in before are kept").arg(m_report.events);
    if (m_report.events > 0 || m_hasPosition)
        m_error->detail += QStringLiteral("; the same import, run again, adds only what is missing");
    emit finished(fail(*m_error));
}

} // namespace Tenantry
