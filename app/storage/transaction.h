// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"

namespace Tenantry {

/// A transaction for as long as it lives: what was not committed is rolled back. Write begins IMMEDIATE, so that two
/// writers wait at the door and not in the middle. Read gives one snapshot for several statements. They do not nest.
class Transaction {
public:
    enum class Mode { Read, Write };

    static Result<Transaction> begin(Database& database, Mode mode);
    ~Transaction();
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;

    /// On disk when this succeeds; rolled back when it fails.
    Result<void> commit();
    Database& database() const { return *m_database; }

private:
    explicit Transaction(Database& database)
        : m_database(&database)
    {
    }

    Database* m_database; ///< none once moved from or ended
};

} // namespace Tenantry
