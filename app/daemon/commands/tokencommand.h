// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/command.h"

namespace Tenantry {

/// `tenantryd token`: mints a token of the workspace's own, beside a program that has it open too.
class TokenCommand final : public Command {
public:
    QString name() const override { return QStringLiteral("token"); }
    QString summary() const override { return QStringLiteral("Mints a token for somebody who is a member"); }
    QString help() const override;
    ExitCode run(const QStringList& arguments, CommandIo& io) override;

    /// `90s`, `15m`, `8h`, `7d`, in milliseconds.
    static Result<int64_t> durationFrom(const QString& text);
};

} // namespace Tenantry
