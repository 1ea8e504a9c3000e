// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/transaction.h"

#include "storage/sqlitedialect.h"

namespace Tenantry {

Result<Transaction> Transaction::begin(Database& database, Mode mode)
{
    if (database.inTransaction())
        return fail(ErrorCode::StorageError, QStringLiteral("transactions do not nest"), database.file());
    const SqliteDialect dialect;
    if (const auto begun = database.execute(mode == Mode::Write ? dialect.beginWrite() : dialect.beginRead()); !begun)
        return fail(begun.error());
    return Transaction(database);
}

Transaction::Transaction(Transaction&& other) noexcept
    : m_database(std::exchange(other.m_database, nullptr))
{
}

Transaction::~Transaction()
{
    // SQLite has rolled back by itself after some errors (a full disk): then there is nothing to end.
    if (m_database && m_database->inTransaction())
        (void)m_database->execute("ROLLBACK");
}

Result<void> Transaction::commit()
{
    Database* database = std::exchange(m_database, nullptr);
    if (!database)
        return fail(ErrorCode::StorageError, QStringLiteral("the transaction has ended already"));
    const auto done = database->inTransaction()
        ? database->execute("COMMIT")
        : Result<void>(
            fail(ErrorCode::StorageError, QStringLiteral("the transaction was rolled back"), database->file()));
    if (!done && database->inTransaction())
        (void)database->execute("ROLLBACK");
    return done;
}

} // namespace Tenantry
