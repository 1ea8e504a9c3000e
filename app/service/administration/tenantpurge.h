// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/resolvercontext.h"
#include "storage/storedchange.h"
#include "storage/tenantjobs.h"

namespace Tenantry {

/// The end of a tenant: everything that is its goes, but for what LEDGER.md keeps (the log's checkpoint, its compact
/// range and two entries without personal data), its names, which nobody gets again, and a certificate of it. A small
/// tenant of the shared database goes in the decision's own transaction; a large one, or one with rows in a dedicated
/// database, becomes a job of bounded steps that is resumed where the program ends in between (PurgeJob).
class TenantPurge {
public:
    /// The note that the search index has words of deleted rows in it.
    static inline const QByteArray kSearchNote = QByteArrayLiteral("search.forget");
    static constexpr int64_t kMostAtOnce = 100'000; ///< events that one transaction deletes

    TenantPurge(ResolverContext& context, TenantId tenant)
        : m_context(context)
        , m_tenant(std::move(tenant))
    {
    }

    /// Fails with a rule where something forbids it: a hold, with its reason; other work on the tenant.
    Result<void> check() const;
    /// After the decision. From here on nothing brings the tenant back.
    Result<void> begin(const StoredChange& change);

    /// For the job: deletes about `limit` rows of the control database and adds them to its counts. True when nothing
    /// is left to delete.
    Result<bool> deleteSome(TenantJobs::Job& job, int64_t limit);
    /// Log, names, the tenant's row, the certificate, the platform's entry; ends the job.
    Result<void> finish(const TenantJobs::Job& job);

    /// Adds what was deleted, by table, under `place`.
    static void count(TenantJobs::Job& job, const QByteArray& place, const Json& deleted);

private:
    /// Both sides' rights end with it: the gate is shut in this transaction, the proof of it follows.
    Result<void> endShares();
    Result<Json> closeLog(const TenantJobs::Job& job);
    Result<void> certify(const TenantJobs::Job& job, Json ledger);

    ResolverContext& m_context;
    TenantId m_tenant;
};

} // namespace Tenantry
