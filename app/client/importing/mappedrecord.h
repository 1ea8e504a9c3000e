// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/importing/memberdraft.h"
#include "client/importing/tenantdraft.h"
#include "domain/eventinput.h"

namespace Tenantry {

/// What a record says, in Tenantry's words.
struct MappedRecord {
    TenantDraft tenant;
    std::optional<MemberDraft> actor; ///< nobody where the record names nobody, or somebody of another tenant
    EventInput event;
};

} // namespace Tenantry
