// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/auditing/ledgerkeeper.h"
#include "service/resolvercontext.h"

namespace Tenantry {

/// What may be done to a log besides writing to it: each in the context's transaction, and each an entry of that log.
/// Whether the asker may, and whether a hold forbids it, has been looked at.
class LedgerChanges {
public:
    struct Outcome {
        uint64_t entries = 0; ///< that were, or would be, deleted
        uint64_t personal = 0; ///< pieces of personal data that were, or would be
        std::optional<uint64_t> index; ///< of the entry that says so; none where nothing was done
    };

    /// `epoch`: the one to prune; none: that which is written to.
    LedgerChanges(ResolverContext& context, const LedgerKeeper& keeper, TenantId log, std::optional<int64_t> epoch = {})
        : m_context(context)
        , m_keeper(keeper)
        , m_log(std::move(log))
        , m_epoch(epoch)
    {
    }

    /// Deletes the entries of before, but for the newest; the head keeps the compact range of what is gone, and is
    /// signed.
    Result<Outcome> prune(Timestamp before, bool dryRun);
    /// All but the newest entry, whatever its time.
    Result<Outcome> pruneToLast();
    Result<Outcome> erase(const UserId& subject, const QString& reason, const UserId& secondPerson, bool dryRun);
    /// `checkpoint`: what a witness kept of a log that was restored from a backup; empty where nothing is lost.
    Result<void> startEpoch(const QString& reason, const QByteArray& checkpoint);

private:
    Result<StoredHead> head() const;
    Result<Outcome> pruneTo(uint64_t to, const Json& why, bool dryRun);
    Result<QByteArray> lastCheckpoint(const StoredHead& head, const QByteArray& witnessed);

    ResolverContext& m_context;
    const LedgerKeeper& m_keeper;
    TenantId m_log;
    std::optional<int64_t> m_epoch;
};

} // namespace Tenantry
