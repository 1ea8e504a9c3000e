// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/command.h"

namespace Tenantry {

/// `tenantryd verify`: whether logs are what was signed. No network, and it writes nothing. Its exit codes are
/// LEDGER.md's: 0 verified, 1 tampered, 2 incomplete or unverifiable, 3 called wrongly or broken itself.
class VerifyCommand final : public Command {
public:
    QString name() const override { return QStringLiteral("verify"); }
    QString summary() const override
    {
        return QStringLiteral("Verifies audit logs, offline: a workspace's or an export");
    }
    QString help() const override;
    ExitCode run(const QStringList& arguments, CommandIo& io) override;
};

} // namespace Tenantry
