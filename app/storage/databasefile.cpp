// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/databasefile.h"

#include "base/randomid.h"
#include "storage/keyvaluestore.h"
#include "storage/migrations.h"
#include "storage/sqlitedialect.h"

#include <QFile>

namespace Tenantry {

namespace {

void removeDatabase(const QString& file)
{
    for (const char* suffix : {"", "-wal", "-shm", "-journal"})
        QFile::remove(file + QLatin1String(suffix));
}

Result<void> writeNew(const QString& file, const WorkspaceOptions& options)
{
    DatabaseOptions how{file, false, false, options.busyTimeoutMs, options.maxPages};
    auto database = Database::open(how);
    if (!database)
        return fail(database.error());
    Database& db = **database;
    const SqliteDialect dialect;
    if (const auto done = db.execute("PRAGMA application_id = " + QByteArray::number(SqliteDialect::kApplicationId));
        !done)
        return done;
    if (const auto done = migrate(db, dialect); !done)
        return done;
    auto transaction = Transaction::begin(db, Transaction::Mode::Write);
    if (!transaction)
        return fail(transaction.error());
    const Json meta = {
        {"installation", randomId().toStdString()}, {"createdAt", options.now.ms}, {"sample", options.sample}};
    if (const auto done = KeyValueStore(db).put(*transaction, "workspace", meta); !done)
        return done;
    if (const auto done = transaction->commit(); !done)
        return done;
    return db.execute("PRAGMA wal_checkpoint(TRUNCATE)");
}

} // namespace

Result<void> createDatabaseFile(const QString& file, const WorkspaceOptions& options)
{
    const QString draft = file + QLatin1String(".new");
    removeDatabase(draft);
    auto done = writeNew(draft, options);
    if (done) {
        QFile::setPermissions(draft, QFile::ReadOwner | QFile::WriteOwner);
        if (!QFile::rename(draft, file))
            done = fail(ErrorCode::IoError, QStringLiteral("cannot be created"), file);
    }
    if (!done) {
        removeDatabase(draft);
        Error error = done.error();
        error.path = file;
        return fail(error);
    }
    return {};
}

Result<void> checkDatabaseContent(const QString& file)
{
    if (QFile::exists(file + QLatin1String("-wal")))
        return {};
    auto database = Database::open({.file = file, .readOnly = true, .immutable = true});
    if (!database)
        return fail(database.error());
    const auto tables = (*database)->scalar("SELECT count(*) FROM sqlite_schema");
    if (!tables)
        return fail(tables.error());
    return (*database)->scalar("SELECT count(*) FROM note").map([](int64_t) {});
}

} // namespace Tenantry
