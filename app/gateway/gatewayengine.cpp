// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/gatewayengine.h"

#include "base/log.h"
#include "gateway/livefeed.h"
#include "storage/outbox.h"
#include "storage/workspace.h"

#include <QElapsedTimer>
#include <QPromise>

namespace Tenantry {

namespace {

/// What may be parsed on the asking thread, which may be the window's: a few microseconds a kilobyte.
constexpr qsizetype kClassifiedAtOnce = 16 * 1024;

/// One thread more than a line may use: one tenant's storm leaves it to the others.
constexpr FairQueue::Limits kReaders{3, 2, 1024};
constexpr FairQueue::Limits kWriter{1, 1, 1024};

const QByteArray kNotes = QByteArrayLiteral("\x01notes");

GatewayOptions telling(GatewayOptions options, LiveFeed& feed, std::function<void(const QByteArray&)> onOwed)
{
    options.onArrived = [&feed](const TenantId& tenant) { feed.arrived(tenant); };
    options.onOwed = std::move(onOwed);
    return options;
}

template <class T> tl::unexpected<Error> busy()
{
    return fail(ErrorCode::StorageBusy, QStringLiteral("too much is waiting; nothing was done, try again"));
}

/// Runs `work` when it is its line's turn; the future has its value then.
template <class T> QFuture<Result<T>> posted(FairQueue& queue, const QByteArray& line, std::function<Result<T>()> work)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    auto future = promise->future();
    const bool taken = queue.post(line, [promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
    if (!taken) {
        promise->addResult(Result<T>(busy<T>()));
        promise->finish();
    }
    return future;
}

} // namespace

GatewayEngine::GatewayEngine(
    std::unique_ptr<Workspace> workspace, CursorSeal seal, const Clock& clock, GatewayOptions options)
    : m_workspace(std::move(workspace))
    , m_feed(std::make_unique<LiveFeed>(*this))
    , m_gateway(
          *m_workspace, std::move(seal), clock,
          [this](std::function<void()> later) { m_writer.postAlways(kNotes, std::move(later)); },
          telling(std::move(options), *m_feed,
              [this](const QByteArray& binding) {
                  m_writer.postAlways(kNotes, [this, binding] { drainOutbox(binding); });
              }))
    , m_writer(kWriter)
    , m_readers(kReaders)
{
    // What a kill left in the outboxes.
    for (const QByteArray& binding : m_workspace->bindings().names())
        m_writer.postAlways(kNotes, [this, binding] { drainOutbox(binding); });
}

GatewayEngine::~GatewayEngine() { drain(); }

void GatewayEngine::drain()
{
    m_feed->close();
    m_readers.drain();
    m_writer.drain();
}

void GatewayEngine::drainOutbox(const QByteArray& binding)
{
    if (m_workspace->isReadOnly())
        return;
    const auto control = m_workspace->database();
    const auto data = m_workspace->bindings().database(binding);
    for (int moved = 1; control && data && moved > 0;) {
        const auto drained = Outbox::drain(**data, **control, binding);
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

bool GatewayEngine::change(const QByteArray& line, FairQueue::Work work)
{
    return m_writer.post(line, std::move(work));
}

QFuture<Result<QByteArray>> GatewayEngine::graphql(
    GatewayCall call, Plane plane, GraphQLRequest request, const QByteArray& line)
{
    FairQueue& queue = isChange(plane, request) ? m_writer : m_readers;
    return posted<QByteArray>(queue, line, [this, call = std::move(call), plane, request = std::move(request)] {
        return m_gateway.graphql(call, plane, request).body;
    });
}

QFuture<Result<IngestResult>> GatewayEngine::ingest(
    GatewayCall call, QList<EventInput> events, Json metadata, const QByteArray& line)
{
    return posted<IngestResult>(
        m_writer, line, [this, call = std::move(call), events = std::move(events), metadata = std::move(metadata)] {
            return m_gateway.ingest(call, events, metadata).body;
        });
}

QFuture<Result<Health>> GatewayEngine::health()
{
    QElapsedTimer since;
    since.start();
    return posted<Health>(m_readers, QByteArray(), [this, since] {
        return m_gateway.health().map([&](Health health) {
            health.latencyMs = static_cast<int>(since.elapsed());
            return health;
        });
    });
}

Capabilities GatewayEngine::capabilities() const { return m_gateway.capabilities(); }

} // namespace Tenantry
