// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/transaction.h"

#include "storage/sqlitedialect.h"

namespace Tenantry {

namespace {

void undo(Database& database, bool isStep)
{
    // SQLite has rolled back by itself after some errors (a full disk): then there is nothing to end.
    if (database.inTransaction())
        (void)database.execute(isStep ? "ROLLBACK TO step; RELEASE step" : "ROLLBACK");
    if (isStep)
        database.setSteps(Database::Steps::Between);
}

} // namespace

Result<Transaction> Transaction::begin(Database& database, Mode mode)
{
    const bool isStep = database.steps() != Database::Steps::None;
    if (isStep && !database.inTransaction())
        return fail(ErrorCode::StorageError, QStringLiteral("the group was rolled back"), database.file());
    if (isStep ? database.steps() == Database::Steps::Open : database.inTransaction())
        return fail(ErrorCode::StorageError, QStringLiteral("transactions do not nest"), database.file());
    const SqliteDialect dialect;
    const QByteArray begin = isStep ? "SAVEPOINT step"
        : mode == Mode::Write       ? dialect.beginWrite()
                                    : dialect.beginRead();
    if (const auto begun = database.execute(begin); !begun)
        return fail(begun.error());
    if (isStep)
        database.setSteps(Database::Steps::Open);
    return Transaction(database, isStep);
}

Transaction::Transaction(Transaction&& other) noexcept
    : m_database(std::exchange(other.m_database, nullptr))
    , m_isStep(other.m_isStep)
{
}

Transaction::~Transaction()
{
    if (m_database)
        undo(*m_database, m_isStep);
}

Result<void> Transaction::commit()
{
    Database* database = std::exchange(m_database, nullptr);
    if (!database)
        return fail(ErrorCode::StorageError, QStringLiteral("the transaction has ended already"));
    const auto done = database->inTransaction()
        ? database->execute(m_isStep ? "RELEASE step" : "COMMIT")
        : Result<void>(
            fail(ErrorCode::StorageError, QStringLiteral("the transaction was rolled back"), database->file()));
    if (!done)
        undo(*database, m_isStep);
    else if (m_isStep)
        database->setSteps(Database::Steps::Between);
    return done;
}

} // namespace Tenantry
