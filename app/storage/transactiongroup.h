// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"

namespace Tenantry {

/// Several changes that share one commit, and so one wait for the disk. While it is open, every Transaction on the
/// connection is a step of it: all or nothing as before, but on disk only once the group is. On the connection's
/// thread.
class TransactionGroup {
public:
    /// Takes the file's write lock, as a Write transaction does.
    static Result<TransactionGroup> begin(Database& database);
    ~TransactionGroup();
    TransactionGroup(TransactionGroup&& other) noexcept;
    TransactionGroup& operator=(TransactionGroup&&) = delete;

    /// All steps are on disk when this succeeds; none is when it fails.
    Result<void> commit();
    /// False once SQLite has rolled all back by itself, as it does when the disk is full.
    bool isAlive() const;

private:
    explicit TransactionGroup(Database& database);

    Database* m_database; ///< none once moved from or ended
};

} // namespace Tenantry
