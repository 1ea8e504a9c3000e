// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace Tenantry {

/// Why a token does not count, for the log: a sentence of the program's own, so nothing of the token can be in it.
[[nodiscard]] inline tl::unexpected<Error> tokenRefused(const char* why)
{
    return fail(ErrorCode::Unauthorized, QString::fromLatin1(why));
}

} // namespace Tenantry
