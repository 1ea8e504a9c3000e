// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sharerequest.h"

#include <map>
#include <set>

namespace Tenantry::Testing {

/// What the test itself holds to be so, kept beside the service and by none of its code.
struct ShareModel {
    struct Member {
        bool isAdmin = false;
        int64_t since = 0;
    };
    std::map<QByteArray, std::map<QByteArray, Member>> members; ///< by tenant
    std::set<QByteArray> operators;
    struct Right {
        bool isActive = false;
        int64_t expires = 0;
    };
    std::map<QByteArray, Right> rights; ///< by grant

    /// The arrows of SHARING.md, and one from REVOKE_FAILED once a later look is refused.
    static inline const std::set<QByteArray> kWays{"->PENDING", "PENDING->PENDING", "PENDING->APPROVED",
        "PENDING->REJECTED", "PENDING->CANCELLED", "PENDING->LAPSED", "->ACTIVATING", "ACTIVATING->ACTIVE",
        "ACTIVATING->FAILED", "ACTIVE->SUSPENDED", "ACTIVE->REVOKING", "ACTIVE->EXPIRED", "ACTIVE->ACTIVE",
        "SUSPENDED->ACTIVE", "SUSPENDED->SUSPENDED", "SUSPENDED->REVOKING", "SUSPENDED->EXPIRED", "REVOKING->REVOKED",
        "REVOKING->REVOKE_FAILED", "REVOKE_FAILED->REVOKED"};

    bool mayDecide(const ShareRequest& request, ShareParty party, const QByteArray& user) const
    {
        const bool benefits = members.at(request.consumer.bytes()).count(user) > 0;
        if (user == request.requestedBy.bytes() || (benefits && party != ShareParty::Consumer))
            return false;
        if (party == ShareParty::Platform)
            return operators.count(user) > 0;
        const auto& own = members.at((party == ShareParty::Provider ? request.provider : request.consumer).bytes());
        const auto at = own.find(user);
        return at != own.end() && at->second.isAdmin && at->second.since < request.createdAt.ms;
    }
};

} // namespace Tenantry::Testing
