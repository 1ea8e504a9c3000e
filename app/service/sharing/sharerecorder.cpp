// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/sharing/sharerecorder.h"

#include "base/randomid.h"
#include "service/auditing/auditwriter.h"
#include "storage/sharebook.h"

namespace Tenantry {

namespace {

Json dataOf(const ShareStep& step, const ShareRecorder::Transition& transition)
{
    Json data = {{"step", step.id.toStdString()}, {"provider", step.provider.toStdString()},
        {"consumer", step.consumer.toStdString()}, {"version", step.version}, {"digest", step.digest.toStdString()}};
    const auto put = [&data](const char* name, const QByteArray& value) {
        if (!value.isEmpty())
            data[name] = value.toStdString();
    };
    put("request", step.requestId.bytes());
    put("grant", step.grantId.bytes());
    put("party", step.party);
    put("from", step.from);
    put("to", step.to);
    put("reason", step.reason.toUtf8());
    put("ticket", step.ticket);
    put("quorum", step.quorum);
    if (!transition.clocks.is_null())
        data["clocks"] = transition.clocks;
    if (transition.more.is_object())
        data.update(transition.more);
    return data;
}

} // namespace

Result<AuditReceipt> ShareRecorder::append(
    const ShareStep& step, const AuditTarget& target, const Transition& transition) const
{
    AuditEntry entry;
    entry.time = m_desk.now;
    entry.action = transition.action;
    entry.actor = m_desk.actor;
    entry.targets = {target, {"tenant", step.provider.bytes()}, {"tenant", step.consumer.bytes()}};
    entry.outcome = transition.outcome;
    entry.severity = transition.severity;
    entry.requestId = m_desk.requestId;
    entry.before = transition.before;
    entry.after = transition.after;
    entry.data = dataOf(step, transition);
    AuditReceipt consumers;
    const ShareBook book(m_desk.database());
    for (const TenantId& log : {step.provider, step.consumer, kPlatformTenant}) {
        // A purged tenant's log is closed; the others' tell what became of its rights.
        const auto isThere = log == kPlatformTenant ? Result<bool>(true) : book.isThere(m_desk.transaction, log);
        if (!isThere)
            return fail(isThere.error());
        if (!*isThere)
            continue;
        entry.log = log;
        entry.actor = m_desk.actor;
        // Who it was is the provider's own affair; the step's id joins the three.
        if (log == step.consumer && m_desk.tenant == step.provider)
            entry.actor = {UserId("provider"), step.provider, m_desk.actor.role, {}};
        const auto written = AuditWriter::append(m_desk.transaction, entry);
        if (!written)
            return fail(written.error());
        if (log == step.consumer)
            consumers = *written;
    }
    return consumers;
}

Result<AuditReceipt> ShareRecorder::write(ShareStep step, const AuditTarget& target, const Transition& transition) const
{
    step.id = randomId("stp_");
    step.at = m_desk.now;
    step.action = transition.action;
    step.from = transition.from;
    step.to = transition.to;
    step.party = m_desk.partyName(step.provider, step.consumer);
    step.actor = m_desk.actor.userId;
    step.actorTenant = m_desk.actor.tenantId;
    step.reason = transition.reason;
    step.quorum = transition.quorum;
    if (!transition.ticket.isEmpty())
        step.ticket = transition.ticket;
    if (const auto kept = ShareBook(m_desk.database()).addStep(m_desk.transaction, step); !kept)
        return fail(kept.error());
    return append(step, target, transition);
}

Result<AuditReceipt> ShareRecorder::write(const ShareRequest& request, const Transition& transition) const
{
    ShareStep step;
    step.requestId = request.id;
    step.grantId = request.grantId;
    step.provider = request.provider;
    step.consumer = request.consumer;
    step.version = request.version;
    step.digest = request.digest;
    step.ticket = request.ticket;
    return write(std::move(step), {"share", request.id.bytes()}, transition);
}

Result<AuditReceipt> ShareRecorder::write(const ShareGrant& grant, const Transition& transition) const
{
    ShareStep step;
    step.requestId = grant.requestId;
    step.grantId = grant.id;
    step.provider = grant.provider;
    step.consumer = grant.consumer;
    step.version = grant.version;
    step.digest = grant.digest;
    step.ticket = grant.ticket;
    return write(std::move(step), {"grant", grant.id.bytes()}, transition);
}

Result<void> ShareRecorder::note(
    const TenantId& provider, const TenantId& consumer, const AuditTarget& target, const Transition& transition) const
{
    ShareStep step;
    step.id = randomId("stp_");
    step.provider = provider;
    step.consumer = consumer;
    step.reason = transition.reason;
    step.party = m_desk.partyName(provider, consumer);
    step.from = transition.from;
    step.to = transition.to;
    return append(step, target, transition).map([](const AuditReceipt&) {});
}

} // namespace Tenantry
