// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/profiles/certificatetrouble.h"
#include "domain/capabilities.h"
#include "domain/health.h"

#include <optional>

namespace Tenantry {

/// What a try of a connection found.
struct ConnectionReport {
    std::optional<Health> health; ///< of a service that answered
    std::optional<Capabilities> can; ///< where one was let in
    std::optional<CertificateTrouble> certificate; ///< what is wrong with it
    std::optional<Error> error; ///< why it would not open; none: it would
    bool willBeMade = false; ///< a workspace that is not there yet
};

} // namespace Tenantry
