// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "gateway/commitgroup.h"
#include "gateway/databasewatch.h"
#include "gateway/fairqueue.h"
#include "gateway/gateway.h"
#include "gateway/ticker.h"
#include "service/auditing/ledgerkeeper.h"

#include <QFuture>

#include <atomic>
#include <memory>

#include <atomic>

namespace Tenantry {

class LiveFeed;

/// A workspace, the gateway over it and the threads it runs on: some for reads, one for changes, which so come one
/// after the other while reads never wait for them. Each tenant's work waits in a line of its own. May be asked from
/// any thread. Ends only when all that was asked is done; not on a thread of its own.
class GatewayEngine {
public:
    GatewayEngine(
        std::unique_ptr<Workspace> workspace, CursorSeal seal, const Clock& clock, GatewayOptions options = {});
    ~GatewayEngine();

    /// `line`: whose turn it is. One line's changes run in the order they were asked for.
    QFuture<Result<QByteArray>> graphql(GatewayCall call, Plane plane, GraphQLRequest request, const QByteArray& line);
    QFuture<Result<IngestResult>> ingest(
        GatewayCall call, QList<EventInput> events, Json metadata, const QByteArray& line);
    QFuture<Result<Health>> health();
    Capabilities capabilities() const;

    /// For whoever speaks to the gateway itself. False where too much of this line waits already.
    [[nodiscard]] bool read(const QByteArray& line, FairQueue::Work work);
    [[nodiscard]] bool change(const QByteArray& line, FairQueue::Work work);
    /// A change that may become durable together with others: it tells its outcome by the group's then().
    using SharedWork = std::function<void(CommitGroup&)>;
    [[nodiscard]] bool changeTogether(const QByteArray& line, SharedWork work);
    /// Returns when all that was asked is done; ends the subscriptions, and signs the logs as they stand then. Not on a
    /// thread of its own.
    void drain();
    /// Beside what is done every ten seconds: signs the logs as they stand. Waits for it. Not on a thread of its own.
    void signLogsNow();
    /// Beside what is done every ten seconds and after each step: what is due in sharing now, until nothing is. Waits
    /// for it. Not on a thread of its own.
    void settleSharesNow();
    /// Whether the request must go to the writer.
    bool isChange(Plane plane, const GraphQLRequest& request) const;
    int waiting() const { return m_readers.waiting() + m_writer.waiting(); }

    LiveFeed& feed() { return *m_feed; }
    DatabaseWatch& watch() { return m_watch; }
    Gateway& gateway() { return m_gateway; }
    Workspace& workspace() { return *m_workspace; }

private:
    void drainOutbox(const QByteArray& binding);
    void takeInOldRows();
    void goOnWithJobs(bool wasBegun);
    void signLogs();
    void settleShares();
    void settleSharesSoon();
    FairQueue::Work alone(FairQueue::Work work);

    std::unique_ptr<Workspace> m_workspace;
    const Clock& m_clock;
    std::optional<LedgerKeeper> m_keeper; ///< none where nothing is written
    DatabaseWatch m_watch;
    std::unique_ptr<LiveFeed> m_feed;
    std::atomic<bool> m_ending = false; ///< work that goes on step by step leaves the rest for the next start
    CommitGroup m_group; ///< the writer's
    Gateway m_gateway;
    FairQueue m_writer; ///< before the readers: they hand it what is to be written down about them
    FairQueue m_readers;
    std::atomic<bool> m_settles = false; ///< a settling waits for its turn
    std::optional<Ticker> m_checkpoints; ///< after the writer: it posts to it
    std::optional<Ticker> m_settling; ///< likewise
};

} // namespace Tenantry
