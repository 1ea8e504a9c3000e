// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"
#include "storage/dialect.h"

#include <QList>

namespace Tenantry {

struct Migration {
    int version = 0;
    QString name;
    QByteArray sql;
};

/// The one ordered list, from the program's resources: 1, 2, 3 … without a gap.
Result<QList<Migration>> migrations(const Dialect& dialect);
/// The version this program writes.
int newestSchema(const Dialect& dialect);
/// Brings the database from where it is up to `upTo` (the newest where negative), all in one transaction.
Result<void> migrate(Database& database, const Dialect& dialect, int upTo = -1);

} // namespace Tenantry
