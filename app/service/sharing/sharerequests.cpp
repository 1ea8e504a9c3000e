// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/sharing/sharerequests.h"

#include "base/randomid.h"
#include "service/sharing/grantmachine.h"
#include "service/sharing/scopedigest.h"
#include "service/sharing/sharerule.h"

namespace Tenantry {

namespace {

constexpr qsizetype kLongestShareText = 2000;

Json clocksOf(const ShareRequest& request) { return {{"pendingUntil", request.pendingUntil.ms}}; }

Result<void> checkProposal(const ShareProposal& proposal)
{
    if (proposal.reason.size() > kLongestShareText || proposal.ticket.size() > 200)
        return fail(ErrorCode::LimitExceeded, QStringLiteral("a reason has at most 2,000 characters, a ticket 200"));
    if (proposal.pendingMs < ShareRequest::kShortestPending || proposal.pendingMs > ShareRequest::kLongestPending)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("a request waits an hour to 30 days"),
            QStringLiteral("pending"));
    return {};
}

} // namespace

Result<ShareRequest> ShareRequests::seen(const ShareRequestId& id) const
{
    auto request = m_requests.find(m_desk.transaction, id);
    if (!request)
        return request;
    if (!m_desk.partyOf(request->provider, request->consumer))
        return fail(ErrorCode::NotFound, QStringLiteral("there is no such request"));
    return request;
}

Result<void> ShareRequests::checkPair(const TenantId& provider, const TenantId& consumer, SharePolicy& policy) const
{
    if (provider == consumer)
        return refuseShare(ShareRule::SameTenant, QStringLiteral("a tenant sees its own data anyway"));
    for (const TenantId& id : {provider, consumer}) {
        const auto tenant = m_book.tenant(m_desk.transaction, id);
        if (!tenant)
            return fail(tenant.error());
        // One that is not there looks like one that is not active.
        if (!*tenant || (*tenant)->status != TenantStatus::Active || id == kPlatformTenant)
            return refuseShare(ShareRule::TenantNotActive, QStringLiteral("%1 is not active").arg(id.toString()));
    }
    auto found = m_book.policy(m_desk.transaction, provider, consumer);
    if (!found)
        return fail(found.error());
    policy = std::move(*found);
    if (policy.kind == SharePolicyKind::Blocked)
        return refuseShare(ShareRule::Blocked, QStringLiteral("sharing between these two is blocked"));
    return {};
}

Result<void> ShareRequests::fillNew(const ShareProposal& proposal, ShareRequest& request) const
{
    if (!m_desk.tenant)
        return refuseShare(ShareRule::NotEligible, QStringLiteral("a member of one of the two asks or offers"));
    const bool offers = proposal.kind == ShareKind::Offer;
    request.side = offers ? ShareParty::Provider : ShareParty::Consumer;
    request.provider = offers ? *m_desk.tenant : proposal.other;
    request.consumer = offers ? proposal.other : *m_desk.tenant;
    auto scope = ShareScope::checked(proposal.scope);
    if (!scope)
        return fail(scope.error());
    request.scope = std::move(*scope);
    request.startsAt = proposal.startsAt;
    if (request.startsAt && *request.startsAt > Timestamp{m_desk.now.ms + ShareScope::kLongestDuration})
        return fail(
            ErrorCode::InvalidArgument, QStringLiteral("a grant begins within a year"), QStringLiteral("startsAt"));
    return {};
}

Result<void> ShareRequests::fillFromGrant(const ShareProposal& proposal, ShareRequest& request) const
{
    const auto grant = m_grants.find(m_desk.transaction, proposal.grant);
    if (!grant)
        return fail(grant.error());
    const auto party = m_desk.partyOf(grant->provider, grant->consumer);
    if (!party || *party == ShareParty::Platform)
        return party
            ? Result<void>(refuseShare(ShareRule::NotEligible, QStringLiteral("a member of one of the two asks")))
            : Result<void>(fail(ErrorCode::NotFound, QStringLiteral("there is no such grant")));
    GrantFacts facts{grant->version, proposal.expectedVersion};
    facts.isApproved = true;
    const auto event = proposal.kind == ShareKind::Extend ? GrantMachine::Event::Extend : GrantMachine::Event::Amend;
    if (const auto step = GrantMachine::step(grant->effectiveState(m_desk.now), event, facts); !step)
        return fail(step.error());
    if (grant->isBreakGlass)
        return refuseShare(ShareRule::NotExtendable, QStringLiteral("what glass was broken for ends by itself"));
    request.side = *party;
    request.provider = grant->provider;
    request.consumer = grant->consumer;
    request.grantId = grant->id;
    ShareScope wanted = proposal.kind == ShareKind::Extend ? grant->scope : proposal.scope;
    wanted.durationMs = proposal.kind == ShareKind::Extend ? proposal.scope.durationMs : grant->scope.durationMs;
    auto scope = ShareScope::checked(std::move(wanted));
    if (!scope)
        return fail(scope.error());
    request.scope = std::move(*scope);
    return {};
}

