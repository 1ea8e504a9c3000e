// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "storage/workspaceoptions.h"

#include <QString>

namespace Tenantry {

/// Makes a database of the newest schema, under another name until it is whole: so that it is there or is not. Readable
/// by its owner alone.
Result<void> createDatabaseFile(const QString& file, const WorkspaceOptions& options);
/// Reads schema and identity before anything may touch the file. Not where another program has it open or was killed:
/// then there is a write-ahead log, without which the file alone says little.
Result<void> checkDatabaseContent(const QString& file);

} // namespace Tenantry
