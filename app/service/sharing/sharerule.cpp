// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/sharing/sharerule.h"

#include <array>

namespace Tenantry {

namespace {

struct RuleWord {
    const char* name;
    ErrorCode code;
};

constexpr std::array kRules{
    RuleWord{"NOT_PENDING", ErrorCode::Conflict},
    RuleWord{"NOT_LIVE", ErrorCode::Conflict},
    RuleWord{"NOT_ACTIVE", ErrorCode::Conflict},
    RuleWord{"NOT_SUSPENDED", ErrorCode::Conflict},
    RuleWord{"STALE_VERSION", ErrorCode::Conflict},
    RuleWord{"FOUR_EYES", ErrorCode::Forbidden},
    RuleWord{"NO_ELIGIBLE_APPROVER", ErrorCode::Conflict},
    RuleWord{"WIDENING", ErrorCode::InvalidArgument},
    RuleWord{"SUSPENDED_BY_OTHER", ErrorCode::Forbidden},
    RuleWord{"REVIEW_OUTSTANDING", ErrorCode::Conflict},
    RuleWord{"NOT_REQUESTER", ErrorCode::Forbidden},
    RuleWord{"NOT_ELIGIBLE", ErrorCode::Forbidden},
    RuleWord{"REASON_REQUIRED", ErrorCode::InvalidArgument},
    RuleWord{"TICKET_REQUIRED", ErrorCode::InvalidArgument},
    RuleWord{"NOT_EXTENDABLE", ErrorCode::Conflict},
    RuleWord{"TENANT_NOT_ACTIVE", ErrorCode::Conflict},
    RuleWord{"BLOCKED", ErrorCode::Forbidden},
    RuleWord{"NO_STANDING", ErrorCode::Forbidden},
    RuleWord{"TOKEN_REUSED", ErrorCode::Conflict},
    RuleWord{"OUTSIDE_SCOPE", ErrorCode::Forbidden},
    RuleWord{"NO_GRANT", ErrorCode::Forbidden},
    RuleWord{"SAME_TENANT", ErrorCode::InvalidArgument},
};

} // namespace

const char* shareRuleName(ShareRule rule) { return kRules[static_cast<size_t>(rule)].name; }

tl::unexpected<Error> refuseShare(ShareRule rule, const QString& detail)
{
    return fail(
        kRules[static_cast<size_t>(rule)].code, detail, QStringLiteral("share:") + QLatin1String(shareRuleName(rule)));
}

bool isRefusedBy(const Error& error, ShareRule rule)
{
    return error.path == QStringLiteral("share:") + QLatin1String(shareRuleName(rule));
}

} // namespace Tenantry
