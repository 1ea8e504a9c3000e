// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/resolvercontext.h"
#include "storage/pendingrepository.h"

namespace Tenantry {

/// The inbox of changes that one person asks for and another decides, whatever their kind: what an approval does is the
/// kind's own (changekinds.h). All in the context's transaction, so that a change is done with its decision or not at
/// all. Whoever asked does not decide; whoever decides must have the permission now, in a role older than the request;
/// what was asked for is bound by a digest, and the tenants it touches by their versions: where those moved on, an
/// approval finds it stale and does nothing.
class PendingChanges {
public:
    static constexpr int64_t kLapseMs = int64_t{7} * 24 * 60 * 60 * 1000;

    explicit PendingChanges(ResolverContext& context)
        : m_context(context)
        , m_repository(context.database(), context.now())
    {
    }

    /// `change` says tenantId, kind, permission, body, plan, reason and what it touches; the rest is given here.
    Result<StoredChange> request(StoredChange change);
    Result<StoredChange> decide(const QByteArray& id, bool approve, const QString& reason, int expectedVersion);
    /// By whoever asked for it.
    Result<StoredChange> cancel(const QByteArray& id, const QString& reason);

    Result<StoredChange> find(const QByteArray& id) const; ///< NotFound, also for another tenant's
    Result<QList<StoredChange>> list(const PendingRepository::Filter& filter) const;
    /// Why the asker may not decide it now; nothing where they may.
    std::optional<Error> whyNot(const StoredChange& change) const;

    /// SHA-256 over the canonical JSON of kind, tenant, body, reason and what is touched; hex.
    static Result<QByteArray> digestOf(const StoredChange& change);

private:
    Result<bool> isStale(const StoredChange& change) const;
    Result<std::optional<Timestamp>> votesSince() const;
    Result<StoredChange> end(StoredChange change, ChangeState state, const QString& reason, const char* action);
    Result<void> audit(const StoredChange& change, const char* action, const QString& reason);
    Result<void> refuseEnded(const StoredChange& change, int expectedVersion);

    ResolverContext& m_context;
    PendingRepository m_repository;
};

} // namespace Tenantry
