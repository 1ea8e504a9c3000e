// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/ledgerstore.h"

#include "storage/keyvaluestore.h"

namespace Tenantry {

namespace {

constexpr char kHeadColumns[] = "h.log_key, h.epoch, h.name, h.size, h.last_time, h.signed_size, h.ranges, h.start";

StoredHead readHead(const Statement& row, int at = 0)
{
    StoredHead head;
    head.logKey = row.integer(at);
    head.epoch = row.integer(at + 1);
    head.name = row.bytes(at + 2);
    head.size = static_cast<uint64_t>(row.integer(at + 3));
    head.lastTime = row.time(at + 4);
    head.signedSize = static_cast<uint64_t>(row.integer(at + 5));
    head.ranges = row.bytes(at + 6);
    head.start = row.bytes(at + 7);
    return head;
}

Result<std::optional<StoredHead>> firstHead(Statement& statement)
{
    const auto row = statement.step();
    if (!row)
        return fail(row.error());
    return *row ? std::optional(readHead(statement)) : std::nullopt;
}

StoredCheckpoint readCheckpoint(const Statement& row)
{
    return {static_cast<uint64_t>(row.integer(0)), row.time(1), row.bytes(2)};
}

} // namespace

Result<QByteArray> LedgerStore::installation() const
{
    const auto meta = KeyValueStore(m_db).get("workspace");
    if (!meta)
        return fail(meta.error());
    const QByteArray installation = *meta && (*meta)->is_object() ? bytesMember(**meta, "installation") : QByteArray();
    if (installation.isEmpty())
        return fail(ErrorCode::StorageCorrupt, QStringLiteral("the workspace's own note is missing"), m_db.file());
    return installation;
}

Result<std::optional<StoredHead>> LedgerStore::head(const TenantId& log) const
{
    static const QByteArray sql = QByteArray("SELECT ") + kHeadColumns
        + " FROM audit_log l JOIN ledger_head h ON h.log_key = l.key AND h.epoch = l.epoch WHERE l.log = ?";
    auto statement = m_db.prepare(sql);
    if (!statement)
        return fail(statement.error());
    return firstHead(statement->bind(log));
}

Result<std::optional<StoredHead>> LedgerStore::head(const TenantId& log, int64_t epoch) const
{
    static const QByteArray sql = QByteArray("SELECT ") + kHeadColumns
        + " FROM audit_log l JOIN ledger_head h ON h.log_key = l.key WHERE l.log = ? AND h.epoch = ?";
    auto statement = m_db.prepare(sql);
    if (!statement)
        return fail(statement.error());
    return firstHead(statement->bind(log).bind(epoch));
}

Result<void> LedgerStore::eachHead(const TakeHead& take) const
{
    QList<std::pair<TenantId, StoredHead>> all;
    {
        static const QByteArray sql = QByteArray("SELECT ") + kHeadColumns
            + ", l.log FROM ledger_head h JOIN audit_log l ON l.key = h.log_key ORDER BY l.log, h.epoch";
        auto statement = m_db.prepare(sql);
        if (!statement)
            return fail(statement.error());
        for (;;) {
            const auto row = statement->step();
            if (!row)
                return fail(row.error());
            if (!*row)
                break;
            all.append({statement->id<TenantId>(8), readHead(*statement)});
        }
    }
    for (const auto& [log, head] : all) {
        if (const auto taken = take(log, head); !taken)
            return taken;
    }
    return {};
}

Result<QList<StoredHead>> LedgerStore::unsignedHeads() const
{
    static const QByteArray sql =
        QByteArray("SELECT ") + kHeadColumns + " FROM ledger_head h WHERE h.size > h.signed_size";
    auto statement = m_db.prepare(sql);
    if (!statement)
        return fail(statement.error());
    QList<StoredHead> heads;
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return heads;
        heads.append(readHead(*statement));
    }
}

Result<QList<TenantId>> LedgerStore::logsWithoutEpoch() const
{
    auto statement = m_db.prepare("SELECT log FROM audit_log WHERE epoch = 0 AND size > 0");
    if (!statement)
        return fail(statement.error());
    QList<TenantId> logs;
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return logs;
        logs.append(statement->id<TenantId>(0));
    }
}

Result<int64_t> LedgerStore::logKey(Transaction& transaction, const TenantId& log)
{
    // The update changes nothing; without it a log that is there would return no row.
    auto statement = transaction.database().prepare("INSERT INTO audit_log (log, size) VALUES (?, 0)"
                                                    " ON CONFLICT (log) DO UPDATE SET size = size RETURNING key");
    if (!statement)
        return fail(statement.error());
    if (const auto row = statement->bind(log).step(); !row)
        return fail(row.error());
    return statement->integer(0);
}

