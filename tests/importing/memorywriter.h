// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/async.h"
#include "client/importing/workspacewriter.h"

#include <map>
#include <set>

namespace Tenantry::Testing {

/// What a workspace keeps of imports, without one. Outlives the writers of several runs.
struct MemoryWorkspace {
    std::map<TenantId, std::set<QByteArray>> events; ///< ids by tenant
    std::optional<ImportPosition> position;
    qint64 sent = 0; ///< events that came in, new or not
    int saves = 0;
    qint64 stopAfter = -1; ///< the disk is full when this many events were sent
    bool keepsPositions = true;

    qint64 count() const
    {
        qint64 all = 0;
        for (const auto& [tenant, ids] : events)
            all += static_cast<qint64>(ids.size());
        return all;
    }
};

class MemoryWriter final : public WorkspaceWriter {
public:
    explicit MemoryWriter(MemoryWorkspace& workspace)
        : m_workspace(workspace)
    {
    }

    QFuture<Result<TenantPresence>> presence(const TenantId& tenant) override
    {
        TenantPresence presence;
        presence.exists = m_workspace.events.count(tenant) > 0;
        return readyFuture(Result<TenantPresence>(presence));
    }
    QFuture<Result<void>> putTenant(const TenantDraft& tenant) override
    {
        m_workspace.events[tenant.id];
        return readyFuture(Result<void>());
    }
    QFuture<Result<void>> putMembers(const TenantId&, const QList<MemberDraft>&) override
    {
        return readyFuture(Result<void>());
    }
    QFuture<Result<void>> setStatus(const TenantId&, TenantStatus, const QString&) override
    {
        return readyFuture(Result<void>());
    }
    /// An event of the type "bad" is refused, as the service does it: the batch goes back with the event's place.
    QFuture<Result<IngestResult>> ingest(const TenantId& tenant, QList<EventInput> events) override
    {
        if (m_workspace.stopAfter >= 0 && m_workspace.sent >= m_workspace.stopAfter)
            return readyFuture(Result<IngestResult>(fail(ErrorCode::StorageFull, QStringLiteral("full"))));
        for (qsizetype i = 0; i < events.size(); ++i) {
            if (events[i].type == "bad")
                return readyFuture(Result<IngestResult>(
                    fail(ErrorCode::InvalidArgument, QStringLiteral("bad"), QStringLiteral("events[%1]").arg(i))));
        }
        IngestResult result;
        for (const EventInput& event : events) {
            ++m_workspace.sent;
            ++(m_workspace.events[tenant].insert(event.id->bytes()).second ? result.accepted : result.duplicates);
        }
        return readyFuture(Result<IngestResult>(result));
    }
    QFuture<Result<std::optional<ImportPosition>>> importPosition(const QByteArray&) override
    {
        using Found = Result<std::optional<ImportPosition>>;
        return readyFuture(
            m_workspace.keepsPositions ? Found(m_workspace.position) : Found(fail(ErrorCode::Unsupported)));
    }
    QFuture<Result<void>> saveImportPosition(const QByteArray&, const std::optional<ImportPosition>& position) override
    {
        m_workspace.position = position;
        ++m_workspace.saves;
        return readyFuture(Result<void>());
    }

private:
    MemoryWorkspace& m_workspace;
};

} // namespace Tenantry::Testing