Result<ShareRequest> ShareRequests::send(const ShareProposal& proposal)
{
    if (const auto good = checkProposal(proposal); !good)
        return fail(good.error());
    ShareRequest request;
    request.id = ShareRequestId(randomId("shr_"));
    request.kind = proposal.kind;
    const bool isNew = proposal.kind == ShareKind::Request || proposal.kind == ShareKind::Offer;
    if (const auto filled = isNew ? fillNew(proposal, request) : fillFromGrant(proposal, request); !filled)
        return fail(filled.error());
    SharePolicy policy;
    if (const auto good = checkPair(request.provider, request.consumer, policy); !good)
        return fail(good.error());
    request.requestedBy = m_desk.actor.userId;
    request.session = m_desk.actor.sessionId;
    request.reason = proposal.reason.trimmed();
    request.ticket = proposal.ticket;
    request.createdAt = m_desk.now;
    request.pendingUntil = {m_desk.now.ms + proposal.pendingMs};
    m_eyes.setNeeds(request, policy);
    if (const auto able = m_eyes.checkApprovers(request); !able)
        return fail(able.error());
    auto digest = scopeDigest(request.provider, request.consumer, request.scope);
    if (!digest)
        return fail(digest.error());
    request.digest = std::move(*digest);
    if (const auto kept = m_requests.insert(m_desk.transaction, request); !kept)
        return fail(kept.error());
    const char* action = proposal.kind == ShareKind::Offer ? "share.offer"
        : proposal.kind == ShareKind::Request              ? "share.request"
        : proposal.kind == ShareKind::Extend               ? "share.ask_extend"
                                                           : "share.ask_amend";
    const auto quorum = m_eyes.count(request);
    if (!quorum)
        return fail(quorum.error());
    const auto written = m_recorder.write(request,
        {.action = action,
            .to = shareRequestStateName(request.state),
            .reason = request.reason,
            .quorum = quorum->text(),
            .after = ShareRecorder::described(request.scope),
            .clocks = clocksOf(request)});
    return written ? Result<ShareRequest>(request) : fail(written.error());
}

Result<void> ShareRequests::store(const ShareRequest& request, int expectedVersion)
{
    const auto stored = m_requests.update(m_desk.transaction, request, expectedVersion);
    if (!stored)
        return fail(stored.error());
    return *stored ? Result<void>()
                   : Result<void>(refuseShare(ShareRule::StaleVersion, QStringLiteral("somebody was faster")));
}

Result<void> ShareRequests::vote(ShareRequest& request, ShareParty party, const QString& reason, bool approves)
{
    const ShareVote vote{party, m_desk.actor.userId, m_desk.actor.sessionId, approves, request.version, request.digest,
        reason, m_desk.now};
    if (const auto kept = m_requests.addVote(m_desk.transaction, request.id, vote); !kept)
        return kept;
    request.votes.append(vote);
    return {};
}

Result<ShareRequest> ShareRequests::deny(
    ShareRequest request, ShareParty party, const Decision& decision, RequestFacts facts)
{
    const auto row = RequestMachine::step(request.effectiveState(m_desk.now), RequestMachine::Event::Deny, facts);
    if (!row)
        return fail(row.error());
    if (const auto kept = vote(request, party, decision.reason.trimmed(), false); !kept)
        return fail(kept.error());
    const QByteArray from = shareRequestStateName(request.state);
    request.state = (*row)->to;
    request.decidedAt = m_desk.now;
    if (const auto stored = store(request, request.version); !stored)
        return fail(stored.error());
    const auto written = m_recorder.write(request,
        {.action = (*row)->record,
            .from = from,
            .to = shareRequestStateName(request.state),
            .reason = decision.reason.trimmed()});
    return written ? Result<ShareRequest>(request) : fail(written.error());
}

