// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Tenantry {

/// What went wrong, in a word that stays the same across versions: `codeName()` is what travels in answers and logs.
enum class ErrorCode {
    Unknown,
    Cancelled,
    InvalidArgument, ///< a value that no retry makes right
    NotFound, ///< absent, or foreign: the two look alike on purpose
    Unauthorized, ///< nobody is asking
    Forbidden, ///< somebody is asking for what is not theirs
    TenantRequired, ///< several tenants possible, none said
    RateLimited, ///< the tenant asked more often than its plan allows; try again later
    Conflict, ///< the record changed since it was read (expectedVersion)
    ParseError, ///< text that is not what its format says
    LimitExceeded, ///< a stated limit; the detail names it
    ValidationError, ///< a document the schema does not allow
    ExecutionError, ///< a resolver failed
    IsolationBreach, ///< an answer held what does not belong
    Unverifiable, ///< an answer whose owner nobody can tell
    EchoMismatch, ///< the service answered for another tenant than was asked for
    StorageCorrupt, ///< the file is damaged
    StorageForeign, ///< a file of another program
    StorageNewer, ///< written by a newer Tenantry
    StorageReadOnly,
    StorageFull,
    StorageBusy,
    StorageLocked, ///< another program has the workspace open
    StorageError,
    IoError,
    ReadOnly, ///< this window only looks: nothing was sent
    Unsupported,
};

} // namespace Tenantry
