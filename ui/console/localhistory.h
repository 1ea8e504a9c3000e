// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timestamp.h"

#include <QStringList>

namespace Tenantry {

/// What this console leaves on this computer beside evidence: lines that imports could not take, and files that were
/// put aside.
namespace LocalHistory {

/// Deletes of it what was last changed more than `days` ago; nothing where that is 0. `folders`: workspaces' and
/// services'. `aside`: the files `<aside>.broken-*`. How many went. Blocking: not for the interface thread.
int sweep(const QStringList& folders, const QString& aside, int days, Timestamp now);

} // namespace LocalHistory

} // namespace Tenantry
