// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlerror.h"

#include <sqlite3.h>

#include <cerrno>

namespace Tenantry {

ErrorCode errorCodeForSqlite(int sqliteCode, int systemErrno)
{
    const bool noRoom = systemErrno == ENOSPC || systemErrno == EFBIG || systemErrno == EDQUOT;
    switch (sqliteCode & 0xff) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return ErrorCode::StorageCorrupt;
    case SQLITE_FULL:
        return ErrorCode::StorageFull;
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return ErrorCode::StorageReadOnly;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorCode::StorageBusy;
    case SQLITE_INTERRUPT:
        return ErrorCode::Cancelled;
    case SQLITE_CONSTRAINT:
        return ErrorCode::Conflict;
    case SQLITE_IOERR:
        return noRoom ? ErrorCode::StorageFull : ErrorCode::IoError;
    case SQLITE_CANTOPEN:
        if (noRoom)
            return ErrorCode::StorageFull;
        return systemErrno == EACCES || systemErrno == EROFS ? ErrorCode::StorageReadOnly : ErrorCode::IoError;
    default:
        return ErrorCode::StorageError;
    }
}

} // namespace Tenantry
