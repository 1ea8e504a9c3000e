// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/administration/invitationdesk.h"

#include "base/digest.h"
#include "base/randomid.h"
#include "domain/emailrules.h"
#include "service/administration/changememory.h"
#include "service/administration/memberdesk.h"
#include "service/administration/rulewords.h"

namespace Tenantry {

namespace {

using InvitationState = StoredInvitation::State;

constexpr int64_t kInvitationDayMs = int64_t{24} * 60 * 60 * 1000;

Result<void> checkDays(int days)
{
    return days >= 1 && days <= InvitationDesk::kMostDays
        ? Result<void>()
        : fail(ErrorCode::InvalidArgument, QStringLiteral("an invitation is open for 1 to 90 days"),
            QStringLiteral("expiresInDays"));
}

int rankOf(Role role) { return role == Role::Admin ? 2 : role == Role::Member ? 1 : 0; }

Json presentOf(const StoredInvitation& invitation)
{
    return {{"id", invitation.id.toStdString()}, {"state", invitationStateName(invitation.state).toStdString()},
        {"email", invitation.email.toStdString()}, {"version", invitation.version}};
}

} // namespace

QByteArray InvitationDesk::hashOf(const QByteArray& code) { return sha256(viewOf(code)).toHex(); }

Result<void> InvitationDesk::audit(const StoredInvitation& invitation, const char* action, bool isPlatforms)
{
    MemberDesk desk(m_context, invitation.tenantId);
    AuditEntry entry = desk.entry(action);
    entry.targets = {{"invitation", invitation.id}, {"tenant", invitation.tenantId.bytes()}};
    entry.data = {{"role", roleName(invitation.role).toStdString()}, {"expiresAt", invitation.expiresAt.ms}};
    const UserId subject = invitation.acceptedBy.value_or(UserId(invitation.id));
    entry.personal.append({"invitation.email", subject, invitation.email.toStdString()});
    return isPlatforms ? desk.audit(std::move(entry)) : m_context.append(std::move(entry));
}

Result<MemberOutcome> InvitationDesk::repeated(const Json& answer) const
{
    MemberOutcome outcome;
    outcome.isRepeated = true;
    outcome.plan = answer.value("plan", Json::object());
    outcome.isDone = answer.value("done", false);
    const QByteArray id = bytesMember(answer, "invitation");
    const ServiceCall& call = m_context.call();
    auto found = call.tenant ? m_repository.find(*call.tenant, id) : m_repository.find(*call.platform, id);
    if (!found)
        return fail(found.error());
    outcome.tenant = found->tenantId;
    outcome.invitation = std::move(*found);
    return outcome;
}

Result<MemberOutcome> InvitationDesk::finish(MemberOutcome outcome, const char* undo, const ChangeTerms& terms)
{
    ChangePlan plan;
    plan.tenants = 1;
    plan.entries = m_context.call().platform ? 2 : 1;
    plan.undo = undo;
    outcome.plan = plan.toJson();
    outcome.isDone = !terms.dryRun;
    outcome.tenant = outcome.invitation->tenantId;
    const auto kept = ChangeMemory(m_context).keep(terms,
        {{"plan", outcome.plan}, {"done", outcome.isDone}, {"invitation", outcome.invitation->id.toStdString()}},
        outcome.tenant);
    return kept ? Result<MemberOutcome>(std::move(outcome)) : fail(kept.error());
}

Result<MemberOutcome> InvitationDesk::invite(
    const TenantId& tenant, const QString& text, Role role, int days, const ChangeTerms& terms)
{
    if (const auto may = MemberDesk(m_context, tenant).may(); !may)
        return fail(may.error());
    const auto before = ChangeMemory(m_context).find(terms);
    if (!before)
        return fail(before.error());
    if (!before->is_null())
        return repeated(*before);
    const auto email = EmailRules::checked(text);
    if (!email)
        return fail(email.error());
    if (isPlatformRole(role))
        return fail(ErrorCode::InvalidArgument, QStringLiteral("in a tenant one is admin, member or viewer"),
            QStringLiteral("role"));
    if (const auto checked = checkDays(days); !checked)
        return fail(checked.error());
    const auto member = m_repository.isMember(tenant, *email);
    const auto waiting = m_repository.waiting(tenant, *email);
    if (!member || !waiting)
        return fail(member ? waiting.error() : member.error());
    if (*member)
        return RuleWords::refusal(
            "invitation.member", QStringLiteral("somebody with this address is a member already"));
    if (*waiting)
        return RuleWords::refusal("invitation.there", QStringLiteral("an invitation to this address waits already"));
    MemberOutcome outcome;
    const QByteArray code = randomId("inv_");
    outcome.invitation =
        StoredInvitation{randomId("ivt_"), tenant, *email, role, hashOf(code), InvitationState::Invited,
            m_context.call().actor.userId, m_context.now(), Timestamp{m_context.now().ms + days * kInvitationDayMs}};
    if (!terms.dryRun) {
        if (const auto added = m_repository.add(m_context.transaction(), *outcome.invitation); !added)
            return fail(added.error());
        if (const auto audited = audit(*outcome.invitation, "member.invite", true); !audited)
            return fail(audited.error());
        outcome.code = code;
    }
    return finish(std::move(outcome), "revokeInvitation", terms);
}

Result<StoredInvitation> InvitationDesk::findOwn(const QByteArray& id)
{
    if (const auto may = m_context.need(Permission::MemberManage); !may)
        return fail(may.error());
    const ServiceCall& call = m_context.call();
    if (!call.tenant) {
        if (const auto platform = m_context.platform(); !platform)
            return fail(platform.error());
    }
    auto found = call.tenant ? m_repository.find(*call.tenant, id) : m_repository.find(*call.platform, id);
    if (!found && found.error().code == ErrorCode::NotFound)
        m_context.deny({Denial::Kind::Absent, {}, "invitation:" + id.left(64)});
    if (!found)
        return found;
    if (const auto may = MemberDesk(m_context, found->tenantId).may(); !may)
        return fail(may.error());
    return found;
}

/// One that was neither accepted nor revoked, as it was looked at.
Result<StoredInvitation> InvitationDesk::openOne(const QByteArray& id, int expectedVersion)
{
    auto found = findOwn(id);
    if (!found)
        return found;
    const bool isOver = found->state == InvitationState::Accepted || found->state == InvitationState::Revoked;
    if (!isOver && found->version == expectedVersion)
        return found;
    Json why = RuleWords::of(isOver ? u"invitation.ended" : u"version.stale");
    why["expectedVersion"] = expectedVersion;
    why["present"] = presentOf(*found);
    return fail(ErrorCode::Conflict,
        isOver ? QStringLiteral("it is over: %1").arg(QString::fromLatin1(invitationStateName(found->state)).toLower())
               : QStringLiteral("somebody else changed this invitation; look at it again"),
        m_context.explain(std::move(why)));
}

Result<void> InvitationDesk::write(StoredInvitation& invitation, const char* action, const ChangeTerms& terms)
{
    if (terms.dryRun)
        return {};
    if (const auto written = m_repository.write(m_context.transaction(), invitation); !written)
        return written;
    ++invitation.version;
    return audit(invitation, action, true);
}

Result<MemberOutcome> InvitationDesk::resend(
    const QByteArray& id, int days, int expectedVersion, const ChangeTerms& terms)
{
    if (const auto before = ChangeMemory(m_context).find(terms); !before)
        return fail(before.error());
    else if (!before->is_null())
        return repeated(*before);
    auto found = openOne(id, expectedVersion);
    if (!found)
        return fail(found.error());
    if (const auto checked = checkDays(days); !checked)
        return fail(checked.error());
    MemberOutcome outcome;
    const QByteArray code = randomId("inv_");
    found->codeHash = hashOf(code);
    found->state = InvitationState::Invited;
    found->expiresAt = Timestamp{m_context.now().ms + days * kInvitationDayMs};
    if (const auto written = write(*found, "member.resend", terms); !written)
        return fail(written.error());
    outcome.code = terms.dryRun ? QByteArray() : code;
    outcome.invitation = std::move(*found);
    return finish(std::move(outcome), "revokeInvitation", terms);
}

Result<MemberOutcome> InvitationDesk::revoke(const QByteArray& id, int expectedVersion, const ChangeTerms& terms)
{
    if (const auto before = ChangeMemory(m_context).find(terms); !before)
        return fail(before.error());
    else if (!before->is_null())
        return repeated(*before);
    auto found = openOne(id, expectedVersion);
    if (!found)
        return fail(found.error());
    MemberOutcome outcome;
    found->state = InvitationState::Revoked;
    if (const auto written = write(*found, "member.revoke", terms); !written)
        return fail(written.error());
    outcome.invitation = std::move(*found);
    return finish(std::move(outcome), "inviteMember", terms);
}

/// Makes the asker a member; one who is one already keeps the role that is more.
Result<Membership> InvitationDesk::join(const StoredInvitation& invitation)
{
    const ServiceCall& call = m_context.call();
    MemberChanges members(m_context.database(), invitation);
    const UserId user = call.actor.userId;
    const auto found = members.find({user});
    if (!found)
        return fail(found.error());
    const auto before = found->contains(user) ? std::optional(found->value(user)) : std::nullopt;
    if (invitation.state == InvitationState::Accepted)
        return before ? Result<Membership>(*before)
                      : Result<Membership>(RuleWords::refusal("invitation.ended",
                          QStringLiteral("this invitation was accepted, and the membership has ended since")));
    Membership after = before.value_or(Membership{
        invitation.tenantId, user, call.me.person.name, invitation.email, invitation.role, m_context.now(), {}});
    if (before && rankOf(before->role) >= rankOf(invitation.role))
        return before.value();
    after.role = invitation.role;
    if (const auto done = members.write(m_context.transaction(), before, after, m_context.now()); !done)
        return fail(done.error());
    after.version = before ? before->version + 1 : 1;
    return after;
}

Result<Membership> InvitationDesk::accept(const QByteArray& code)
{
    auto found = m_repository.findByCode(hashOf(code));
    if (!found) {
        if (found.error().code == ErrorCode::NotFound)
            m_context.deny({Denial::Kind::Absent, {}, "invitation"});
        return fail(found.error());
    }
    const UserId user = m_context.call().actor.userId;
    if (m_context.call().actor.role == "importer")
        return RuleWords::refusal("change.interactive", QStringLiteral("a person accepts it"), ErrorCode::Forbidden);
    if (found->state == InvitationState::Expired)
        return RuleWords::refusal("invitation.expired", QStringLiteral("this invitation has expired"));
    if (found->state == InvitationState::Revoked || (found->acceptedBy && *found->acceptedBy != user))
        return RuleWords::refusal("invitation.ended", QStringLiteral("this invitation is not open any more"));
    const auto active = m_repository.isTenantActive(found->tenantId);
    if (!active)
        return fail(active.error());
    if (!*active)
        return RuleWords::refusal("tenant.active", QStringLiteral("this tenant takes nobody in now"));
    const auto member = join(*found);
    if (!member || found->state == InvitationState::Accepted)
        return member;
    found->state = InvitationState::Accepted;
    found->acceptedBy = user;
    found->acceptedAt = m_context.now();
    if (const auto written = m_repository.write(m_context.transaction(), *found); !written)
        return fail(written.error());
    const auto audited = audit(*found, "member.accept", false);
    return audited ? member : fail(audited.error());
}

Result<InvitationRepository::Page> InvitationDesk::list(
    const TenantId& tenant, const std::optional<StoredInvitation::State>& state, int first, int offset)
{
    // What somebody was asked to is for those who ask.
    if (const auto may = m_context.need(Permission::MemberManage); !may)
        return fail(may.error());
    if (const auto own = m_context.checkNamed({tenant}); !own)
        return fail(own.error());
    const ServiceCall& call = m_context.call();
    if (call.tenant)
        return m_repository.list(*call.tenant, state, first, offset);
    const auto platform = m_context.platform();
    return platform ? m_repository.list(**platform, tenant, state, first, offset) : fail(platform.error());
}

} // namespace Tenantry
