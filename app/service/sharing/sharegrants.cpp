// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/sharing/sharegrants.h"

#include "service/sharing/sharerule.h"

namespace Tenantry {

namespace {

constexpr qsizetype kLongestGrantText = 2000;

Severity severityOfState(ShareGrantState to)
{
    if (to == ShareGrantState::RevokeFailed)
        return Severity::Critical;
    return to == ShareGrantState::Failed || to == ShareGrantState::Suspended ? Severity::Medium : Severity::Notice;
}

Json clocksOfGrant(const ShareGrant& grant)
{
    Json clocks = Json::object();
    if (grant.activatedAt)
        clocks["activatedAt"] = grant.activatedAt->ms;
    if (grant.expiresAt)
        clocks["expiresAt"] = grant.expiresAt->ms;
    return clocks;
}

Json receiptJson(const ShareReceipt& receipt)
{
    return {{"probe", receipt.probeId.toStdString()}, {"at", receipt.at.ms}, {"asked", receipt.asked},
        {"denied", receipt.denied}, {"sessionsCut", receipt.sessionsCut}};
}

} // namespace

Result<ShareGrant> ShareGrants::seen(const GrantId& id) const
{
    auto grant = m_grants.find(m_desk.transaction, id);
    if (!grant)
        return grant;
    if (!m_desk.partyOf(grant->provider, grant->consumer))
        return fail(ErrorCode::NotFound, QStringLiteral("there is no such grant"));
    return grant;
}

/// What a state brings with it.
void ShareGrants::enter(ShareGrant& grant, ShareGrantState to, const QString& reason) const
{
    if (to == ShareGrantState::Active && !grant.activatedAt) {
        grant.activatedAt = m_desk.now;
        grant.expiresAt = Timestamp{m_desk.now.ms + grant.scope.durationMs};
    }
    if (to == ShareGrantState::Suspended && grant.state != to)
        grant.suspendedBy = m_desk.isClock ? ShareParty::Platform : *m_desk.partyOf(grant.provider, grant.consumer);
    if (to == ShareGrantState::Active)
        grant.suspendedBy.reset();
    if (to == ShareGrantState::Expired)
        grant.endedAt = grant.expiresAt;
    else if (isFinal(to) || to == ShareGrantState::Revoking)
        grant.endedAt = m_desk.now;
    if (!reason.isEmpty())
        grant.reason = reason;
    grant.state = to;
}

Result<void> ShareGrants::keep(const ShareGrant& grant)
{
    const auto stored = m_grants.update(m_desk.transaction, grant, grant.version - 1);
    if (!stored)
        return fail(stored.error());
    return *stored ? Result<void>()
                   : Result<void>(refuseShare(ShareRule::StaleVersion, QStringLiteral("somebody was faster")));
}

Result<ShareGrant> ShareGrants::go(ShareGrant grant, Event event, const GrantFacts& facts, const QString& reason)
{
    const bool isDue = event == Event::TimeOut;
    const auto row = GrantMachine::step(isDue ? grant.state : grant.effectiveState(m_desk.now), event, facts);
    if (!row)
        return fail(row.error());
    const QByteArray from = shareGrantStateName(grant.state);
    enter(grant, (*row)->to, reason);
    ++grant.version;
    if (const auto kept = keep(grant); !kept)
        return fail(kept.error());
    const auto written = m_recorder.write(grant,
        {.action = (*row)->record,
            .from = from,
            .to = shareGrantStateName(grant.state),
            .reason = reason,
            .clocks = clocksOfGrant(grant),
            .severity = severityOfState(grant.state),
            .more = grant.receipt ? Json{{"receipt", receiptJson(*grant.receipt)}} : Json()});
    if (!written)
        return fail(written.error());
    if (event == Event::FirstRead) {
        // Where the proof of the activation is found; no step of its own.
        grant.epoch = written->epoch;
        grant.entry = written->index;
        const auto noted = m_grants.update(m_desk.transaction, grant, grant.version);
        if (!noted)
            return fail(noted.error());
    }
    return grant;
}

Result<ShareGrant> ShareGrants::byPeople(const GrantId& id, int expectedVersion, Event event, const QString& reason)
{
    auto grant = seen(id);
    if (!grant)
        return grant;
    if (reason.size() > kLongestGrantText)
        return fail(ErrorCode::LimitExceeded, QStringLiteral("a reason has at most 2,000 characters"));
    const auto party = m_desk.partyOf(grant->provider, grant->consumer);
    GrantFacts facts{grant->version, expectedVersion};
    facts.isSide = party.has_value();
    facts.hasReason = !reason.trimmed().isEmpty();
    facts.isSuspender = party == ShareParty::Platform || party == grant->suspendedBy;
    return go(std::move(*grant), event, facts, reason.trimmed());
}

Result<ShareGrant> ShareGrants::suspend(const GrantId& id, int expectedVersion, const QString& reason)
{
    return byPeople(id, expectedVersion, Event::Suspend, reason);
}

Result<ShareGrant> ShareGrants::resume(const GrantId& id, int expectedVersion, const QString& reason)
{
    return byPeople(id, expectedVersion, Event::Resume, reason);
}

Result<ShareGrant> ShareGrants::revoke(const GrantId& id, int expectedVersion, const QString& reason)
{
    return byPeople(id, expectedVersion, Event::Revoke, reason);
}

Result<ShareGrant> ShareGrants::byClock(
    const GrantId& id, Event event, GrantFacts facts, const QString& why, const std::optional<ShareReceipt>& receipt)
{
    auto grant = m_grants.find(m_desk.transaction, id);
    if (!grant)
        return grant;
    facts.version = facts.expectedVersion = grant->version;
    facts.isTimeUp = grant->expiresAt && m_desk.now >= *grant->expiresAt;
    facts.isStarted = m_desk.now >= grant->startsAt;
    if (receipt)
        grant->receipt = receipt;
    return go(std::move(*grant), event, facts, why);
}

Result<ShareGrant> ShareGrants::activate(const GrantId& id)
{
    GrantFacts facts;
    facts.isAnswered = true;
    return byClock(id, Event::FirstRead, facts, {});
}

Result<ShareGrant> ShareGrants::failActivation(const GrantId& id, const QString& why)
{
    return byClock(id, Event::NoFirstRead, {}, why);
}

Result<ShareGrant> ShareGrants::expire(const GrantId& id) { return byClock(id, Event::TimeOut, {}, {}); }

Result<ShareGrant> ShareGrants::proveRevoked(const GrantId& id, const ShareReceipt& receipt)
{
    return byClock(id, Event::ProvenDenied, {}, {}, receipt);
}

Result<ShareGrant> ShareGrants::stillAnswers(const GrantId& id, const ShareReceipt& receipt)
{
    GrantFacts facts;
    facts.isAnswered = true;
    return byClock(id, Event::StillAnswers, facts, {}, receipt);
}

Result<ShareGrant> ShareGrants::suspendByRule(const GrantId& id, const QString& why)
{
    GrantFacts facts;
    facts.isSide = true;
    facts.hasReason = true;
    return byClock(id, Event::Suspend, facts, why);
}

} // namespace Tenantry
