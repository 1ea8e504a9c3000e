// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "client/importing/importjournal.h"
#include "client/importing/importprogress.h"
#include "client/importing/rejectlog.h"
#include "client/importing/tenantlane.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>

namespace Tenantry {

class ImportFeed;
struct ImportOptions;

/// Takes files into a workspace: reads while the service stores, a bounded number of events and bytes ahead. Every
/// batch that was acknowledged stays, whatever happens later; running it again adds only what is missing, and goes on
/// behind the last position that was saved. Records have ids that do not change, so a position may lag: it spares work,
/// and nothing is right or wrong by it. Lives on a thread of its own (ImportJob), for one import.
class Importer final : public QObject {
    Q_OBJECT

public:
    static constexpr qsizetype kBatch = 1000;

    Importer(const ImportOptions& options, std::unique_ptr<WorkspaceWriter> writer, CancelToken cancel,
        QObject* parent = nullptr);
    ~Importer() override;

    void start();

signals:
    void progress(const Tenantry::ImportProgress& progress); ///< at most 20 a second, and once at the end
    void finished(const Tenantry::Result<Tenantry::ImportReport>& report); ///< once

private:
    void pump();
    void lookForPosition();
    void skipSome();
    void readSome();
    bool hasRoom() const;
    qint64 settled() const;
    void savePosition();
    bool close();
    void savePosition(const std::optional<ImportPosition>& position);
    void flush(TenantLane& lane);
    void flushAll();
    void step(TenantLane& lane);
    void askPresence(TenantLane& lane);
    void makeTenant(TenantLane& lane);
    void sendMembers(TenantLane& lane);
    void sendEvents(TenantLane& lane);
    void ingested(TenantLane& lane, const Result<IngestResult>& result);
    void failed(TenantLane& lane, const Error& why);
    void rejectAll(const TenantLane::Batch& batch, const Error& why);
    template <class T, class Then> void call(TenantLane& lane, QFuture<Result<T>> future, Then then);
    void stop(const Error& why);
    void tell(bool now);
    void finish();

    RejectLog m_rejects;
    Result<std::unique_ptr<ImportFeed>> m_feed;
    std::unique_ptr<WorkspaceWriter> m_writer;
    CancelToken m_cancel;
    QHash<TenantId, std::shared_ptr<TenantLane>> m_lanes;
    ImportReport m_report;
    std::optional<Error> m_error;
    ImportJournal m_journal;
    std::optional<ImportPosition> m_resume; ///< what is still to be passed over
    bool m_resumable = false; ///< the service keeps positions
    bool m_hasPosition = false; ///< it has one of this import, to be forgotten when all is in
    bool m_saving = false;
    bool m_closed = false;
    qint64 m_flushedAt = 0; ///< records read when the batches that were not full were last sent
    qint64 m_waiting = 0; ///< events sent or about to be
    qint64 m_fillingBytes = 0;
    qint64 m_waitingBytes = 0;
    int m_running = 0;
    bool m_ended = false; ///< no more is read
    bool m_done = false;
    bool m_pumpQueued = false;
    QElapsedTimer m_clock;
    qint64 m_told = -1000;
};

} // namespace Tenantry
