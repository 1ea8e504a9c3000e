// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/commandio.h"
#include "daemon/exitcode.h"

#include <QStringList>

namespace Tenantry {

/// One subcommand of `tenantryd`. Needs a QCoreApplication; runs in process.
class Command {
public:
    Command() = default;
    Command(const Command&) = delete;
    Command& operator=(const Command&) = delete;
    virtual ~Command() = default;

    virtual QString name() const = 0;
    virtual QString summary() const = 0; ///< one line
    virtual QString help() const = 0; ///< how it is called, and what the options mean
    virtual ExitCode run(const QStringList& arguments, CommandIo& io) = 0;
};

} // namespace Tenantry
