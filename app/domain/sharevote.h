// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timestamp.h"
#include "domain/ids.h"
#include "domain/sharestates.h"

#include <QString>

namespace Tenantry {

/// One person's word on one version of a request. It stays as it was said; whether it still counts is found anew at
/// each quorum.
struct ShareVote {
    ShareParty party = ShareParty::Provider;
    UserId userId;
    SessionId sessionId;
    bool approves = true;
    int version = 1; ///< of the request
    QByteArray digest; ///< of the scope it was given for
    QString reason;
    Timestamp at;

    bool operator==(const ShareVote&) const = default;
};

} // namespace Tenantry
