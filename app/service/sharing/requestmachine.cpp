// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/sharing/requestmachine.h"

#include "service/sharing/sharerule.h"

#include <array>

namespace Tenantry {

namespace {

using RequestStep = RequestMachine::Event;
using RequestGuard = RequestMachine::Guard;

constexpr std::array kRequestRows{
    RequestMachine::Row{ShareRequestState::Pending, RequestStep::Approve, RequestGuard::Decides,
        ShareRequestState::Pending, "share.approve"},
    RequestMachine::Row{ShareRequestState::Pending, RequestStep::ReachQuorum, RequestGuard::Quorum,
        ShareRequestState::Approved, "share.approved"},
    RequestMachine::Row{ShareRequestState::Pending, RequestStep::Narrow, RequestGuard::Narrows,
        ShareRequestState::Pending, "share.narrow"},
    RequestMachine::Row{ShareRequestState::Pending, RequestStep::Deny, RequestGuard::DeniesWithReason,
        ShareRequestState::Rejected, "share.reject"},
    RequestMachine::Row{ShareRequestState::Pending, RequestStep::Cancel, RequestGuard::OwnsIt,
        ShareRequestState::Cancelled, "share.cancel"},
    RequestMachine::Row{ShareRequestState::Pending, RequestStep::TimeOut, RequestGuard::TimeIsUp,
        ShareRequestState::Lapsed, "share.lapse"},
};
constexpr std::array kRequestEvents{"APPROVE", "REACH_QUORUM", "NARROW", "DENY", "CANCEL", "TIME_OUT"};
constexpr std::array kRequestGuards{"decides", "quorum", "narrows", "denies-with-reason", "owns-it", "time-is-up"};

Result<void> mayDecide(const RequestFacts& facts)
{
    if (!facts.isFourEyes)
        return refuseShare(ShareRule::FourEyes, QStringLiteral("nobody decides on what is theirs, or for two parties"));
    if (!facts.isEligible)
        return refuseShare(
            ShareRule::NotEligible, QStringLiteral("this needs share.approve, and longer than the request"));
    return {};
}

Result<void> requestGuardHolds(RequestGuard guard, const RequestFacts& facts)
{
    switch (guard) {
    case RequestGuard::Decides:
        return mayDecide(facts);
    case RequestGuard::Quorum:
        return facts.isQuorum ? Result<void>()
                              : Result<void>(fail(ErrorCode::Conflict, QStringLiteral("there is no quorum yet")));
    case RequestGuard::Narrows:
        if (const auto may = mayDecide(facts); !may)
            return may;
        return facts.isWithin
            ? Result<void>()
            : Result<void>(refuseShare(ShareRule::Widening, QStringLiteral("an approver may narrow, never widen")));
    case RequestGuard::DeniesWithReason:
        if (const auto may = mayDecide(facts); !may)
            return may;
        return facts.hasReason
            ? Result<void>()
            : Result<void>(refuseShare(ShareRule::ReasonRequired, QStringLiteral("a denial says why")));
    case RequestGuard::OwnsIt:
        return facts.isRequester
            ? Result<void>()
            : Result<void>(refuseShare(ShareRule::NotRequester, QStringLiteral("only who sent it takes it back")));
    case RequestGuard::TimeIsUp:
        return facts.isTimeUp ? Result<void>()
                              : Result<void>(fail(ErrorCode::Conflict, QStringLiteral("its time is not up")));
    }
    return {};
}

} // namespace

std::span<const RequestMachine::Row> RequestMachine::table() { return kRequestRows; }

Result<const RequestMachine::Row*> RequestMachine::step(
    ShareRequestState state, RequestStep event, const RequestFacts& facts)
{
    for (const Row& row : kRequestRows) {
        if (row.from != state || row.event != event)
            continue;
        if (facts.version != facts.expectedVersion)
            return refuseShare(
                ShareRule::StaleVersion, QStringLiteral("the request is at version %1").arg(facts.version));
        if (const auto good = requestGuardHolds(row.guard, facts); !good)
            return fail(good.error());
        return &row;
    }
    return refuseShare(ShareRule::NotPending,
        QStringLiteral("the request is %1").arg(QString::fromLatin1(shareRequestStateName(state))));
}

QByteArray RequestMachine::print()
{
    QByteArray text;
    for (const Row& row : kRequestRows)
        text += shareRequestStateName(row.from) + " | " + kRequestEvents[static_cast<size_t>(row.event)] + " | "
            + kRequestGuards[static_cast<size_t>(row.guard)] + " | " + shareRequestStateName(row.to) + " | "
            + row.record + '\n';
    return text;
}

} // namespace Tenantry
