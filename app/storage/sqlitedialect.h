// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/dialect.h"

namespace Tenantry {

class SqliteDialect final : public Dialect {
public:
    /// `Tnry`: what tells a workspace's file from any other program's.
    static constexpr int kApplicationId = 0x546e7279;

    QString name() const override;
    QString migrationsFolder() const override;
    QByteArray beginRead() const override;
    QByteArray beginWrite() const override;
    Result<int> schemaVersion(Database& database) const override;
    Result<void> setSchemaVersion(Database& database, int version) const override;
};

} // namespace Tenantry
