// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace Tenantry {

class Database;

/// What differs between engines: where the migrations are, and the few statements that no two spell alike.
class Dialect {
public:
    Dialect() = default;
    Dialect(const Dialect&) = delete;
    Dialect& operator=(const Dialect&) = delete;
    virtual ~Dialect() = default;

    virtual QString name() const = 0; ///< for people: `SQLite 3.40.1`
    virtual QString migrationsFolder() const = 0; ///< a resource folder of NNN-name.sql
    virtual QByteArray beginRead() const = 0;
    virtual QByteArray beginWrite() const = 0;
    virtual Result<int> schemaVersion(Database& database) const = 0;
    virtual Result<void> setSchemaVersion(Database& database, int version) const = 0;
};

} // namespace Tenantry
