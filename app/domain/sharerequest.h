// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/shareids.h"
#include "domain/sharescope.h"
#include "domain/sharevote.h"

#include <QList>

namespace Tenantry {

/// A proposal that one tenant's data be shown to another, with its decisions. As stored: `state` is the last one
/// written; what holds now is `effectiveState`.
struct ShareRequest {
    static constexpr int64_t kUsualPending = 7 * Timestamp::kDay;
    static constexpr int64_t kShortestPending = Timestamp::kHour;
    static constexpr int64_t kLongestPending = 30 * Timestamp::kDay;

    ShareRequestId id;
    ShareKind kind = ShareKind::Request;
    TenantId provider;
    TenantId consumer;
    ShareParty side = ShareParty::Consumer; ///< whose member sent it
    UserId requestedBy;
    SessionId session; ///< it was sent in
    ShareRequestState state = ShareRequestState::Pending;
    int version = 1;
    ShareScope scope;
    QByteArray digest; ///< hex, of the scope with both tenants
    QString reason;
    QByteArray ticket;
    GrantId grantId; ///< EXTEND, AMEND: of which; else the one it yielded
    std::optional<Timestamp> startsAt; ///< absent: as soon as it is approved
    Timestamp createdAt;
    Timestamp pendingUntil;
    std::optional<Timestamp> decidedAt;
    int quorum = 1; ///< of each tenant party
    bool needsPlatform = false;
    bool isPreAgreed = false; ///< the provider agreed before, by the pair's policy
    QList<ShareVote> votes; ///< of all versions, in the order they were given

    bool operator==(const ShareRequest&) const = default;

    ShareRequestState effectiveState(Timestamp now) const
    {
        return state == ShareRequestState::Pending && now >= pendingUntil ? ShareRequestState::Lapsed : state;
    }
};

} // namespace Tenantry
