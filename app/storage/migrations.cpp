// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/migrations.h"

#include "storage/transaction.h"

#include <QDir>
#include <QFile>

// Resources of a static library are found by the linker only when named; the macro must stand outside any namespace.
static void useSqlResources() { Q_INIT_RESOURCE(tenantry_sql); }

namespace Tenantry {

Result<QList<Migration>> migrations(const Dialect& dialect)
{
    useSqlResources();
    const QDir folder(dialect.migrationsFolder());
    QList<Migration> list;
    for (const QString& name : folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        const int version = name.section(QLatin1Char('-'), 0, 0).toInt();
        if (version != list.size() + 1 || !file.open(QIODevice::ReadOnly))
            return fail(ErrorCode::StorageError, QStringLiteral("the list of migrations has a gap"), file.fileName());
        list.append({version, name, file.readAll()});
    }
    if (list.isEmpty())
        return fail(ErrorCode::StorageError, QStringLiteral("there are no migrations"), folder.path());
    return list;
}

int newestSchema(const Dialect& dialect)
{
    const auto list = migrations(dialect);
    return list ? list->last().version : 0;
}

Result<void> migrate(Database& database, const Dialect& dialect, int upTo)
{
    const auto list = migrations(dialect);
    if (!list)
        return fail(list.error());
    auto transaction = Transaction::begin(database, Transaction::Mode::Write);
    if (!transaction)
        return fail(transaction.error());
    const auto version = dialect.schemaVersion(database);
    if (!version)
        return fail(version.error());
    if (*version > list->last().version) {
        return fail(ErrorCode::StorageNewer,
            QStringLiteral("written by a newer Tenantry: its schema is %1, this program knows %2")
                .arg(*version)
                .arg(list->last().version),
            database.file());
    }
    for (const Migration& migration : *list) {
        if (migration.version <= *version || (upTo >= 0 && migration.version > upTo))
            continue;
        if (const auto done = database.execute(migration.sql); !done)
            return fail(done.error());
        if (const auto done = dialect.setSchemaVersion(database, migration.version); !done)
            return fail(done.error());
    }
    return transaction->commit();
}

} // namespace Tenantry
