// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/gatewayengine.h"

#include "base/log.h"
#include "gateway/gatewayparts.h"
#include "gateway/livefeed.h"
#include "gateway/shareprober.h"
#include "service/administration/purgejob.h"
#include "service/auditing/auditwriter.h"
#include "service/auditing/ledgerkey.h"
#include "storage/outbox.h"
#include "storage/workspace.h"

#include <QElapsedTimer>
#include <QPromise>

#include <future>

namespace Tenantry {

namespace {

/// What may be parsed on the asking thread, which may be the window's: a few microseconds a kilobyte.
constexpr qsizetype kClassifiedAtOnce = 16 * 1024;

/// One thread more than a line may use: one tenant's storm leaves it to the others. While several tenants ask, each has
/// one reader, so that a storm does not fill the processors that the others' requests need; and it has the patient one.
constexpr FairQueue::Limits kReaders{.threads = 3, .patient = 1, .inFlight = 2, .inFlightInCompany = 1};
/// Reads go before: they are what somebody looks at, and what is written together costs less the longer it waits.
constexpr FairQueue::Limits kWriter{.threads = 1, .inFlight = 1, .niceness = 5};

const QByteArray kNotes = QByteArrayLiteral("\x01notes");

GatewayOptions telling(GatewayOptions options, LiveFeed& feed, const DatabaseWatch& watch,
    const std::optional<LedgerKeeper>& keeper, std::function<void(const QByteArray&)> onOwed,
    std::function<void()> onJob, std::function<void()> onShares)
{
    options.onShares = std::move(onShares);
    options.keeper = keeper ? &*keeper : nullptr;
    options.databases = [&watch] { return watch.statuses(); };
    options.onArrived = [&feed](const TenantId& tenant) { feed.arrived(tenant); };
    options.onOwed = std::move(onOwed);
    options.onJob = std::move(onJob);
    return options;
}

/// How often logs that moved are signed.
constexpr std::chrono::seconds kBetweenCheckpoints{10};
/// Sweeps in one settling: each takes hundreds of things.
constexpr int kMostSettlings = 20;

std::optional<LedgerKeeper> keeperOf(const Workspace& workspace)
{
    if (workspace.isReadOnly())
        return std::nullopt;
    auto signer = LedgerKey::open(workspace.keysFolder(), workspace.installation());
    if (signer)
        return LedgerKeeper(std::move(*signer));
    qCWarning(logService) << "logs are not signed:" << describe(signer.error());
    return std::nullopt;
}

template <class T> tl::unexpected<Error> busy()
{
    return fail(ErrorCode::StorageBusy, QStringLiteral("too much is waiting; nothing was done, try again"));
}

/// A promise that is kept once, from wherever the answer comes.
template <class T> class Answered {
public:
    Answered() { m_promise->start(); }

    QFuture<Result<T>> future() const { return m_promise->future(); }
    void give(Result<T> result) const
    {
        m_promise->addResult(std::move(result));
        m_promise->finish();
    }

private:
    std::shared_ptr<QPromise<Result<T>>> m_promise = std::make_shared<QPromise<Result<T>>>();
};

/// Runs `work` when `post` lets it; the future has its value then.
template <class T, class Post> QFuture<Result<T>> posted(const Post& post, std::function<Result<T>()> work)
{
    const Answered<T> answered;
    if (!post([answered, work = std::move(work)] { answered.give(work()); }))
        answered.give(busy<T>());
    return answered.future();
}

} // namespace

GatewayEngine::GatewayEngine(
    std::unique_ptr<Workspace> workspace, CursorSeal seal, const Clock& clock, GatewayOptions options)
    : m_workspace(std::move(workspace))
    , m_clock(clock)
    , m_keeper(keeperOf(*m_workspace))
    , m_watch(*m_workspace, clock)
    , m_feed(std::make_unique<LiveFeed>(*this))
    , m_group(*m_workspace)
    , m_gateway(
          *m_workspace, std::move(seal), clock,
          [this](std::function<void()> later) { m_writer.postAlways(kNotes, alone(std::move(later))); },
          telling(
              std::move(options), *m_feed, m_watch, m_keeper,
              [this](const QByteArray& binding) {
                  m_writer.postAlways(kNotes, alone([this, binding] { drainOutbox(binding); }));
              },
              [this] { m_writer.postAlways(kNotes, alone([this] { goOnWithJobs(true); })); },
              [this] { settleSharesSoon(); }))
    , m_writer(kWriter, [this] { m_group.close(); })
    , m_readers(kReaders)
{
    // What a kill left in the outboxes.
    for (const QByteArray& binding : m_workspace->bindings().names())
        m_writer.postAlways(kNotes, alone([this, binding] { drainOutbox(binding); }));
    if (!m_workspace->isReadOnly())
        m_settling.emplace(kBetweenCheckpoints, [this] { settleSharesSoon(); });
    if (!m_keeper)
        return;
    m_writer.postAlways(kNotes, alone([this] { takeInOldRows(); }));
    m_writer.postAlways(kNotes, alone([this] { goOnWithJobs(false); }));
    m_checkpoints.emplace(kBetweenCheckpoints, [this] { m_writer.postAlways(kNotes, alone([this] { signLogs(); })); });
}

GatewayEngine::~GatewayEngine() { drain(); }

void GatewayEngine::drain()
{
    m_ending = true;
    m_settling.reset();
    m_feed->close();
    m_readers.drain();
    m_writer.postAlways(kNotes, alone([this] { m_gateway.parts().uses.write(); }));
    if (m_keeper)
        m_writer.postAlways(kNotes, alone([this] { signLogs(); }));
    m_writer.drain();
}

void GatewayEngine::signLogsNow()
{
    if (!m_keeper)
        return;
    std::promise<void> done;
    m_writer.postAlways(kNotes, alone([this, &done] {
        signLogs();
        done.set_value();
    }));
    done.get_future().wait();
}

/// A step may leave another one due: an activation, and its log to be signed.
void GatewayEngine::settleShares()
{
    m_settles = false;
    m_gateway.parts().uses.write();
    ShareProber prober(m_gateway, *m_workspace, m_clock, [this](const GrantId& grant) { return m_feed->cut(grant); });
    bool isAny = false;
    for (int round = 0; round < kMostSettlings; ++round) {
        const auto sweep = prober.run();
        if (!sweep) {
            qCWarning(logService) << "what is due in sharing waits:" << describe(sweep.error());
            break;
        }
        isAny = isAny || !sweep->toProbe.isEmpty();
        if (!sweep->isMore)
            break;
    }
    if (isAny && m_keeper)
        signLogs(); // so that an activation can be proven at once
}

void GatewayEngine::settleSharesSoon()
{
    if (!m_settles.exchange(true))
        m_writer.postAlways(kNotes, alone([this] { settleShares(); }));
}

void GatewayEngine::settleSharesNow()
{
    std::promise<void> done;
    m_writer.postAlways(kNotes, alone([this, &done] {
        settleShares();
        done.set_value();
    }));
    done.get_future().wait();
}

void GatewayEngine::takeInOldRows()
{
    const auto database = m_workspace->database();
    const auto taken =
        database ? LedgerKeeper::takeInOldRows(**database, m_clock.now()) : Result<int>(fail(database.error()));
    if (!taken)
        qCWarning(logService) << "rows of before there was a ledger wait:" << describe(taken.error());
}

/// One step; the next waits its turn among the others' work. What was deleted then leaves the write-ahead log, too.
void GatewayEngine::goOnWithJobs(bool wasBegun)
{
    const auto database = m_workspace->database();
    if (!database || !m_keeper || m_ending)
        return;
    PurgeJob job(*m_workspace, *m_keeper, m_gateway.parts().seal, m_clock,
        [this](const QByteArray& binding) { drainOutbox(binding); });
    const auto more = job.step();
    if (!more)
        qCWarning(logService) << "a purge waits:" << describe(more.error());
    else if (*more)
        m_writer.postAlways(kNotes, alone([this] { goOnWithJobs(true); }));
    if (!wasBegun || more.value_or(false))
        return;
    if (const auto emptied = (*database)->scalar("PRAGMA wal_checkpoint(TRUNCATE)"); !emptied)
        qCDebug(logService) << "the write-ahead log stays for now:" << describe(emptied.error());
}

void GatewayEngine::signLogs()
{
    const auto database = m_workspace->database();
    const auto made = database ? m_keeper->sign(**database, m_clock.now()) : Result<int>(fail(database.error()));
    if (!made)
        qCWarning(logService) << "logs were not signed:" << describe(made.error());
}

void GatewayEngine::drainOutbox(const QByteArray& binding)
{
    if (m_workspace->isReadOnly())
        return;
    const auto control = m_workspace->database();
    const auto data = m_workspace->bindings().database(binding);
    for (int moved = 1; control && data && moved > 0;) {
        const auto drained = Outbox::drain(**data, **control, binding, [](Transaction& transaction, AuditEntry entry) {
            return AuditWriter::append(transaction, std::move(entry)).map([](const AuditReceipt&) {});
        });
        if (!drained)
            qCWarning(logService) << "the outbox of binding" << binding << "waits:" << describe(drained.error());
        moved = drained.value_or(0);
    }
}

bool GatewayEngine::isChange(Plane plane, const GraphQLRequest& request) const
{
    // Without the word it is none; and changes are queued here, so that they run in the order they were asked for.
    return request.query.contains("mutation")
        && (request.query.size() > kClassifiedAtOnce || m_gateway.isChange(plane, request));
}

bool GatewayEngine::read(const QByteArray& line, FairQueue::Work work) { return m_readers.post(line, std::move(work)); }

/// What has transactions of its own, some of them on other files, does not run inside a group's.
FairQueue::Work GatewayEngine::alone(FairQueue::Work work)
{
    return [this, work = std::move(work)] {
        m_group.close();
        work();
    };
}

bool GatewayEngine::change(const QByteArray& line, FairQueue::Work work)
{
    return m_writer.post(line, alone(std::move(work)));
}

bool GatewayEngine::changeTogether(const QByteArray& line, SharedWork work)
{
    return m_writer.post(line, [this, work = std::move(work)] {
        work(m_group);
        m_group.closeIfDue();
    });
}

QFuture<Result<QByteArray>> GatewayEngine::graphql(
    GatewayCall call, Plane plane, GraphQLRequest request, const QByteArray& line)
{
    const bool changes = isChange(plane, request);
    return posted<QByteArray>(
        [&](FairQueue::Work work) { return changes ? change(line, std::move(work)) : read(line, std::move(work)); },
        [this, call = std::move(call), plane, request = std::move(request)] {
            return m_gateway.graphql(call, plane, request).body;
        });
}

QFuture<Result<IngestResult>> GatewayEngine::ingest(
    GatewayCall call, QList<EventInput> events, Json metadata, const QByteArray& line)
{
    const Answered<IngestResult> answered;
    const bool taken = changeTogether(line,
        [this, answered, call = std::move(call), events = std::move(events), metadata = std::move(metadata)](
            CommitGroup& group) {
            PreparedBatch batch{[&]() -> Result<QList<EventInput>> { return events; }, metadata};
            auto result = m_gateway.ingest(call, batch, &group).body;
            group.then([answered, result = std::move(result)](const Result<void>& committed) {
                answered.give(committed ? result : Result<IngestResult>(fail(committed.error())));
            });
        });
    if (!taken)
        answered.give(busy<IngestResult>());
    return answered.future();
}

QFuture<Result<Health>> GatewayEngine::health()
{
    QElapsedTimer since;
    since.start();
    return posted<Health>([this](FairQueue::Work work) { return read(QByteArray(), std::move(work)); },
        [this, since] {
            return m_gateway.health().map([&](Health health) {
                health.latencyMs = static_cast<int>(since.elapsed());
                return health;
            });
        });
}

Capabilities GatewayEngine::capabilities() const { return m_gateway.capabilities(); }

} // namespace Tenantry
