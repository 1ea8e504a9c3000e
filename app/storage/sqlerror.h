// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/errorcode.h"

namespace Tenantry {

/// What a SQLite result code means here; `systemErrno` tells a full disk from a failing one.
ErrorCode errorCodeForSqlite(int sqliteCode, int systemErrno);

} // namespace Tenantry
