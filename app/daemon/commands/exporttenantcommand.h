// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/command.h"

namespace Tenantry {

/// Writes all of a tenant's data into a folder.
class ExportTenantCommand final : public Command {
public:
    QString name() const override { return QStringLiteral("export-tenant"); }
    QString summary() const override { return QStringLiteral("Writes all of a tenant's data into a folder"); }
    QString help() const override;
    ExitCode run(const QStringList& arguments, CommandIo& io) override;
};

} // namespace Tenantry
