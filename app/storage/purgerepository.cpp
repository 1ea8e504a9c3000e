// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/purgerepository.h"

#include <QByteArrayList>

#include <algorithm>

namespace Tenantry {

namespace {

/// The log is pruned and not deleted; the certificate and the names stay; the job is there until all is done.
const QByteArrayList& outliving()
{
    static const QByteArrayList tables{"tenant", "tenant_certificate", "tenant_job", "used_name"};
    return tables;
}

/// Columns that say whose a row is. A foreign owner named in a breach of another tenant is only forgotten.
const QByteArrayList& ownerColumns()
{
    static const QByteArrayList columns{"tenant", "tenant_id", "asked_by"};
    return columns;
}

} // namespace

Result<QList<PurgeRepository::Place>> PurgeRepository::places() const
{
    auto columns =
        m_db.prepare("SELECT m.name, c.name, c.pk FROM sqlite_schema m CROSS JOIN pragma_table_info(m.name) c"
                     " WHERE m.type = 'table' AND m.sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY m.name, c.pk");
    if (!columns)
        return fail(columns.error());
    struct Table {
        QByteArray name;
        QByteArrayList key;
        QByteArrayList owners;
    };
    QList<Table> tables;
    for (;;) {
        const auto row = columns->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            break;
        const QByteArray name = columns->bytes(0);
        if (outliving().contains(name))
            continue;
        if (tables.isEmpty() || tables.last().name != name)
            tables.append({name, {}, {}});
        if (columns->integer(2) > 0)
            tables.last().key.append(columns->bytes(1));
        if (ownerColumns().contains(columns->bytes(1)))
            tables.last().owners.append(columns->bytes(1));
    }
    QList<Place> places;
    for (const Table& table : tables) {
        for (const QByteArray& owner : table.owners) {
            // Where a row has both, its number is what finds it.
            if (owner == "tenant_id" && table.owners.contains("tenant"))
                continue;
            places.append({table.name, owner + " = ?", owner == "tenant",
                table.key.isEmpty() ? QByteArrayList{"rowid"} : table.key});
        }
    }
    return places;
}

Result<int64_t> PurgeRepository::deleteFrom(const Place& place, const TenantId& tenant, int64_t number, int64_t limit)
{
    const QByteArray key = place.key.join(", ");
    auto statement = m_db.prepare("DELETE FROM " + place.table + " WHERE (" + key + ") IN (SELECT " + key + " FROM "
        + place.table + " WHERE " + place.condition + " LIMIT ?)");
    if (!statement)
        return fail(statement.error());
    place.byNumber ? statement->bind(number) : statement->bind(tenant);
    if (const auto done = statement->bind(limit).run(); !done)
        return fail(done.error());
    return m_db.changes();
}

Result<PurgeRepository::Step> PurgeRepository::deleteRows(Transaction&, const TenantId& tenant, int64_t limit)
{
    Step step;
    auto number = m_db.prepare("SELECT key FROM tenant WHERE id = ?");
    if (!number)
        return fail(number.error());
    const auto known = number->bind(tenant).step();
    if (!known)
        return fail(known.error());
    const int64_t key = *known ? number->integer(0) : 0;
    number->reset();
    const auto all = places();
    if (!all)
        return fail(all.error());
    for (const Place& place : *all) {
        if (limit <= 0)
            return step;
        const auto deleted = deleteFrom(place, tenant, key, limit);
        if (!deleted)
            return fail(deleted.error());
        if (*deleted > 0)
            step.counts[place.table.toStdString()] =
                step.counts.value(place.table.toStdString(), int64_t{0}) + *deleted;
        limit -= *deleted;
    }
    step.isDone = limit > 0;
    if (!step.isDone)
        return step;
    // Another tenant's case about one of its records stays that tenant's, without what was seen.
    auto breaches = m_db.prepare(
        "UPDATE breach SET owner = '', excerpt = '', document = '', path = '', version = version + 1 WHERE owner = ?");
    // Work of several tenants that one of is gone can only be found stale.
    auto stale = m_db.prepare("DELETE FROM pending_touch WHERE tenant_id = ?");
    if (!breaches || !stale)
        return fail(breaches ? stale.error() : breaches.error());
    if (const auto done = breaches->bind(tenant).run(); !done)
        return fail(done.error());
    if (const auto done = stale->bind(tenant).run(); !done)
        return fail(done.error());
    return step;
}

Result<void> PurgeRepository::deleteTenant(Transaction&, const TenantId& tenant)
{
    auto statement = m_db.prepare("DELETE FROM tenant WHERE id = ?");
    return statement ? statement->bind(tenant).run() : fail(statement.error());
}

Result<int64_t> PurgeRepository::deleteOldEntries(Transaction&, int64_t logKey)
{
    // As migration 004 put them in: the index forgets a row only when it is told again what the row said.
    auto forget = m_db.prepare(
        "INSERT INTO audit_text (audit_text, rowid, log, words) SELECT 'delete', key, 'l' || log_key,"
        " action || ' ' || actor_id || ' ' || target || ' ' || request_id FROM audit WHERE log_key = ? AND epoch = 0");
    auto remove = m_db.prepare("DELETE FROM audit WHERE log_key = ? AND epoch = 0");
    auto shrink = m_db.prepare("UPDATE audit_log SET size = size - ? WHERE key = ?");
    if (!forget || !remove || !shrink)
        return fail(!forget ? forget.error() : !remove ? remove.error() : shrink.error());
    if (const auto done = forget->bind(logKey).run(); !done)
        return fail(done.error());
    if (const auto done = remove->bind(logKey).run(); !done)
        return fail(done.error());
    const int64_t deleted = m_db.changes();
    const auto done = shrink->bind(deleted).bind(logKey).run();
    return done ? Result<int64_t>(deleted) : fail(done.error());
}

Result<void> PurgeRepository::recountHours(Transaction&, int64_t logKey)
{
    for (const char* sql :
        {"UPDATE audit_hour AS a SET n = a.n - o.n FROM audit_hour o WHERE a.log_key = 0 AND o.log_key = ?"
         " AND o.hour = a.hour AND o.action = a.action AND o.outcome = a.outcome AND o.severity = a.severity",
            "DELETE FROM audit_hour WHERE log_key = ?",
            "INSERT INTO audit_hour (log_key, hour, action, outcome, severity, n)"
            " SELECT log_key, (time - ((time % 3600000) + 3600000) % 3600000) / 3600000, action, outcome, severity,"
            " count(*) FROM audit WHERE log_key = ? GROUP BY 1, 2, 3, 4, 5",
            "INSERT INTO audit_hour (log_key, hour, action, outcome, severity, n)"
            " SELECT 0, hour, action, outcome, severity, n FROM audit_hour WHERE log_key = ?"
            " ON CONFLICT DO UPDATE SET n = n + excluded.n"}) {
        auto statement = m_db.prepare(sql);
        if (!statement)
            return fail(statement.error());
        if (const auto done = statement->bind(logKey).run(); !done)
            return done;
    }
    auto empty = m_db.prepare("DELETE FROM audit_hour WHERE log_key = 0 AND n <= 0");
    return empty ? empty->run() : fail(empty.error());
}

Result<bool> PurgeRepository::knows(const TenantId& tenant) const
{
    auto statement = m_db.prepare("SELECT 1 FROM tenant WHERE id = ?");
    return statement ? statement->bind(tenant).step() : fail(statement.error());
}

} // namespace Tenantry
