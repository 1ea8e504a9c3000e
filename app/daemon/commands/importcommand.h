// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/command.h"

namespace Tenantry {

/// `tenantryd import`: real logs become tenants, members, events and audit entries.
class ImportCommand final : public Command {
public:
    QString name() const override { return QStringLiteral("import"); }
    QString summary() const override { return QStringLiteral("Takes real logs into a workspace"); }
    QString help() const override;
    ExitCode run(const QStringList& arguments, CommandIo& io) override;
};

} // namespace Tenantry
