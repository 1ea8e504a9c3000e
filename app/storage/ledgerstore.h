// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/auditentry.h"
#include "domain/auditrecord.h"
#include "storage/storedcheckpoint.h"
#include "storage/storedhead.h"
#include "storage/storedopening.h"
#include "storage/transaction.h"

#include <functional>
#include <optional>

namespace Tenantry {

/// The tables of the ledger, as service/auditing uses them: what AuditWriter writes and what verifiers read. It knows
/// no scope: whoever asks for a tenant's log has looked whether they may. Cheap to make: one for each use.
class LedgerStore {
public:
    explicit LedgerStore(Database& database)
        : m_db(database)
    {
    }

    Result<QByteArray> installation() const;

    // Heads.
    /// Of the epoch that is written to; nothing where the log has none.
    Result<std::optional<StoredHead>> head(const TenantId& log) const;
    Result<std::optional<StoredHead>> head(const TenantId& log, int64_t epoch) const;
    /// All trees, by log and epoch. `take` may use the connection.
    using TakeHead = std::function<Result<void>(const TenantId& log, const StoredHead& head)>;
    Result<void> eachHead(const TakeHead& take) const;
    /// Those that moved since they were signed.
    Result<QList<StoredHead>> unsignedHeads() const;
    Result<QList<TenantId>> logsWithoutEpoch() const; ///< written before there was a ledger, and not since
    /// The number of a log, made where it is new.
    Result<int64_t> logKey(Transaction& transaction, const TenantId& log);
    /// Starts an epoch, which is then the one that is written to.
    Result<void> start(Transaction& transaction, const StoredHead& head);
    Result<void> grow(Transaction& transaction, const StoredHead& head);
    Result<void> setPruned(Transaction& transaction, const StoredHead& head);

    // Rows.
    /// The row with its search words, hour and count. `entry` is what `bytes` say, for the columns of lists.
    Result<void> add(Transaction& transaction, const StoredHead& head, const AuditEntry& entry, const QByteArray& leaf,
        const QByteArray& bytes, const QByteArray& words);
    /// In order of index, from `from` on, without names of actors. False ends it.
    using TakeEntry = std::function<Result<bool>(const AuditRecord& row)>;
    Result<void> eachEntry(const StoredHead& head, uint64_t from, const TakeEntry& take) const;
    Result<QByteArray> leaf(const StoredHead& head, uint64_t index) const; ///< empty where there is none
    /// Rows of before there was a ledger, in order; those of epoch 0.
    using TakeBytes = std::function<void(std::string_view bytes)>;
    Result<uint64_t> eachOld(int64_t logKey, const TakeBytes& take) const;
    /// The index behind the last entry whose time is before `at`; the tree's start where there is none.
    Result<uint64_t> firstAtOrAfter(const StoredHead& head, Timestamp at) const;
    /// Deletes the entries [from, to) with their personal data and search words.
    Result<void> deleteEntries(Transaction& transaction, const StoredHead& head, uint64_t from, uint64_t to,
        const std::function<QByteArray(std::string_view bytes)>& wordsOf);

    // Nodes.
    Result<void> addNode(
        Transaction& transaction, const StoredHead& head, int level, uint64_t index, const QByteArray& hash);
    Result<QByteArray> node(const StoredHead& head, int level, uint64_t index) const; ///< empty where there is none

    // Checkpoints.
    Result<void> addCheckpoint(Transaction& transaction, const StoredHead& head, const StoredCheckpoint& checkpoint);
    Result<std::optional<StoredCheckpoint>> newestCheckpoint(const StoredHead& head) const;
    Result<QList<StoredCheckpoint>> checkpoints(const StoredHead& head) const; ///< oldest first

    // Personal data.
    Result<void> addOpening(Transaction& transaction, const StoredHead& head, const StoredOpening& opening);
    /// By index and name, with indices in [from, to).
    Result<QList<StoredOpening>> openings(const StoredHead& head, uint64_t from, uint64_t to) const;
    /// What this tree has of one person.
    Result<QList<StoredOpening>> openingsOf(const StoredHead& head, const UserId& subject) const;
    Result<void> eraseOpening(Transaction& transaction, const StoredHead& head, uint64_t index, const QByteArray& name);

private:
    Database& m_db;
};

} // namespace Tenantry
