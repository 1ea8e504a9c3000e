// SPDX-License-Identifier: GPL-3.0-or-later
// What goes past the two approvals, and what stands before them: broken glass and the policies of a pair.
#include "base/randomid.h"
#include "service/sharing/scopedigest.h"
#include "service/sharing/sharegrants.h"
#include "service/sharing/sharerule.h"

namespace Tenantry {

namespace {

constexpr qsizetype kShortestGlassReason = 20;

} // namespace

Result<void> ShareGrants::checkGlass(const Glass& glass) const
{
    const auto party = m_desk.partyOf(glass.provider, glass.consumer);
    if (!party || *party == ShareParty::Platform)
        return refuseShare(ShareRule::NotEligible, QStringLiteral("an administrator of one of the two breaks it"));
    if (glass.provider == glass.consumer)
        return refuseShare(ShareRule::SameTenant, QStringLiteral("a tenant sees its own data anyway"));
    if (glass.reason.trimmed().size() < kShortestGlassReason)
        return refuseShare(ShareRule::ReasonRequired, QStringLiteral("say why, in 20 characters or more"));
    if (glass.ticket.trimmed().isEmpty())
        return refuseShare(ShareRule::TicketRequired, QStringLiteral("it takes a ticket"));
    for (const TenantId& id : {glass.provider, glass.consumer}) {
        const auto tenant = m_book.tenant(m_desk.transaction, id);
        if (!tenant)
            return fail(tenant.error());
        if (!*tenant || (*tenant)->status != TenantStatus::Active)
            return refuseShare(ShareRule::TenantNotActive, QStringLiteral("%1 is not active").arg(id.toString()));
    }
    const auto policy = m_book.policy(m_desk.transaction, glass.provider, glass.consumer);
    const auto known = m_grants.everGranted(m_desk.transaction, glass.provider, glass.consumer);
    const auto owed = m_grants.isReviewOutstanding(m_desk.transaction, glass.provider, glass.consumer);
    if (!policy || !known || !owed)
        return fail(!policy ? policy.error() : !known ? known.error() : owed.error());
    if (policy->kind == SharePolicyKind::Blocked)
        return refuseShare(ShareRule::Blocked, QStringLiteral("sharing between these two is blocked"));
    // A stranger's data is behind no glass: the consumer's side breaks it only where the provider let them in before.
    if (*party == ShareParty::Consumer && !*known)
        return refuseShare(ShareRule::NoStanding, QStringLiteral("this provider never shared with you"));
    if (*owed)
        return refuseShare(ShareRule::ReviewOutstanding, QStringLiteral("an earlier one awaits its review"));
    return {};
}

/// Who is told: all approvers of both sides, by number; the consumer's copy names nobody of the provider's.
Result<Json> ShareGrants::notified(const Glass& glass) const
{
    const auto provider = m_book.withRole(m_desk.transaction, glass.provider, Role::Admin);
    const auto consumer = m_book.withRole(m_desk.transaction, glass.consumer, Role::Admin);
    if (!provider || !consumer)
        return fail(provider ? consumer.error() : provider.error());
    return Json{{"notified", {{"PROVIDER", provider->size()}, {"CONSUMER", consumer->size()}}}};
}

Result<ShareGrant> ShareGrants::breakGlass(const Glass& glass)
{
    if (const auto good = checkGlass(glass); !good)
        return fail(good.error());
    ShareScope wanted = glass.scope;
    wanted.durationMs = std::min(wanted.durationMs, ShareGrant::kBreakGlassDuration);
    auto scope = ShareScope::checked(std::move(wanted));
    if (!scope)
        return fail(scope.error());
    auto digest = scopeDigest(glass.provider, glass.consumer, *scope);
    const auto told = notified(glass);
    if (!digest || !told)
        return fail(digest ? told.error() : digest.error());
    ShareGrant grant;
    grant.id = GrantId(randomId("grt_"));
    grant.provider = glass.provider;
    grant.consumer = glass.consumer;
    grant.scope = std::move(*scope);
    grant.digest = std::move(*digest);
    grant.createdAt = grant.startsAt = m_desk.now;
    grant.isBreakGlass = true;
    grant.brokenBy = m_desk.actor.userId;
    grant.ticket = glass.ticket.trimmed();
    grant.reason = glass.reason.trimmed();
    if (const auto kept = m_grants.insert(m_desk.transaction, grant); !kept)
        return fail(kept.error());
    const auto written = m_recorder.write(grant,
        {.action = "share.breakglass",
            .to = shareGrantStateName(grant.state),
            .reason = grant.reason,
            .after = ShareRecorder::described(grant.scope),
            .clocks = {{"durationMs", grant.scope.durationMs}},
            .severity = Severity::High,
            .more = *told});
    return written ? Result<ShareGrant>(grant) : fail(written.error());
}

Result<ShareGrant> ShareGrants::reviewBreakGlass(const GrantId& id, int expectedVersion, const QString& finding)
{
    auto grant = seen(id);
    if (!grant)
        return grant;
    if (!grant->isBreakGlass || grant->reviewedAt)
        return refuseShare(ShareRule::NotPending, QStringLiteral("there is nothing to review"));
    if (grant->version != expectedVersion)
        return refuseShare(ShareRule::StaleVersion, QStringLiteral("the grant is at version %1").arg(grant->version));
    const auto party = *m_desk.partyOf(grant->provider, grant->consumer);
    const auto benefits = m_book.standing(m_desk.transaction, grant->consumer, m_desk.actor.userId);
    if (!benefits)
        return fail(benefits.error());
    if (party == ShareParty::Consumer || *benefits || grant->brokenBy == m_desk.actor.userId)
        return refuseShare(ShareRule::FourEyes, QStringLiteral("the provider's side or the platform reviews"));
    if (!m_desk.mayDecide)
        return refuseShare(ShareRule::NotEligible, QStringLiteral("a token of the command line decides nothing"));
    if (finding.trimmed().isEmpty())
        return refuseShare(ShareRule::ReasonRequired, QStringLiteral("say what the review found"));
    grant->reviewedAt = m_desk.now;
    ++grant->version;
    if (const auto kept = keep(*grant); !kept)
        return fail(kept.error());
    const auto state = shareGrantStateName(grant->effectiveState(m_desk.now));
    const auto written =
        m_recorder.write(*grant, {.action = "share.review", .from = state, .to = state, .reason = finding.trimmed()});
    return written ? grant : fail(written.error());
}

Result<ShareGrant> ShareGrants::askToProbe(const GrantId& id)
{
    auto grant = seen(id);
    if (!grant)
        return grant;
    if (grant->effectiveState(m_desk.now) != ShareGrantState::Active)
        return refuseShare(ShareRule::NotActive, QStringLiteral("only what is active has a health"));
    const auto set = m_grants.setProbed(m_desk.transaction, id, {}, grant->isHealthy);
    const auto noted = set ? m_recorder.note(grant->provider, grant->consumer, {"grant", id.bytes()},
                           {.action = "share.probe", .severity = Severity::Info})
                           : set;
    return noted ? grant : fail(noted.error());
}

Result<SharePolicy> ShareGrants::setPolicy(SharePolicy policy, int expectedVersion)
{
    const auto party = m_desk.partyOf(policy.provider, policy.consumer);
    if (!party)
        return fail(ErrorCode::NotFound, QStringLiteral("there is no such pair"));
    const auto before = m_book.policy(m_desk.transaction, policy.provider, policy.consumer);
    if (!before)
        return fail(before.error());
    if (before->version != expectedVersion)
        return refuseShare(ShareRule::StaleVersion, QStringLiteral("the policy is at version %1").arg(before->version));
    if (policy.provider == policy.consumer)
        return refuseShare(ShareRule::SameTenant, QStringLiteral("a policy is of two tenants"));
    for (const TenantId& id : {policy.provider, policy.consumer}) {
        const auto tenant = m_book.tenant(m_desk.transaction, id);
        if (!tenant || !*tenant)
            return tenant ? Result<SharePolicy>(fail(ErrorCode::NotFound, QStringLiteral("there is no such pair")))
                          : Result<SharePolicy>(fail(tenant.error()));
    }
    const bool isOthers = before->version > 0 && before->kind != SharePolicyKind::Standard && before->setBy != *party;
    if (isOthers && *party != ShareParty::Platform)
        return refuseShare(ShareRule::NotEligible, QStringLiteral("who laid it down lifts it, or the platform"));
    if (policy.kind == SharePolicyKind::NeedsPlatform && *party != ShareParty::Platform)
        return refuseShare(ShareRule::NotEligible, QStringLiteral("the platform says where it must agree"));
    if (policy.kind == SharePolicyKind::PreAgreed && (*party != ShareParty::Provider || !m_desk.mayDecide))
        return refuseShare(ShareRule::NotEligible, QStringLiteral("only the provider agrees in advance"));
    if (policy.kind == SharePolicyKind::PreAgreed) {
        const auto standing = m_book.standing(m_desk.transaction, policy.consumer, m_desk.actor.userId);
        auto scope = ShareScope::checked(policy.scope);
        if (!standing || !scope)
            return fail(standing ? scope.error() : standing.error());
        if (*standing)
            return refuseShare(ShareRule::FourEyes, QStringLiteral("nobody agrees to what they would benefit from"));
        if (scope->isSensitive())
            return fail(ErrorCode::InvalidArgument, QStringLiteral("what names people is agreed to case by case"),
                QStringLiteral("scope"));
        policy.scope = std::move(*scope);
    }
    if (policy.reason.trimmed().isEmpty())
        return refuseShare(ShareRule::ReasonRequired, QStringLiteral("say why"));
    policy.setBy = *party;
    policy.at = m_desk.now;
    policy.version = before->version + 1;
    if (const auto kept = m_book.putPolicy(m_desk.transaction, policy); !kept)
        return fail(kept.error());
    const auto noted = m_recorder.note(policy.provider, policy.consumer, {"share_policy", policy.provider.bytes()},
        {.action = "share.policy",
            .from = sharePolicyName(before->kind),
            .to = sharePolicyName(policy.kind),
            .reason = policy.reason.trimmed(),
            .before = ShareRecorder::described(before->scope),
            .after = ShareRecorder::described(policy.scope)});
    return noted ? Result<SharePolicy>(policy) : fail(noted.error());
}

} // namespace Tenantry