Result<void> LedgerStore::start(Transaction& transaction, const StoredHead& head)
{
    {
        auto statement = transaction.database().prepare(
            "INSERT INTO ledger_head (log_key, epoch, name, size, last_time, signed_size, ranges, start)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        if (!statement)
            return fail(statement.error());
        statement->bind(head.logKey).bind(head.epoch).bind(head.name).bind(static_cast<int64_t>(head.size));
        statement->bind(head.lastTime).bind(static_cast<int64_t>(head.signedSize));
        if (const auto done = statement->bindBlob(head.ranges).bindBlob(head.start).run(); !done)
            return done;
    }
    auto statement = transaction.database().prepare("UPDATE audit_log SET epoch = ? WHERE key = ?");
    if (!statement)
        return fail(statement.error());
    return statement->bind(head.epoch).bind(head.logKey).run();
}

Result<void> LedgerStore::grow(Transaction& transaction, const StoredHead& head)
{
    auto statement = transaction.database().prepare(
        "UPDATE ledger_head SET size = ?, last_time = ?, ranges = ? WHERE log_key = ? AND epoch = ?");
    if (!statement)
        return fail(statement.error());
    statement->bind(static_cast<int64_t>(head.size)).bind(head.lastTime).bindBlob(head.ranges);
    return statement->bind(head.logKey).bind(head.epoch).run();
}

Result<void> LedgerStore::setPruned(Transaction& transaction, const StoredHead& head)
{
    auto statement = transaction.database().prepare("UPDATE ledger_head SET start = ? WHERE log_key = ? AND epoch = ?");
    if (!statement)
        return fail(statement.error());
    return statement->bindBlob(head.start).bind(head.logKey).bind(head.epoch).run();
}

Result<void> LedgerStore::addNode(
    Transaction& transaction, const StoredHead& head, int level, uint64_t index, const QByteArray& hash)
{
    auto statement = transaction.database().prepare(
        "INSERT INTO ledger_node (log_key, epoch, level, idx, hash) VALUES (?, ?, ?, ?, ?)");
    if (!statement)
        return fail(statement.error());
    statement->bind(head.logKey).bind(head.epoch).bind(int64_t{level}).bind(static_cast<int64_t>(index));
    return statement->bindBlob(hash).run();
}

Result<QByteArray> LedgerStore::node(const StoredHead& head, int level, uint64_t index) const
{
    auto statement =
        m_db.prepare("SELECT hash FROM ledger_node WHERE log_key = ? AND epoch = ? AND level = ? AND idx = ?");
    if (!statement)
        return fail(statement.error());
    statement->bind(head.logKey).bind(head.epoch).bind(int64_t{level}).bind(static_cast<int64_t>(index));
    const auto row = statement->step();
    if (!row)
        return fail(row.error());
    return *row ? statement->bytes(0) : QByteArray();
}

Result<void> LedgerStore::addCheckpoint(
    Transaction& transaction, const StoredHead& head, const StoredCheckpoint& checkpoint)
{
    Database& db = transaction.database();
    {
        // Of an hour only the newest stays.
        auto thin =
            db.prepare("DELETE FROM ledger_checkpoint WHERE log_key = ? AND epoch = ? AND size >= ? AND time >= ?");
        if (!thin)
            return fail(thin.error());
        thin->bind(head.logKey).bind(head.epoch).bind(static_cast<int64_t>(head.signedSize));
        if (const auto done = thin->bind(checkpoint.at.hour() * Timestamp::kHour).run(); !done)
            return done;
    }
    {
        auto add = db.prepare("INSERT OR REPLACE INTO ledger_checkpoint (log_key, epoch, size, time, note)"
                              " VALUES (?, ?, ?, ?, ?)");
        if (!add)
            return fail(add.error());
        add->bind(head.logKey).bind(head.epoch).bind(static_cast<int64_t>(checkpoint.size)).bind(checkpoint.at);
        if (const auto done = add->bind(checkpoint.note).run(); !done)
            return done;
    }
    auto mark = db.prepare("UPDATE ledger_head SET signed_size = ? WHERE log_key = ? AND epoch = ?");
    if (!mark)
        return fail(mark.error());
    return mark->bind(static_cast<int64_t>(checkpoint.size)).bind(head.logKey).bind(head.epoch).run();
}

Result<std::optional<StoredCheckpoint>> LedgerStore::newestCheckpoint(const StoredHead& head) const
{
    auto statement = m_db.prepare("SELECT size, time, note FROM ledger_checkpoint WHERE log_key = ? AND epoch = ?"
                                  " ORDER BY size DESC LIMIT 1");
    if (!statement)
        return fail(statement.error());
    const auto row = statement->bind(head.logKey).bind(head.epoch).step();
    if (!row)
        return fail(row.error());
    return *row ? std::optional(readCheckpoint(*statement)) : std::nullopt;
}

Result<QList<StoredCheckpoint>> LedgerStore::checkpoints(const StoredHead& head) const
{
    auto statement =
        m_db.prepare("SELECT size, time, note FROM ledger_checkpoint WHERE log_key = ? AND epoch = ? ORDER BY size");
    if (!statement)
        return fail(statement.error());
    statement->bind(head.logKey).bind(head.epoch);
    QList<StoredCheckpoint> list;
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return list;
        list.append(readCheckpoint(*statement));
    }
}

} // namespace Tenantry
