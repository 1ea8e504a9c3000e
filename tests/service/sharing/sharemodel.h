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
