// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlitedialect.h"

#include "storage/database.h"

#include <sqlite3.h>

namespace Tenantry {

QString SqliteDialect::name() const { return QLatin1String("SQLite ") + QLatin1String(sqlite3_libversion()); }

QString SqliteDialect::migrationsFolder() const { return QStringLiteral(":/sql/sqlite"); }

QByteArray SqliteDialect::beginRead() const { return "BEGIN DEFERRED"; }

QByteArray SqliteDialect::beginWrite() const { return "BEGIN IMMEDIATE"; }

Result<int> SqliteDialect::schemaVersion(Database& database) const
{
    return database.scalar("PRAGMA user_version").map([](int64_t version) { return static_cast<int>(version); });
}

Result<void> SqliteDialect::setSchemaVersion(Database& database, int version) const
{
    return database.execute("PRAGMA user_version = " + QByteArray::number(version));
}

} // namespace Tenantry
