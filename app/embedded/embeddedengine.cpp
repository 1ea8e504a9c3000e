// SPDX-License-Identifier: GPL-3.0-or-later
#include "embedded/embeddedengine.h"

#include "storage/workspace.h"

#include <QElapsedTimer>

namespace Tenantry {

namespace {

/// What may be parsed on the asking thread, which may be the window's: a few microseconds a kilobyte.
constexpr qsizetype kClassifiedAtOnce = 16 * 1024;

} // namespace

EmbeddedEngine::EmbeddedEngine(std::unique_ptr<Workspace> workspace, CursorSeal seal, const Clock& clock)
    : m_workspace(std::move(workspace))
    , m_gateway(*m_workspace, std::move(seal), clock, [this](std::function<void()> later) { m_writer.start(later); })
{
    // Threads that never expire keep their connection and its prepared statements.
    m_readers.setMaxThreadCount(2);
    m_readers.setExpiryTimeout(-1);
    m_writer.setMaxThreadCount(1);
    m_writer.setExpiryTimeout(-1);
}

EmbeddedEngine::~EmbeddedEngine()
{
    // Readers first: they hand the writer what is to be written down about them.
    m_readers.waitForDone();
    m_writer.waitForDone();
}

QFuture<Result<QByteArray>> EmbeddedEngine::graphql(
    Principal principal, Plane plane, GraphQLRequest request, TenantContext claim, CancelToken cancel)
{
    // Without the word it is none; and changes are queued here, so that they run in the order they were asked for.
    const bool maybe = request.query.contains("mutation");
    const bool change = maybe && (request.query.size() > kClassifiedAtOnce || m_gateway.isChange(plane, request));
    return on<Result<QByteArray>>(change ? m_writer : m_readers,
        [this, principal = std::move(principal), plane, request = std::move(request), claim = std::move(claim),
            cancel = std::move(cancel)] { return m_gateway.graphql(principal, plane, request, claim, cancel); });
}

QFuture<Result<IngestResult>> EmbeddedEngine::ingest(
    Principal principal, QList<EventInput> events, Json metadata, TenantContext claim)
{
    return on<Result<IngestResult>>(m_writer,
        [this, principal = std::move(principal), events = std::move(events), metadata = std::move(metadata),
            claim = std::move(claim)] { return m_gateway.ingestBatch(principal, events, metadata, claim); });
}

QFuture<Result<Health>> EmbeddedEngine::health()
{
    QElapsedTimer since;
    since.start();
    return on<Result<Health>>(m_readers, [this, since] {
        return m_gateway.health().map([&](Health health) {
            health.latencyMs = static_cast<int>(since.elapsed());
            return health;
        });
    });
}

Capabilities EmbeddedEngine::capabilities() const { return m_gateway.capabilities(); }

} // namespace Tenantry
