// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sharerequest.h"

#include <optional>

namespace Tenantry {

/// What somebody asks for or offers.
struct ShareProposal {
    ShareKind kind = ShareKind::Request;
    TenantId other; ///< REQUEST: the provider; OFFER: the consumer
    GrantId grant; ///< EXTEND, AMEND
    int expectedVersion = 0; ///< of the grant
    ShareScope scope; ///< EXTEND: its duration only
    QString reason;
    QByteArray ticket;
    std::optional<Timestamp> startsAt;
    int64_t pendingMs = ShareRequest::kUsualPending;
};

} // namespace Tenantry
