// SPDX-License-Identifier: GPL-3.0-or-later
// What a quorum brings about: a new grant, or a change of one.
#include "base/randomid.h"
#include "service/sharing/grantmachine.h"
#include "service/sharing/sharerequests.h"
#include "service/sharing/sharerule.h"

namespace Tenantry {

Result<void> ShareRequests::conclude(ShareRequest& request, const ShareQuorum& quorum)
{
    RequestFacts facts;
    facts.isQuorum = true;
    const auto row = RequestMachine::step(request.state, RequestMachine::Event::ReachQuorum, facts);
    if (!row)
        return fail(row.error());
    SharePolicy policy;
    if (const auto good = checkPair(request.provider, request.consumer, policy); !good)
        return good;
    const QByteArray from = shareRequestStateName(request.state);
    request.state = (*row)->to;
    request.decidedAt = m_desk.now;
    const bool isNew = request.kind == ShareKind::Request || request.kind == ShareKind::Offer;
    if (isNew)
        request.grantId = GrantId(randomId("grt_"));
    if (const auto stored = store(request, request.version); !stored)
        return stored;
    const auto written = m_recorder.write(request,
        {.action = (*row)->record,
            .from = from,
            .to = shareRequestStateName(request.state),
            .quorum = quorum.text(),
            .after = ShareRecorder::described(request.scope)});
    if (!written)
        return fail(written.error());
    return isNew ? create(request) : apply(request);
}

Result<void> ShareRequests::create(ShareRequest& request)
{
    ShareGrant grant;
    grant.id = request.grantId;
    grant.requestId = request.id;
    grant.provider = request.provider;
    grant.consumer = request.consumer;
    grant.scope = request.scope;
    grant.digest = request.digest;
    grant.ticket = request.ticket;
    grant.createdAt = m_desk.now;
    grant.startsAt = std::max(m_desk.now, request.startsAt.value_or(m_desk.now));
    if (const auto kept = m_grants.insert(m_desk.transaction, grant); !kept)
        return kept;
    return m_recorder
        .write(grant,
            {.action = "share.grant",
                .to = shareGrantStateName(grant.state),
                .after = ShareRecorder::described(grant.scope),
                .clocks = {{"startsAt", grant.startsAt.ms}, {"durationMs", grant.scope.durationMs}}})
        .map([](const AuditReceipt&) {});
}

Result<void> ShareRequests::apply(ShareRequest& request)
{
    auto found = m_grants.find(m_desk.transaction, request.grantId);
    if (!found)
        return fail(found.error());
    ShareGrant grant = std::move(*found);
    GrantFacts facts{grant.version, grant.version};
    facts.isApproved = true;
    const bool extends = request.kind == ShareKind::Extend;
    const auto row = GrantMachine::step(
        grant.effectiveState(m_desk.now), extends ? GrantMachine::Event::Extend : GrantMachine::Event::Amend, facts);
    if (!row)
        return fail(row.error());
    Json before = ShareRecorder::described(grant.scope);
    grant.scope = request.scope;
    grant.digest = request.digest;
    // An amendment lets the clock run on; one that was narrowed to a shorter time ends sooner.
    grant.expiresAt = extends ? Timestamp{m_desk.now.ms + request.scope.durationMs}
                              : std::min(*grant.expiresAt, Timestamp{grant.activatedAt->ms + grant.scope.durationMs});
    ++grant.version;
    const auto stored = m_grants.update(m_desk.transaction, grant, grant.version - 1);
    if (!stored || !*stored)
        return stored ? Result<void>(refuseShare(ShareRule::StaleVersion, QStringLiteral("somebody was faster")))
                      : Result<void>(fail(stored.error()));
    if (extends) {
        if (const auto anew = m_grants.setReminded(m_desk.transaction, grant.id, 0); !anew)
            return anew;
    }
    return m_recorder
        .write(grant,
            {.action = (*row)->record,
                .from = shareGrantStateName((*row)->from),
                .to = shareGrantStateName((*row)->to),
                .before = std::move(before),
                .after = ShareRecorder::described(grant.scope),
                .clocks = {{"expiresAt", grant.expiresAt->ms}}})
        .map([](const AuditReceipt&) {});
}

} // namespace Tenantry
