// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/commandio.h"
#include "daemon/exitcode.h"

#include <QStringList>

namespace Tenantry {

/// `tenantryd` without its process: finds the command and runs it. `arguments` are without the program's name.
ExitCode runCommandLine(const QStringList& arguments, CommandIo& io);

} // namespace Tenantry
