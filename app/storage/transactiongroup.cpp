// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/transactiongroup.h"

#include "storage/sqlitedialect.h"

namespace Tenantry {

TransactionGroup::TransactionGroup(Database& database)
    : m_database(&database)
{
    database.setSteps(Database::Steps::Between);
}

Result<TransactionGroup> TransactionGroup::begin(Database& database)
{
    if (database.inTransaction())
        return fail(ErrorCode::StorageError, QStringLiteral("transactions do not nest"), database.file());
    if (const auto begun = database.execute(SqliteDialect().beginWrite()); !begun)
        return fail(begun.error());
    return TransactionGroup(database);
}

TransactionGroup::TransactionGroup(TransactionGroup&& other) noexcept
    : m_database(std::exchange(other.m_database, nullptr))
{
}

TransactionGroup::~TransactionGroup()
{
    if (!m_database)
        return;
    m_database->setSteps(Database::Steps::None);
    if (m_database->inTransaction())
        (void)m_database->execute("ROLLBACK");
}

bool TransactionGroup::isAlive() const { return m_database && m_database->inTransaction(); }

Result<void> TransactionGroup::commit()
{
    Database* database = std::exchange(m_database, nullptr);
    if (!database)
        return fail(ErrorCode::StorageError, QStringLiteral("the group has ended already"));
    database->setSteps(Database::Steps::None);
    if (!database->inTransaction())
        return fail(ErrorCode::StorageError, QStringLiteral("the group was rolled back"), database->file());
    const auto done = database->execute("COMMIT");
    if (!done && database->inTransaction())
        (void)database->execute("ROLLBACK");
    return done;
}

} // namespace Tenantry
