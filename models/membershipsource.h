// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/result.h"
#include "domain/membership.h"
#include "models/membershipquery.h"
#include "models/pagerequest.h"
#include "models/rowpage.h"

#include <QFuture>

namespace Tenantry {

/// Where the members of one tenant come from.
class MembershipSource {
public:
    virtual ~MembershipSource() = default;
    virtual QFuture<Result<RowPage<Membership>>> page(
        const MembershipQuery& query, const PageRequest& request, const CancelToken& cancel) = 0;
};

} // namespace Tenantry
