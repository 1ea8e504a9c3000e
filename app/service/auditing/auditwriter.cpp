// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/auditing/auditwriter.h"

#include "ledger/compactrange.h"
#include "ledger/logname.h"
#include "ledger/treehash.h"
#include "service/auditing/canonicalentry.h"
#include "service/auditing/ledgerhashes.h"
#include "storage/ledgerstore.h"

#include <QCryptographicHash>

namespace Tenantry {

namespace {

QByteArray bytesOfHash(const Ledger::Hash& hash)
{
    return QByteArray(reinterpret_cast<const char*>(hash.data()), static_cast<qsizetype>(hash.size()));
}

Result<void> checkLog(const AuditEntry& entry)
{
    if (entry.log.isEmpty())
        return fail(ErrorCode::InvalidArgument, QStringLiteral("an audit entry needs a log"));
    return {};
}

} // namespace

Result<AuditReceipt> AuditWriter::append(Transaction& transaction, AuditEntry entry)
{
    if (const auto good = checkLog(entry); !good)
        return fail(good.error());
    const auto found = LedgerStore(transaction.database()).head(entry.log);
    if (!found)
        return fail(found.error());
    if (*found) {
        StoredHead head = **found;
        return write(transaction, head, std::move(entry));
    }
    auto head = begin(transaction, entry.log, 1);
    if (!head)
        return fail(head.error());
    if (const auto noted = noteOldRows(transaction, *head, entry); !noted)
        return fail(noted.error());
    return write(transaction, *head, std::move(entry));
}

Result<AuditReceipt> AuditWriter::appendTo(Transaction& transaction, int64_t epoch, AuditEntry entry)
{
    if (const auto good = checkLog(entry); !good)
        return fail(good.error());
    const auto found = LedgerStore(transaction.database()).head(entry.log, epoch);
    if (!found)
        return fail(found.error());
    if (!*found)
        return fail(ErrorCode::NotFound, QStringLiteral("this log has no such epoch"));
    StoredHead head = **found;
    return write(transaction, head, std::move(entry));
}

Result<void> AuditWriter::takeInOldRows(Transaction& transaction, const TenantId& log, Timestamp now)
{
    const auto found = LedgerStore(transaction.database()).head(log);
    if (!found)
        return fail(found.error());
    if (*found)
        return {};
    auto head = begin(transaction, log, 1);
    if (!head)
        return fail(head.error());
    AuditEntry next;
    next.log = log;
    next.time = now;
    return noteOldRows(transaction, *head, next);
}

Result<AuditReceipt> AuditWriter::startEpoch(Transaction& transaction, AuditEntry first)
{
    if (const auto good = checkLog(first); !good)
        return fail(good.error());
    const auto before = LedgerStore(transaction.database()).head(first.log);
    if (!before)
        return fail(before.error());
    if (!*before)
        return fail(ErrorCode::NotFound, QStringLiteral("there is no log to start an epoch of"));
    auto head = begin(transaction, first.log, (*before)->epoch + 1);
    if (!head)
        return fail(head.error());
    return write(transaction, *head, std::move(first));
}

Result<StoredHead> AuditWriter::begin(Transaction& transaction, const TenantId& log, int64_t epoch)
{
    LedgerStore store(transaction.database());
    const auto key = store.logKey(transaction, log);
    const auto installation = store.installation();
    if (!key || !installation)
        return fail(key ? installation.error() : key.error());
    StoredHead head;
    head.logKey = *key;
    head.epoch = epoch;
    head.name = Ledger::LogName{*installation, log.bytes(), static_cast<uint32_t>(epoch)}.toText();
    head.lastTime = {std::numeric_limits<int64_t>::min()};
    head.ranges = Ledger::CompactRange().toBytes();
    if (const auto started = store.start(transaction, head); !started)
        return fail(started.error());
    return head;
}

Result<AuditWriter::OldRows> AuditWriter::oldRows(Database& database, int64_t logKey)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto count = LedgerStore(database).eachOld(logKey, [&hash](std::string_view bytes) {
        hash.addData(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
        hash.addData(QByteArrayView("\n", 1));
    });
    if (!count)
        return fail(count.error());
    return OldRows{*count, hash.result().toBase64()};
}

Result<void> AuditWriter::noteOldRows(Transaction& transaction, StoredHead& head, const AuditEntry& next)
{
    const auto old = oldRows(transaction.database(), head.logKey);
    if (!old)
        return fail(old.error());
    if (old->count == 0)
        return {};
    AuditEntry entry;
    entry.log = next.log;
    entry.time = next.time;
    entry.action = "audit.import";
    entry.actor = {UserId("tenantry"), TenantId("platform"), "service", {}};
    entry.severity = Severity::Notice;
    entry.data = {{"count", old->count}, {"sha256", old->digest.toStdString()}};
    return write(transaction, head, std::move(entry)).map([](const AuditReceipt&) {});
}

Result<AuditReceipt> AuditWriter::write(Transaction& transaction, StoredHead& head, AuditEntry entry)
{
    entry.index = head.size;
    entry.time = std::max(entry.time, head.lastTime);
    const auto canonical = CanonicalEntry::make(entry, head.name);
    if (!canonical)
        return fail(canonical.error());
    auto range = Ledger::CompactRange::fromBytes(head.ranges);
    if (!range || range->end() != head.size)
        return fail(ErrorCode::StorageCorrupt,
            QStringLiteral("the head of log %1 is damaged").arg(QString::fromUtf8(head.name)),
            transaction.database().file());
    const Ledger::Hash leaf = Ledger::leafHash(viewOf(canonical->bytes));
    std::vector<Ledger::TreeNode> made;
    range->append(leaf, &made);
    head.size = range->end();
    head.lastTime = entry.time;
    head.ranges = range->toBytes();

    LedgerStore store(transaction.database());
    const QByteArray leafBytes = bytesOfHash(leaf);
    if (const auto done = store.add(transaction, head, entry, leafBytes, canonical->bytes, canonical->words); !done)
        return fail(done.error());
    for (qsizetype i = 0; i < canonical->openings.size(); ++i) {
        const Ledger::Opening& opening = canonical->openings[i];
        const auto done = store.addOpening(
            transaction, head, {opening.index, opening.name, entry.personal[i].subject, opening.salt, opening.value});
        if (!done)
            return fail(done.error());
    }
    for (const Ledger::TreeNode& node : made) {
        if (!LedgerHashes::isKept(node.level))
            continue;
        if (const auto done = store.addNode(transaction, head, node.level, node.index, bytesOfHash(node.hash)); !done)
            return fail(done.error());
    }
    if (const auto done = store.grow(transaction, head); !done)
        return fail(done.error());
    return AuditReceipt{head.epoch, entry.index, leaf};
}

} // namespace Tenantry
