// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/embedded/databaseworld.h"

#include "service/auditing/ledgerkey.h"
#include "service/auditing/workspaceverification.h"
#include "storage/workspace.h"

#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <functional>
#include <thread>

namespace Tenantry::Testing {

namespace {

void onFile(const QString& file, const std::function<void(QSqlDatabase&)>& work)
{
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("world"));
        database.setDatabaseName(file);
        if (database.open())
            work(database);
    }
    QSqlDatabase::removeDatabase(QStringLiteral("world"));
}

QStringList firstColumn(QSqlDatabase& database, const QString& sql)
{
    QStringList values;
    QSqlQuery query(database);
    query.exec(sql);
    while (query.next())
        values.append(query.value(0).toString());
    return values;
}

QStringList tablesOf(QSqlDatabase& database)
{
    return firstColumn(database, QStringLiteral("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"));
}

QByteArray nameIn(const QString& folder, const QString& file) { return QDir(folder).relativeFilePath(file).toUtf8(); }

} // namespace

QStringList DatabaseWorld::files() const
{
    QStringList files{m_folder + QStringLiteral("/tenantry.db")};
    const QDir bindings(m_folder + QStringLiteral("/bindings"));
    for (const QString& name : bindings.entryList({QStringLiteral("*.db")}, QDir::Files, QDir::Name))
        files.append(bindings.filePath(name));
    return files;
}

QByteArrayList DatabaseWorld::tables() const
{
    QByteArrayList all;
    for (const QString& file : files()) {
        onFile(file, [&](QSqlDatabase& database) {
            for (const QString& table : tablesOf(database))
                all.append(nameIn(m_folder, file) + ':' + table.toUtf8());
        });
    }
    return all;
}

QByteArrayList DatabaseWorld::placesOf(const QByteArray& text) const
{
    QByteArrayList places;
    for (const QString& file : files()) {
        onFile(file, [&](QSqlDatabase& database) {
            for (const QString& table : tablesOf(database)) {
                const QStringList columns =
                    firstColumn(database, QStringLiteral("SELECT name FROM pragma_table_info('%1')").arg(table));
                for (const QString& column : columns) {
                    const QString hit = QStringLiteral("SELECT count(*) FROM \"%1\" WHERE instr(lower(CAST(\"%2\" AS"
                                                       " TEXT)), '%3') > 0")
                                            .arg(table, column, QString::fromUtf8(text));
                    if (firstColumn(database, hit).value(0).toInt() > 0)
                        places.append(nameIn(m_folder, file) + ':' + table.toUtf8() + '.' + column.toUtf8());
                }
            }
        });
    }
    return places;
}

bool DatabaseWorld::hasBytes(const QByteArray& text) const
{
    for (const QString& file : files()) {
        for (const char* suffix : {"", "-wal"}) {
            QFile bytes(file + QLatin1String(suffix));
            if (bytes.open(QIODevice::ReadOnly) && bytes.readAll().contains(text))
                return true;
        }
    }
    return false;
}

QStringList DatabaseWorld::verdicts() const
{
    QStringList said;
    // On a thread of its own, whose connections end with it.
    std::thread([&] {
        WorkspaceOptions how;
        how.create = false;
        const auto workspace = Workspace::open(m_folder, how);
        const auto database = workspace ? (*workspace)->database() : fail(workspace.error());
        auto signer = workspace ? LedgerKey::open((*workspace)->keysFolder(), (*workspace)->installation())
                                : fail(workspace.error());
        if (!database || !signer)
            return;
        KnownLedger known;
        known.keys = {signer->key()};
        auto transaction = Transaction::begin(**database, Transaction::Mode::Read);
        const auto verdicts = WorkspaceVerification::run(**database, known);
        for (const Ledger::LedgerVerdict& verdict : verdicts.value_or(QList<Ledger::LedgerVerdict>()))
            said.append((verdict.conclusion == Ledger::Conclusion::Verified ? QStringLiteral("VERIFIED ") : QString())
                + Ledger::describe(verdict));
    }).join();
    return said;
}

bool DatabaseWorld::isSound() const
{
    bool isSound = true;
    for (const QString& file : files()) {
        onFile(file, [&](QSqlDatabase& database) {
            isSound = isSound
                && firstColumn(database, QStringLiteral("PRAGMA integrity_check")) == QStringList{QStringLiteral("ok")}
                && firstColumn(database, QStringLiteral("PRAGMA foreign_key_check")).isEmpty();
        });
    }
    return isSound;
}

} // namespace Tenantry::Testing
