// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/command.h"

namespace Tenantry {

/// `tenantryd sample`: a believable workspace, reproducible by seed.
class SampleCommand final : public Command {
public:
    QString name() const override { return QStringLiteral("sample"); }
    QString summary() const override { return QStringLiteral("Makes a realistic workspace up to now"); }
    QString help() const override;
    ExitCode run(const QStringList& arguments, CommandIo& io) override;
};

} // namespace Tenantry
