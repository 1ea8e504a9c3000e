// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/sharing/shareclock.h"

#include "service/sharing/sharegrants.h"
#include "service/sharing/sharerequests.h"

namespace Tenantry {

namespace {

constexpr int kMostAtOnce = 500;

struct Reminder {
    int hours;
    int bit;
};
/// The nearer one stands for both where both are due: nobody needs to hear of 72 hours in the last 24.
constexpr std::array kReminders{Reminder{24, 3}, Reminder{72, 1}};

/// The reminder due now; null where there is none, or it was given.
const Reminder* reminderDue(Timestamp end, Timestamp now, int given)
{
    for (const Reminder& one : kReminders) {
        if (end.ms - now.ms <= one.hours * Timestamp::kHour)
            return (given | one.bit) != given ? &one : nullptr;
    }
    return nullptr;
}

ShareRecorder::Transition reminding(const Reminder& reminder, Timestamp end)
{
    return {.action = "share.remind",
        .clocks = {{"end", end.ms}},
        .severity = Severity::Info,
        .more = {{"hours", reminder.hours}}};
}

} // namespace

Result<void> ShareClock::requests(const ShareDesk& desk, Sweep& sweep)
{
    ShareRequestRepository repository(desk.database());
    const auto due =
        repository.due(desk.transaction, {desk.now.ms + kReminders.back().hours * Timestamp::kHour}, kMostAtOnce);
    if (!due)
        return fail(due.error());
    sweep.isMore = sweep.isMore || due->size() == kMostAtOnce;
    for (const auto& one : *due) {
        if (one.request.pendingUntil <= desk.now) {
            if (const auto done = ShareRequests(desk).lapse(one.request); !done)
                return done;
            ++sweep.lapsed;
            continue;
        }
        const Reminder* reminder = reminderDue(one.request.pendingUntil, desk.now, one.reminded);
        if (!reminder)
            continue;
        const auto set = repository.setReminded(desk.transaction, one.request.id, one.reminded | reminder->bit);
        const auto noted = ShareRecorder(desk).note(one.request.provider, one.request.consumer,
            {"share", one.request.id.bytes()}, reminding(*reminder, one.request.pendingUntil));
        if (!set || !noted)
            return set ? noted : set;
        ++sweep.reminded;
    }
    return {};
}

Result<void> ShareClock::grants(const ShareDesk& desk, Sweep& sweep)
{
    ShareGrantRepository repository(desk.database());
    ShareGrants steps(desk);
    const auto due =
        repository.due(desk.transaction, {desk.now.ms + kReminders.back().hours * Timestamp::kHour}, kMostAtOnce);
    if (!due)
        return fail(due.error());
    sweep.isMore = sweep.isMore || due->size() == kMostAtOnce;
    for (const auto& one : *due) {
        const ShareGrant& grant = one.grant;
        const bool runs = grant.state == ShareGrantState::Active || grant.state == ShareGrantState::Suspended;
        if (!runs) {
            if (grant.state != ShareGrantState::Activating || grant.startsAt <= desk.now)
                sweep.toProbe.append(grant);
            continue;
        }
        if (*grant.expiresAt <= desk.now) {
            if (const auto done = steps.expire(grant.id); !done)
                return fail(done.error());
            ++sweep.expired;
            continue;
        }
        const Reminder* reminder = reminderDue(*grant.expiresAt, desk.now, one.reminded);
        if (!reminder || grant.isBreakGlass)
            continue;
        const auto set = repository.setReminded(desk.transaction, grant.id, one.reminded | reminder->bit);
        const auto noted = ShareRecorder(desk).note(
            grant.provider, grant.consumer, {"grant", grant.id.bytes()}, reminding(*reminder, *grant.expiresAt));
        if (!set || !noted)
            return set ? noted : set;
        ++sweep.reminded;
    }
    const auto orphaned = repository.ofInactive(desk.transaction, kMostAtOnce);
    if (!orphaned)
        return fail(orphaned.error());
    for (const ShareGrant& grant : *orphaned) {
        if (grant.effectiveState(desk.now) != ShareGrantState::Active)
            continue;
        const auto done = steps.suspendByRule(grant.id, QStringLiteral("a tenant of the two is not active"));
        if (!done)
            return fail(done.error());
        ++sweep.suspended;
    }
    auto old = repository.unprobed(desk.transaction, {desk.now.ms - kBetweenLooks}, kMostAtOnce);
    if (!old)
        return fail(old.error());
    sweep.toLookAt = std::move(*old);
    return {};
}

Result<void> ShareClock::uses(const ShareDesk& desk, Sweep& sweep)
{
    ShareGrantRepository repository(desk.database());
    const auto untold = repository.untold(desk.transaction, desk.now.hour(), kMostAtOnce);
    if (!untold)
        return fail(untold.error());
    for (const auto& one : *untold) {
        const auto grant = repository.find(desk.transaction, one.grant);
        if (!grant)
            return fail(grant.error());
        const auto noted = ShareRecorder(desk).note(grant->provider, grant->consumer, {"grant", one.grant.bytes()},
            {.action = "share.accessed",
                .severity = Severity::Info,
                .more = {{"hour", one.hour * Timestamp::kHour}, {"count", one.uses - one.told}}});
        const auto told = noted ? repository.setTold(desk.transaction, one) : noted;
        if (!told)
            return told;
        ++sweep.told;
    }
    return {};
}

Result<ShareClock::Sweep> ShareClock::sweep(Transaction& transaction, Timestamp now)
{
    const auto steady = ShareBook(transaction.database()).steady(now);
    if (!steady)
        return fail(steady.error());
    const ShareDesk desk = ShareDesk::ofClock(transaction, *steady);
    Sweep sweep;
    for (const auto part : {&ShareClock::requests, &ShareClock::grants, &ShareClock::uses}) {
        if (const auto done = part(desk, sweep); !done)
            return fail(done.error());
    }
    return sweep;
}

Result<void> ShareClock::addUses(const ShareDesk& desk, const GrantId& id, int64_t uses, const QByteArray& document)
{
    ShareGrantRepository repository(desk.database());
    const auto grant = repository.find(desk.transaction, id);
    if (!grant)
        return fail(grant.error());
    if (const auto added = repository.addUses(desk.transaction, id, desk.now, uses, document); !added)
        return added;
    if (grant->lastUsed)
        return {};
    // The first use is told at once; what else the hour brings, with the hour.
    const auto noted = ShareRecorder(desk).note(grant->provider, grant->consumer, {"grant", id.bytes()},
        {.action = "share.accessed", .severity = Severity::Info, .more = {{"first", true}, {"count", 1}}});
    if (!noted)
        return noted;
    return repository.setTold(desk.transaction, {id, desk.now.hour(), 1, 0});
}

} // namespace Tenantry
