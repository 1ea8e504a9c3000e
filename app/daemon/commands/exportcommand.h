// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/command.h"

namespace Tenantry {

/// `tenantryd export`: writes audit logs out. That it did is an entry.
class ExportCommand final : public Command {
public:
    QString name() const override { return QStringLiteral("export"); }
    QString summary() const override
    {
        return QStringLiteral("Writes audit logs out, verifiable or for other programs");
    }
    QString help() const override;
    ExitCode run(const QStringList& arguments, CommandIo& io) override;
};

} // namespace Tenantry
