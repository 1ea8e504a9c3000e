// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"

namespace Tenantry {

/// A transaction for as long as it lives: what was not committed is rolled back. Write begins IMMEDIATE, so that two
/// writers wait at the door and not in the middle. Read gives one snapshot for several statements. They do not nest.
/// Inside a TransactionGroup it is a step of that: on disk when the group is.
class Transaction {
public:
    enum class Mode { Read, Write };

    static Result<Transaction> begin(Database& database, Mode mode);
    ~Transaction();
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;

    /// On disk when this succeeds (a step: part of its group); rolled back when it fails.
    Result<void> commit();
    Database& database() const { return *m_database; }

private:
    Transaction(Database& database, bool isStep)
        : m_database(&database)
        , m_isStep(isStep)
    {
    }

    Database* m_database; ///< none once moved from or ended
    bool m_isStep;
};

} // namespace Tenantry
