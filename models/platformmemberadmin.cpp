// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/platformmemberadmin.h"

#include "base/randomid.h"
#include "client/decode/changedecoders.h"
#include "client/decode/memberdecoders.h"
#include "client/platformclient.h"
#include "client/queries.h"
#include "models/sourceanswers.h"
#include "models/sourcevariables.h"

namespace Tenantry {

namespace {

namespace Asked = Queries::Platform;

constexpr int kMostInvitationsShown = 200;
constexpr int kMostRowsPreviewed = 10'000;

std::string roleText(Role role) { return roleName(role).toStdString(); }

} // namespace

PlatformMemberAdmin::PlatformMemberAdmin(PlatformClient& client, TenantId tenant)
    : m_client(client)
    , m_tenant(std::move(tenant))
{
}

/// Each call has a token of its own: one that is sent again by the transport is done once.
MemberAdmin::Reply PlatformMemberAdmin::ask(
    const char* document, const char* field, Json variables, bool dryRun, int rows, const QByteArrayList& asked)
{
    variables["dryRun"] = dryRun;
    variables["clientToken"] = randomId("mem_").toStdString();
    variables["rows"] = rows;
    return Sources::decoded<MemberReply>(m_client.graphql(Sources::requestOf(document, std::move(variables))),
        [field, asked](const VerifiedAnswer& answer) -> Result<MemberReply> {
            MemberReply reply;
            reply.refusal = Decode::refusal(answer, field, {});
            // How it stands now is of one of those that were asked for, or it is not shown.
            for (const QByteArray& id : asked) {
                if (auto refusal = Decode::refusal(answer, field, id); refusal && refusal->present.is_object())
                    reply.refusal = std::move(refusal);
            }
            if (reply.refusal)
                return reply;
            auto change = Decode::memberChange(answer, field);
            if (!change)
                return fail(change.error());
            reply.answer = std::move(*change);
            return reply;
        });
}

MemberAdmin::Reply PlatformMemberAdmin::invite(const QString& email, Role role, int days, bool dryRun)
{
    return ask(Asked::kInviteMember, "inviteMember",
        {{"tenantId", m_tenant.toStdString()}, {"email", email.toStdString()}, {"role", roleText(role)},
            {"expiresInDays", days}},
        dryRun);
}

MemberAdmin::Reply PlatformMemberAdmin::resend(const InvitationRow& invitation, bool dryRun)
{
    return ask(Asked::kResendInvitation, "resendInvitation",
        {{"id", invitation.id.toStdString()}, {"expiresInDays", 7}, {"expectedVersion", invitation.version}}, dryRun);
}

MemberAdmin::Reply PlatformMemberAdmin::revoke(const InvitationRow& invitation)
{
    return ask(Asked::kRevokeInvitation, "revokeInvitation",
        {{"id", invitation.id.toStdString()}, {"expectedVersion", invitation.version}}, false);
}

MemberAdmin::Reply PlatformMemberAdmin::change(const QList<Membership>& members, std::optional<Role> role, bool dryRun)
{
    Json ids = Json::array();
    Json versions = Json::array();
    QByteArrayList asked;
    for (const Membership& member : members) {
        asked.append(member.userId.bytes());
        ids.push_back(member.userId.toStdString());
        versions.push_back(member.version);
    }
    const Json change = role ? Json{{"role", roleText(*role)}} : Json{{"remove", true}};
    return ask(Asked::kChangeMembers, "changeMembers",
        {{"tenantId", m_tenant.toStdString()}, {"userIds", std::move(ids)}, {"change", change},
            {"expectedVersions", std::move(versions)}},
        dryRun, 100, asked);
}

MemberAdmin::Reply PlatformMemberAdmin::import(const Json& rows, bool dryRun)
{
    return ask(Asked::kImportMembers, "importMembers", {{"tenantId", m_tenant.toStdString()}, {"list", rows}}, dryRun,
        dryRun ? kMostRowsPreviewed : 0);
}

MemberAdmin::Reply PlatformMemberAdmin::undo(const QByteArray& id)
{
    return ask(
        Asked::kUndoMembers, "undoMembers", {{"tenantId", m_tenant.toStdString()}, {"id", id.toStdString()}}, false);
}

QFuture<Result<MemberAdmin::Invitations>> PlatformMemberAdmin::invitations()
{
    const Json variables{{"tenantId", m_tenant.toStdString()}, {"first", kMostInvitationsShown}};
    return Sources::decoded<Invitations>(m_client.graphql(Sources::requestOf(Asked::kInvitations, variables)),
        [tenant = m_tenant](const VerifiedAnswer& answer) -> Result<Invitations> {
            Invitations found;
            found.refusal = Decode::refusal(answer, "invitations", {});
            if (found.refusal)
                return found;
            const auto page = Decode::invitations(answer);
            if (!page)
                return fail(page.error());
            for (const auto& row : page->rows) {
                const bool isOpen = row && (row->state == "INVITED" || row->state == "EXPIRED");
                if (isOpen && row->tenant == tenant)
                    found.rows.append(*row);
            }
            return found;
        });
}

QFuture<Result<bool>> PlatformMemberAdmin::askFor(const QByteArray& permission, const QString& reason)
{
    const Json variables{{"tenantId", m_tenant.toStdString()}, {"permission", permission.toStdString()},
        {"reason", reason.toStdString()}};
    return Sources::decoded<bool>(m_client.graphql(Sources::requestOf(Asked::kAskPermission, variables)),
        [](const VerifiedAnswer& answer) -> Result<bool> {
            return Decode::pendingChange(answer, "askPermission").map([](const auto& change) {
                return change.has_value();
            });
        });
}

} // namespace Tenantry
