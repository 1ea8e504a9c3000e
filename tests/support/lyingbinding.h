// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "binding/servicebinding.h"

#include <QHash>

#include <memory>
#include <mutex>
#include <optional>

namespace Tenantry::Testing {

/// A service that lies about its logs: it passes everything on to the real one, and can show an entry that was never
/// written, or an old head again. Behind it everything is real.
class LyingBinding final : public ServiceBinding {
    Q_OBJECT

public:
    explicit LyingBinding(std::unique_ptr<ServiceBinding> sound)
        : m_sound(std::move(sound))
    {
    }

    /// From the next answer on the entry says DENIED where it said ALLOWED; nothing ends it.
    void changeEntry(std::optional<uint64_t> index) { m_state->changed = index; }
    /// From now on the heads that were shown first are shown again; false ends it.
    void replayHeads(bool on) { m_state->replay = on; }

    QFuture<Result<QByteArray>> graphql(
        Plane plane, GraphQLRequest request, TenantContext context, CancelToken cancel) override;
    QFuture<Result<IngestResult>> ingestEvent(EventInput event, TenantContext context) override;
    QFuture<Result<IngestResult>> ingestBatch(QList<EventInput> events, Json metadata, TenantContext context) override;
    QFuture<Result<Health>> health() override;
    QFuture<Result<Capabilities>> capabilities() override;
    Subscription* subscribe(Plane plane, GraphQLRequest request, TenantContext context, Cursor after) override;

private:
    struct State {
        std::mutex mutex;
        std::optional<uint64_t> changed;
        bool replay = false;
        QHash<QByteArray, QByteArray> firstHeads; ///< by tenant
    };

    std::unique_ptr<ServiceBinding> m_sound;
    std::shared_ptr<State> m_state = std::make_shared<State>();
};

} // namespace Tenantry::Testing
