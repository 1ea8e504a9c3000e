// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/sharing/shareeyes.h"

#include "service/sharing/sharerule.h"

#include <QStringList>

#include <algorithm>

namespace Tenantry {

namespace {

constexpr std::array kAllParties{ShareParty::Provider, ShareParty::Consumer, ShareParty::Platform};

/// CONTRACTS.md's table: in a tenant share.approve is the admin's.
constexpr Role kApprover = Role::Admin;

ShareQuorum needsOf(const ShareRequest& request)
{
    ShareQuorum quorum;
    quorum.need = {request.isPreAgreed ? 0 : request.quorum, request.quorum, request.needsPlatform ? 1 : 0};
    return quorum;
}

} // namespace

void ShareEyes::setNeeds(ShareRequest& request, const SharePolicy& policy) const
{
    const bool isGrave = request.scope.isSensitive() || request.scope.isWriting();
    request.quorum = isGrave ? 2 : 1;
    request.needsPlatform = isGrave || request.scope.durationMs > ShareScope::kLongestWithoutPlatform
        || policy.kind == SharePolicyKind::NeedsPlatform;
    request.isPreAgreed = policy.kind == SharePolicyKind::PreAgreed && request.scope.isWithin(policy.scope);
}

Result<bool> ShareEyes::benefits(const ShareRequest& request, ShareParty party, const UserId& user) const
{
    if (party == ShareParty::Consumer)
        return false;
    return m_book.standing(m_desk.transaction, request.consumer, user)
        .map([](const std::optional<ShareStanding>& found) { return found.has_value(); });
}

Result<bool> ShareEyes::isEligible(const ShareRequest& request, ShareParty party, const UserId& user) const
{
    if (user == request.requestedBy)
        return false;
    if (const auto own = benefits(request, party, user); !own || *own)
        return own ? Result<bool>(false) : own;
    if (party == ShareParty::Platform)
        return m_book.isOperator(m_desk.transaction, user);
    const auto standing =
        m_book.standing(m_desk.transaction, party == ShareParty::Provider ? request.provider : request.consumer, user);
    if (!standing)
        return fail(standing.error());
    return *standing && (*standing)->role == kApprover && (*standing)->since < request.createdAt;
}

Result<RequestFacts> ShareEyes::factsOf(const ShareRequest& request, ShareParty party) const
{
    const UserId& user = m_desk.actor.userId;
    const SessionId& session = m_desk.actor.sessionId;
    RequestFacts facts;
    facts.version = request.version;
    const auto own = benefits(request, party, user);
    const auto eligible = isEligible(request, party, user);
    if (!own || !eligible)
        return fail(own ? eligible.error() : own.error());
    // Who is not asked decides nothing: the platform stands in for no party.
    const bool isAsked = needsOf(request).need[static_cast<size_t>(party)] > 0;
    facts.isEligible = *eligible && isAsked && m_desk.mayDecide;
    const bool isSomeoneElses = std::all_of(request.votes.begin(), request.votes.end(), [&](const ShareVote& vote) {
        if (vote.userId == user)
            return vote.party == party && vote.version != request.version;
        return vote.version != request.version || !isSameHuman(vote.sessionId, session);
    });
    facts.isFourEyes = user != request.requestedBy && !*own && isSomeoneElses && !isSameHuman(request.session, session);
    facts.isRequester = user == request.requestedBy;
    facts.isTimeUp = m_desk.now >= request.pendingUntil;
    return facts;
}

Result<ShareQuorum> ShareEyes::count(const ShareRequest& request) const
{
    ShareQuorum quorum = needsOf(request);
    QList<UserId> counted;
    for (const ShareVote& vote : request.votes) {
        if (!vote.approves || vote.version != request.version || vote.digest != request.digest
            || counted.contains(vote.userId))
            continue;
        const auto eligible = isEligible(request, vote.party, vote.userId);
        if (!eligible)
            return fail(eligible.error());
        if (!*eligible)
            continue;
        counted.append(vote.userId);
        ++quorum.have[static_cast<size_t>(vote.party)];
    }
    return quorum;
}

Result<QList<UserId>> ShareEyes::approvers(const ShareRequest& request, ShareParty party) const
{
    QList<UserId> all;
    if (party == ShareParty::Platform) {
        const auto operators = m_book.operators(m_desk.transaction);
        if (!operators)
            return fail(operators.error());
        all = *operators;
    } else {
        const auto& tenant = party == ShareParty::Provider ? request.provider : request.consumer;
        const auto admins = m_book.withRole(m_desk.transaction, tenant, kApprover);
        if (!admins)
            return fail(admins.error());
        for (const ShareStanding& one : *admins)
            all.append(one.userId);
    }
    QList<UserId> eligible;
    for (const UserId& user : all) {
        const auto may = isEligible(request, party, user);
        if (!may)
            return fail(may.error());
        if (*may)
            eligible.append(user);
    }
    return eligible;
}

Result<void> ShareEyes::checkApprovers(const ShareRequest& request) const
{
    const ShareQuorum quorum = needsOf(request);
    std::array<QList<UserId>, 3> who;
    QStringList missing;
    const auto lacks = [&](ShareParty party, qsizetype has) {
        const auto at = static_cast<size_t>(party);
        return has < quorum.need[at];
    };
    for (const ShareParty party : kAllParties) {
        if (quorum.need[static_cast<size_t>(party)] == 0)
            continue;
        auto found = approvers(request, party);
        if (!found)
            return fail(found.error());
        who[static_cast<size_t>(party)] = std::move(*found);
        if (lacks(party, who[static_cast<size_t>(party)].size()))
            missing.append(QString::fromLatin1(sharePartyName(party)));
    }
    // One human counts for one party: an operator who is needed in a tenant's is none for the platform.
    const auto& operators = who[static_cast<size_t>(ShareParty::Platform)];
    const bool isPlatformFree = std::any_of(operators.begin(), operators.end(), [&](const UserId& one) {
        return !lacks(ShareParty::Provider, who[0].size() - who[0].count(one))
            && !lacks(ShareParty::Consumer, who[1].size() - who[1].count(one));
    });
    if (missing.isEmpty() && request.needsPlatform && !isPlatformFree)
        missing.append(QStringLiteral("PLATFORM"));
    if (missing.isEmpty())
        return {};
    return refuseShare(ShareRule::NoEligibleApprover,
        QStringLiteral("nobody may approve for: %1").arg(missing.join(QStringLiteral(", "))));
}

} // namespace Tenantry
