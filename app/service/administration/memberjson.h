// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "domain/membership.h"

namespace Tenantry {

/// A membership in what is kept of a change; null where there is none.
Json memberToJson(const std::optional<Membership>& member);
std::optional<Membership> memberFromJson(const TenantId& tenant, const Json& object);

} // namespace Tenantry
