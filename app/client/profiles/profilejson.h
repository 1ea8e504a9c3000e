// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "client/profiles/connectionprofile.h"

namespace Tenantry {

Json profileToJson(const ConnectionProfile& profile);
/// ParseError for what was not written by `profileToJson`.
Result<ConnectionProfile> profileFromJson(const Json& json);

} // namespace Tenantry
