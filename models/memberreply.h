// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/decode/memberchangeanswer.h"
#include "client/decode/refusalrow.h"

namespace Tenantry {

/// What came of a change: its answer, or why the service refuses. One of the two is there.
struct MemberReply {
    std::optional<MemberChangeAnswer> answer{};
    std::optional<RefusalRow> refusal{};
};

} // namespace Tenantry
