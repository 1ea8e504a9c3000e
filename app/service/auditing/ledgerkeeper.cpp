// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/auditing/ledgerkeeper.h"

#include "ledger/compactrange.h"
#include "ledger/signedcheckpoint.h"
#include "service/auditing/auditwriter.h"
#include "storage/ledgerstore.h"

namespace Tenantry {

Result<QByteArray> LedgerKeeper::signOne(Transaction& transaction, const StoredHead& head, Timestamp now) const
{
    const auto range = Ledger::CompactRange::fromBytes(head.ranges);
    if (!range || range->end() != head.size)
        return fail(ErrorCode::StorageCorrupt,
            QStringLiteral("the head of log %1 is damaged").arg(QString::fromUtf8(head.name)),
            transaction.database().file());
    auto note = Ledger::signCheckpoint({head.name, head.size, range->root(), {}}, {&m_signer});
    if (!note)
        return note;
    LedgerStore store(transaction.database());
    if (const auto added = store.addCheckpoint(transaction, head, {head.size, now, *note}); !added)
        return fail(added.error());
    return note;
}

Result<int> LedgerKeeper::sign(Database& database, Timestamp now) const
{
    // Most looks find nothing moved, and shall not wait for the file's one writer.
    const auto any = LedgerStore(database).unsignedHeads();
    if (!any)
        return fail(any.error());
    if (any->isEmpty())
        return 0;
    auto transaction = Transaction::begin(database, Transaction::Mode::Write);
    if (!transaction)
        return fail(transaction.error());
    LedgerStore store(database);
    const auto moved = store.unsignedHeads();
    if (!moved)
        return fail(moved.error());
    for (const StoredHead& head : *moved) {
        if (const auto note = signOne(*transaction, head, now); !note)
            return fail(note.error());
    }
    if (const auto committed = transaction->commit(); !committed)
        return fail(committed.error());
    return static_cast<int>(moved->size());
}

Result<int> LedgerKeeper::takeInOldRows(Database& database, Timestamp now)
{
    auto transaction = Transaction::begin(database, Transaction::Mode::Write);
    if (!transaction)
        return fail(transaction.error());
    const auto logs = LedgerStore(database).logsWithoutEpoch();
    if (!logs)
        return fail(logs.error());
    for (const TenantId& log : *logs) {
        if (const auto noted = AuditWriter::takeInOldRows(*transaction, log, now); !noted)
            return fail(noted.error());
    }
    if (const auto committed = transaction->commit(); !committed)
        return fail(committed.error());
    return static_cast<int>(logs->size());
}

} // namespace Tenantry
