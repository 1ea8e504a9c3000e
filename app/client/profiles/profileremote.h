// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "binding/remoteoptions.h"
#include "client/profiles/connectionprofile.h"

namespace Tenantry {

/// How the service of a profile is reached. What `remoteOptions` says, or the authorities' file.
Result<RemoteOptions> remoteOptionsOf(
    const ConnectionProfile& profile, BearerSource bearer, BearerRenewal renewal = {});

} // namespace Tenantry
