// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/sharing/grantmachine.h"

#include "service/sharing/sharerule.h"

#include <array>

namespace Tenantry {

namespace {

using GrantStep = GrantMachine::Event;
using GrantGuard = GrantMachine::Guard;

constexpr std::array kGrantRows{
    GrantMachine::Row{ShareGrantState::Activating, GrantStep::FirstRead, GrantGuard::StartedAndAnswered,
        ShareGrantState::Active, "share.activate"},
    GrantMachine::Row{ShareGrantState::Activating, GrantStep::NoFirstRead, GrantGuard::NotAnswered,
        ShareGrantState::Failed, "share.fail"},
    GrantMachine::Row{ShareGrantState::Activating, GrantStep::Revoke, GrantGuard::SideWithReason,
        ShareGrantState::Failed, "share.withdraw"},
    GrantMachine::Row{ShareGrantState::Active, GrantStep::Suspend, GrantGuard::SideWithReason,
        ShareGrantState::Suspended, "share.suspend"},
    GrantMachine::Row{ShareGrantState::Active, GrantStep::Revoke, GrantGuard::SideWithReason, ShareGrantState::Revoking,
        "share.revoke"},
    GrantMachine::Row{
        ShareGrantState::Active, GrantStep::TimeOut, GrantGuard::TimeIsUp, ShareGrantState::Expired, "share.expire"},
    GrantMachine::Row{
        ShareGrantState::Active, GrantStep::Extend, GrantGuard::Approved, ShareGrantState::Active, "share.extend"},
    GrantMachine::Row{
        ShareGrantState::Active, GrantStep::Amend, GrantGuard::Approved, ShareGrantState::Active, "share.amend"},
    GrantMachine::Row{
        ShareGrantState::Suspended, GrantStep::Resume, GrantGuard::Suspender, ShareGrantState::Active, "share.resume"},
    GrantMachine::Row{ShareGrantState::Suspended, GrantStep::Revoke, GrantGuard::SideWithReason,
        ShareGrantState::Revoking, "share.revoke"},
    GrantMachine::Row{
        ShareGrantState::Suspended, GrantStep::TimeOut, GrantGuard::TimeIsUp, ShareGrantState::Expired, "share.expire"},
    GrantMachine::Row{ShareGrantState::Suspended, GrantStep::Extend, GrantGuard::Approved, ShareGrantState::Suspended,
        "share.extend"},
    GrantMachine::Row{
        ShareGrantState::Suspended, GrantStep::Amend, GrantGuard::Approved, ShareGrantState::Suspended, "share.amend"},
    GrantMachine::Row{ShareGrantState::Revoking, GrantStep::ProvenDenied, GrantGuard::NotAnswered,
        ShareGrantState::Revoked, "share.revoked"},
    GrantMachine::Row{ShareGrantState::Revoking, GrantStep::StillAnswers, GrantGuard::Answered,
        ShareGrantState::RevokeFailed, "share.revoke_failed"},
    GrantMachine::Row{ShareGrantState::RevokeFailed, GrantStep::ProvenDenied, GrantGuard::NotAnswered,
        ShareGrantState::Revoked, "share.revoked"},
};
constexpr std::array kGrantEvents{"FIRST_READ", "NO_FIRST_READ", "SUSPEND", "RESUME", "REVOKE", "TIME_OUT",
    "PROVEN_DENIED", "STILL_ANSWERS", "EXTEND", "AMEND"};
constexpr std::array kGrantGuards{
    "started-and-answered", "not-answered", "side-with-reason", "suspender", "time-is-up", "answered", "approved"};

Result<void> orConflict(bool good, const char* what)
{
    return good ? Result<void>() : Result<void>(fail(ErrorCode::Conflict, QLatin1String(what)));
}

Result<void> grantGuardHolds(GrantGuard guard, const GrantFacts& facts)
{
    switch (guard) {
    case GrantGuard::StartedAndAnswered:
        return orConflict(facts.isStarted && facts.isAnswered, "it has not begun, or a first read failed");
    case GrantGuard::NotAnswered:
        return orConflict(!facts.isAnswered, "it answers");
    case GrantGuard::Answered:
        return orConflict(facts.isAnswered, "it does not answer");
    case GrantGuard::TimeIsUp:
        return orConflict(facts.isTimeUp, "its time is not up");
    case GrantGuard::Approved:
        return orConflict(facts.isApproved, "no approved request says so");
    case GrantGuard::SideWithReason:
        if (!facts.isSide)
            return refuseShare(ShareRule::NotEligible, QStringLiteral("this needs share.manage on either side"));
        return facts.hasReason ? Result<void>()
                               : Result<void>(refuseShare(ShareRule::ReasonRequired, QStringLiteral("say why")));
    case GrantGuard::Suspender:
        if (!facts.isSide)
            return refuseShare(ShareRule::NotEligible, QStringLiteral("this needs share.manage on either side"));
        return facts.isSuspender ? Result<void>()
                                 : Result<void>(refuseShare(ShareRule::SuspendedByOther,
                                     QStringLiteral("only who suspended it resumes it, or the platform")));
    }
    return {};
}

tl::unexpected<Error> noRow(ShareGrantState state, GrantStep event)
{
    const QString is = QStringLiteral("the grant is %1").arg(QString::fromLatin1(shareGrantStateName(state)));
    if (event == GrantStep::Suspend)
        return refuseShare(ShareRule::NotActive, is);
    return refuseShare(event == GrantStep::Resume ? ShareRule::NotSuspended : ShareRule::NotLive, is);
}

} // namespace

std::span<const GrantMachine::Row> GrantMachine::table() { return kGrantRows; }

Result<const GrantMachine::Row*> GrantMachine::step(ShareGrantState state, GrantStep event, const GrantFacts& facts)
{
    for (const Row& row : kGrantRows) {
        if (row.from != state || row.event != event)
            continue;
        if (facts.version != facts.expectedVersion)
            return refuseShare(
                ShareRule::StaleVersion, QStringLiteral("the grant is at version %1").arg(facts.version));
        if (const auto good = grantGuardHolds(row.guard, facts); !good)
            return fail(good.error());
        return &row;
    }
    return noRow(state, event);
}

QByteArray GrantMachine::print()
{
    QByteArray text;
    for (const Row& row : kGrantRows)
        text += shareGrantStateName(row.from) + " | " + kGrantEvents[static_cast<size_t>(row.event)] + " | "
            + kGrantGuards[static_cast<size_t>(row.guard)] + " | " + shareGrantStateName(row.to) + " | " + row.record
            + '\n';
    return text;
}

} // namespace Tenantry
