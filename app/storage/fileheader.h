// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace Tenantry {

/// Looks at a SQLite file's first bytes without SQLite, which would touch the folder: StorageCorrupt where it is none
/// or is cut short, StorageForeign where it is another program's, StorageNewer where a newer Tenantry wrote it.
Result<void> checkDatabaseFile(const QString& file, int newestSchema);

} // namespace Tenantry
