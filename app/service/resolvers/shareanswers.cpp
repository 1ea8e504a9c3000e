// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/resolvers/shareanswers.h"

#include "service/sharing/shareeyes.h"
#include "storage/sharebook.h"

namespace Tenantry {

namespace {

Json textOrNull(const QByteArray& text) { return text.isEmpty() ? Json() : Json(text.toStdString()); }
Json textOrNull(const QString& text) { return textOrNull(text.toUtf8()); }
template <class Tag> Json textOrNull(const StrongId<Tag>& id) { return textOrNull(id.bytes()); }
Json timeOrNull(const std::optional<Timestamp>& at) { return at ? Json(at->ms) : Json(); }

Json listOf(const QByteArrayList& list)
{
    Json out = Json::array();
    for (const QByteArray& one : list)
        out.push_back(one.toStdString());
    return out;
}

QByteArrayList bytesListMember(const Json& input, const char* name)
{
    QByteArrayList list;
    const auto found = input.find(name);
    if (found == input.end() || !found->is_array())
        return list;
    for (const Json& one : *found)
        list.append(QByteArray::fromStdString(one.get<std::string>()));
    return list;
}

std::optional<Timestamp> timeMember(const Json& input, const char* name)
{
    const auto found = input.find(name);
    return found != input.end() && !found->is_null() ? std::optional(Timestamp{found->get<int64_t>()}) : std::nullopt;
}

} // namespace

bool isMemberCall(const ServiceCall& call) { return call.tenant && call.tenant->via() == TenantScope::Via::Membership; }

Result<void> mayReadShares(ResolverContext& context)
{
    return context.need(isMemberCall(context.call()) ? Permission::ShareRequest : Permission::AuditRead);
}

ShareScope shareScopeFrom(const Json& input)
{
    ShareScope scope;
    scope.resources = bytesListMember(input, "resources");
    scope.fields = bytesListMember(input, "fields");
    scope.types = bytesListMember(input, "types");
    scope.from = timeMember(input, "from");
    scope.to = timeMember(input, "to");
    scope.durationMs = int64_t{input.value("hours", 720)} * Timestamp::kHour;
    return scope;
}

ShareAnswers::ShareAnswers(ResolverContext& context, Timestamp now)
    : m_context(context)
    , m_desk{context.transaction(), now, context.call().actor, context.call().requestId, {}, false,
          context.call().mayDecide, context.call().isSample}
{
    if (isMemberCall(context.call()))
        m_desk.tenant = context.call().tenant->tenant();
}

Result<ShareAnswers> ShareAnswers::make(ResolverContext& context)
{
    const auto now = ShareBook(context.database()).steady(context.now());
    return now ? Result<ShareAnswers>(ShareAnswers(context, *now)) : fail(now.error());
}

ShareSide ShareAnswers::side() const
{
    const ServiceCall& call = m_context.call();
    return call.tenant ? ShareSide(*call.tenant) : ShareSide(*call.platform);
}

const TenantId& ShareAnswers::ownerOf(const TenantId& provider, const TenantId& consumer) const
{
    const auto& tenant = m_context.call().tenant;
    return tenant && tenant->tenant() == consumer ? consumer : provider;
}

bool ShareAnswers::sees(bool isProviders, const TenantId& provider, const TenantId& consumer) const
{
    return !m_desk.tenant || *m_desk.tenant == (isProviders ? provider : consumer);
}

Json ShareAnswers::nameOf(const TenantId& tenant) const
{
    const auto known = m_names.constFind(tenant);
    if (known != m_names.constEnd())
        return *known;
    const auto found = ShareBook(m_context.database()).tenant(m_desk.transaction, tenant);
    return *m_names.insert(tenant, found && *found ? Json((*found)->name.toStdString()) : Json());
}

Json ShareAnswers::personOf(const UserId& user, bool isSeen) const { return isSeen ? textOrNull(user) : Json(); }

Json ShareAnswers::of(const ShareScope& scope)
{
    return {{"resources", listOf(scope.resources)}, {"fields", listOf(scope.fields)}, {"types", listOf(scope.types)},
        {"from", timeOrNull(scope.from)}, {"to", timeOrNull(scope.to)}, {"permissions", listOf(scope.permissions)},
        {"hours", static_cast<double>(scope.durationMs) / static_cast<double>(Timestamp::kHour)}};
}

Json ShareAnswers::of(const ShareQuorum& quorum)
{
    Json out = Json::array();
    for (size_t i = 0; i < quorum.need.size(); ++i) {
        if (quorum.need[i] > 0)
            out.push_back({{"party", sharePartyName(static_cast<ShareParty>(i)).toStdString()},
                {"need", quorum.need[i]}, {"have", quorum.have[i]}});
    }
    return out;
}

Result<Json> ShareAnswers::of(const ShareRequest& request) const
{
    const ShareEyes eyes(m_desk);
    const auto quorum = eyes.count(request);
    if (!quorum)
        return fail(quorum.error());
    const auto party = m_desk.partyOf(request.provider, request.consumer);
    bool isDecidable = false;
    const bool isPending = request.effectiveState(m_desk.now) == ShareRequestState::Pending;
    if (isPending && party && quorum->need[static_cast<size_t>(*party)] > 0) {
        const auto facts = eyes.factsOf(request, *party);
        if (!facts)
            return fail(facts.error());
        const auto needed = *party == ShareParty::Platform ? Permission::ShareOversee : Permission::ShareApprove;
        isDecidable = facts->isEligible && facts->isFourEyes && m_context.call().permissions.testFlag(needed);
    }
    Json votes = Json::array();
    for (const ShareVote& vote : request.votes) {
        const bool isSeen = vote.party == ShareParty::Platform
            ? !m_desk.tenant
            : sees(vote.party == ShareParty::Provider, request.provider, request.consumer);
        votes.push_back({{"party", sharePartyName(vote.party).toStdString()}, {"userId", personOf(vote.userId, isSeen)},
            {"approves", vote.approves}, {"version", vote.version}, {"digest", vote.digest.toStdString()},
            {"reason", textOrNull(vote.reason)}, {"at", vote.at.ms}});
    }
    const bool isSeen = sees(request.side == ShareParty::Provider, request.provider, request.consumer);
    return Json{{"tenantId", ownerOf(request.provider, request.consumer).toStdString()},
        {"id", request.id.toStdString()}, {"kind", shareKindName(request.kind).toStdString()},
        {"provider", request.provider.toStdString()}, {"providerName", nameOf(request.provider)},
        {"consumer", request.consumer.toStdString()}, {"consumerName", nameOf(request.consumer)},
        {"side", sharePartyName(request.side).toStdString()}, {"requestedBy", personOf(request.requestedBy, isSeen)},
        {"state", shareRequestStateName(request.effectiveState(m_desk.now)).toStdString()},
        {"version", request.version}, {"scope", of(request.scope)}, {"digest", request.digest.toStdString()},
        {"sensitive", request.scope.isSensitive()}, {"reason", request.reason.toStdString()},
        {"ticket", textOrNull(request.ticket)}, {"grantId", textOrNull(request.grantId)},
        {"startsAt", timeOrNull(request.startsAt)}, {"createdAt", request.createdAt.ms},
        {"pendingUntil", request.pendingUntil.ms}, {"decidedAt", timeOrNull(request.decidedAt)},
        {"quorum", of(*quorum)}, {"preAgreed", request.isPreAgreed}, {"votes", std::move(votes)},
        {"decidableByMe", isDecidable}};
}

Json ShareAnswers::of(const ShareGrant& grant) const
{
    Json receipt;
    if (grant.receipt)
        receipt = {{"probeId", grant.receipt->probeId.toStdString()}, {"at", grant.receipt->at.ms},
            {"asked", grant.receipt->asked}, {"denied", grant.receipt->denied},
            {"sessionsCut", grant.receipt->sessionsCut}};
    // Whoever breaks it acts for one of the two; only the platform sees which person it was, and their own side.
    const auto brokenFor = ShareBook(m_context.database()).standing(m_desk.transaction, grant.provider, grant.brokenBy);
    const bool isProviders = brokenFor && *brokenFor;
    return {{"tenantId", ownerOf(grant.provider, grant.consumer).toStdString()}, {"id", grant.id.toStdString()},
        {"requestId", textOrNull(grant.requestId)}, {"provider", grant.provider.toStdString()},
        {"providerName", nameOf(grant.provider)}, {"consumer", grant.consumer.toStdString()},
        {"consumerName", nameOf(grant.consumer)},
        {"state", shareGrantStateName(grant.effectiveState(m_desk.now)).toStdString()}, {"version", grant.version},
        {"scope", of(grant.scope)}, {"digest", grant.digest.toStdString()}, {"createdAt", grant.createdAt.ms},
        {"startsAt", grant.startsAt.ms}, {"activatedAt", timeOrNull(grant.activatedAt)},
        {"expiresAt", timeOrNull(grant.expiresAt)}, {"endedAt", timeOrNull(grant.endedAt)},
        {"breakGlass", grant.isBreakGlass},
        {"brokenBy", personOf(grant.brokenBy, sees(isProviders, grant.provider, grant.consumer))},
        {"ticket", textOrNull(grant.ticket)}, {"reviewedAt", timeOrNull(grant.reviewedAt)},
        {"suspendedBy", grant.suspendedBy ? Json(sharePartyName(*grant.suspendedBy).toStdString()) : Json()},
        {"reason", textOrNull(grant.reason)}, {"lastUsed", timeOrNull(grant.lastUsed)},
        {"uses30Days", static_cast<double>(grant.uses30)}, {"stale", grant.isStale(m_desk.now)},
        {"probedAt", timeOrNull(grant.probedAt)}, {"healthy", grant.isHealthy}, {"receipt", std::move(receipt)},
        {"activationEpoch", grant.epoch > 0 ? Json(grant.epoch) : Json()},
        {"activationIndex", grant.epoch > 0 ? Json(static_cast<double>(grant.entry)) : Json()}};
}

Json ShareAnswers::of(const ShareStep& step) const
{
    const bool isSeen = !m_desk.tenant || *m_desk.tenant == step.actorTenant;
    return {{"tenantId", ownerOf(step.provider, step.consumer).toStdString()}, {"seq", static_cast<double>(step.seq)},
        {"id", step.id.toStdString()}, {"requestId", textOrNull(step.requestId)}, {"grantId", textOrNull(step.grantId)},
        {"provider", step.provider.toStdString()}, {"consumer", step.consumer.toStdString()}, {"at", step.at.ms},
        {"action", step.action.toStdString()}, {"from", textOrNull(step.from)}, {"to", textOrNull(step.to)},
        {"version", step.version}, {"party", textOrNull(step.party)}, {"actor", personOf(step.actor, isSeen)},
        {"reason", textOrNull(step.reason)}, {"ticket", textOrNull(step.ticket)}, {"digest", step.digest.toStdString()},
        {"quorum", textOrNull(step.quorum)}};
}

Json ShareAnswers::of(const SharePolicy& policy) const
{
    const bool hasScope = policy.kind == SharePolicyKind::PreAgreed;
    return {{"tenantId", ownerOf(policy.provider, policy.consumer).toStdString()},
        {"provider", policy.provider.toStdString()}, {"consumer", policy.consumer.toStdString()},
        {"kind", sharePolicyName(policy.kind).toStdString()}, {"setBy", sharePartyName(policy.setBy).toStdString()},
        {"scope", hasScope ? of(policy.scope) : Json()}, {"reason", policy.reason.toStdString()}, {"at", policy.at.ms},
        {"version", policy.version}};
}

Json ShareAnswers::of(const ShareGrantRepository::Pair& pair) const
{
    return {{"tenantId", ownerOf(pair.provider, pair.consumer).toStdString()},
        {"provider", pair.provider.toStdString()}, {"providerName", nameOf(pair.provider)},
        {"consumer", pair.consumer.toStdString()}, {"consumerName", nameOf(pair.consumer)}, {"active", pair.active},
        {"suspended", pair.suspended}, {"lastUsed", timeOrNull(pair.lastUsed)},
        {"firstEnd", timeOrNull(pair.firstEnd)}};
}

} // namespace Tenantry