Result<void> ShareRequests::narrow(ShareRequest& request, const ShareScope& scope, RequestFacts facts)
{
    facts.isWithin = scope.isWithin(request.scope);
    const auto row = RequestMachine::step(request.effectiveState(m_desk.now), RequestMachine::Event::Narrow, facts);
    if (!row)
        return fail(row.error());
    SharePolicy policy;
    if (const auto good = checkPair(request.provider, request.consumer, policy); !good)
        return good;
    const Json before = ShareRecorder::described(request.scope);
    request.scope = scope;
    auto digest = scopeDigest(request.provider, request.consumer, scope);
    if (!digest)
        return fail(digest.error());
    request.digest = std::move(*digest);
    m_eyes.setNeeds(request, policy);
    ++request.version; // which voids the approvals
    if (const auto stored = store(request, request.version - 1); !stored)
        return stored;
    return m_recorder
        .write(request,
            {.action = (*row)->record,
                .from = shareRequestStateName((*row)->from),
                .to = shareRequestStateName((*row)->to),
                .before = before,
                .after = ShareRecorder::described(scope),
                .clocks = clocksOf(request)})
        .map([](const AuditReceipt&) {});
}

Result<ShareRequest> ShareRequests::decide(const Decision& decision)
{
    auto found = seen(decision.id);
    if (!found)
        return found;
    ShareRequest request = std::move(*found);
    const ShareParty party = *m_desk.partyOf(request.provider, request.consumer);
    auto facts = m_eyes.factsOf(request, party);
    if (!facts)
        return fail(facts.error());
    facts->expectedVersion = decision.expectedVersion;
    facts->hasReason = !decision.reason.trimmed().isEmpty();
    if (decision.reason.size() > kLongestShareText)
        return fail(ErrorCode::LimitExceeded, QStringLiteral("a reason has at most 2,000 characters"));
    if (!decision.approves)
        return deny(std::move(request), party, decision, *facts);
    if (decision.narrowed) {
        const auto scope = ShareScope::checked(*decision.narrowed);
        if (!scope)
            return fail(scope.error());
        if (*scope != request.scope) {
            if (const auto done = narrow(request, *scope, *facts); !done)
                return fail(done.error());
            facts->version = facts->expectedVersion = request.version;
        }
    }
    const auto row = RequestMachine::step(request.effectiveState(m_desk.now), RequestMachine::Event::Approve, *facts);
    if (!row)
        return fail(row.error());
    if (const auto kept = vote(request, party, decision.reason.trimmed(), true); !kept)
        return fail(kept.error());
    const auto quorum = m_eyes.count(request);
    if (!quorum)
        return fail(quorum.error());
    const auto written = m_recorder.write(request,
        {.action = (*row)->record,
            .from = shareRequestStateName((*row)->from),
            .to = shareRequestStateName((*row)->to),
            .reason = decision.reason.trimmed(),
            .quorum = quorum->text()});
    if (!written)
        return fail(written.error());
    if (quorum->isReached()) {
        if (const auto done = conclude(request, *quorum); !done)
            return fail(done.error());
    }
    return request;
}

Result<ShareRequest> ShareRequests::cancel(const ShareRequestId& id, int expectedVersion, const QString& reason)
{
    auto found = seen(id);
    if (!found)
        return found;
    ShareRequest request = std::move(*found);
    RequestFacts facts;
    facts.version = request.version;
    facts.expectedVersion = expectedVersion;
    const auto party = *m_desk.partyOf(request.provider, request.consumer);
    facts.isRequester = request.requestedBy == m_desk.actor.userId && party == request.side;
    const auto row = RequestMachine::step(request.effectiveState(m_desk.now), RequestMachine::Event::Cancel, facts);
    if (!row)
        return fail(row.error());
    request.state = (*row)->to;
    request.decidedAt = m_desk.now;
    if (const auto stored = store(request, request.version); !stored)
        return fail(stored.error());
    const auto written = m_recorder.write(request,
        {.action = (*row)->record,
            .from = shareRequestStateName((*row)->from),
            .to = shareRequestStateName(request.state),
            .reason = reason.trimmed()});
    return written ? Result<ShareRequest>(request) : fail(written.error());
}

Result<void> ShareRequests::lapse(ShareRequest request)
{
    RequestFacts facts;
    facts.version = facts.expectedVersion = request.version;
    facts.isTimeUp = m_desk.now >= request.pendingUntil;
    const auto row = RequestMachine::step(request.state, RequestMachine::Event::TimeOut, facts);
    if (!row)
        return fail(row.error());
    request.state = (*row)->to;
    request.decidedAt = request.pendingUntil;
    if (const auto stored = store(request, request.version); !stored)
        return stored;
    return m_recorder
        .write(request,
            {.action = (*row)->record,
                .from = shareRequestStateName((*row)->from),
                .to = shareRequestStateName(request.state)})
        .map([](const AuditReceipt&) {});
}

} // namespace Tenantry
