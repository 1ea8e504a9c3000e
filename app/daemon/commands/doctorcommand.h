// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/command.h"

namespace Tenantry {

/// `tenantryd doctor`: what is wrong with a workspace, and what to do. Writes nothing.
class DoctorCommand final : public Command {
public:
    QString name() const override { return QStringLiteral("doctor"); }
    QString summary() const override { return QStringLiteral("Says what is wrong with a workspace, and what to do"); }
    QString help() const override;
    ExitCode run(const QStringList& arguments, CommandIo& io) override;
};

} // namespace Tenantry
