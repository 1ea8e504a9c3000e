// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timestamp.h"
#include "domain/ids.h"
#include "domain/sharestates.h"

#include <QList>

#include <optional>

namespace Tenantry {

/// Which requests or grants of a side. All parts hold together; what is absent does not narrow.
struct ShareQuery {
    Timestamp now; ///< states are those that hold at this time
    QList<ShareRequestState> requestStates{};
    QList<ShareGrantState> grantStates{};
    std::optional<TenantId> other{}; ///< the other tenant of the pair; of the platform: either
    bool staleOnly = false; ///< grants nobody used for 60 days
    /// Requests this person may decide now: for which party says `parties`.
    std::optional<UserId> decidableBy{};
    bool forPlatform = false; ///< as an operator
    bool forTenant = false; ///< as an approver of the side's tenant
    QByteArray session{}; ///< one session is one human; empty: not looked at
    std::optional<UserId> sentBy{};
    bool sentOnly = false; ///< requests that the side's tenant sent
    int first = 100;
    int offset = 0;
};

} // namespace Tenantry
