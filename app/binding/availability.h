// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/errorcode.h"

namespace Tenantry {

/// Whether this error says that the service could not answer; any other is an answer, if not a welcome one.
constexpr bool isUnavailable(ErrorCode code)
{
    return code == ErrorCode::IoError || code == ErrorCode::Unverifiable || code == ErrorCode::StorageBusy
        || code == ErrorCode::StorageLocked || code == ErrorCode::StorageError;
}

} // namespace Tenantry
