// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/statement.h"

#include <sqlite3.h>

#include <vector>

namespace Tenantry {

/// SQLite's own statement, and where its next binding goes.
struct Statement::Prepared {
    explicit Prepared(sqlite3_stmt* statement)
        : stmt(statement)
    {
    }
    ~Prepared() { sqlite3_finalize(stmt); }
    Prepared(const Prepared&) = delete;
    Prepared& operator=(const Prepared&) = delete;

    sqlite3_stmt* stmt;
    QByteArray sql;
    std::vector<QByteArray> owned;
    int next = 1;
    int failed = SQLITE_OK; ///< the first binding's error; the step says it
};

} // namespace Tenantry
