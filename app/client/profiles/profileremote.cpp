// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/profiles/profileremote.h"

namespace Tenantry {

Result<RemoteOptions> remoteOptionsOf(const ConnectionProfile& profile, BearerSource bearer, BearerRenewal renewal)
{
    auto options = remoteOptions(profile.url, std::move(bearer));
    if (!options)
        return options;
    options->renewal = std::move(renewal);
    if (profile.caFile.isEmpty())
        return options;
    auto authorities = authoritiesFromFile(profile.caFile);
    if (!authorities)
        return fail(authorities.error());
    options->authorities = *std::move(authorities);
    return options;
}

} // namespace Tenantry
