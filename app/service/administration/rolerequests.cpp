// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/administration/rolerequests.h"

#include "service/administration/changeplan.h"
#include "service/administration/memberdesk.h"
#include "service/administration/pendingchanges.h"
#include "service/administration/rulewords.h"
#include "service/auditing/auditwriter.h"
#include "storage/platformroles.h"

namespace Tenantry {

namespace {

constexpr qsizetype kLongestRoleReason = 2000;

Result<void> checkAskReason(const QString& reason)
{
    const qsizetype size = reason.trimmed().size();
    return size > 0 && size <= kLongestRoleReason
        ? Result<void>()
        : fail(
            ErrorCode::InvalidArgument, QStringLiteral("a reason has 1 to 2,000 characters"), QStringLiteral("reason"));
}

Json smallPlan(int members, const char* undo)
{
    ChangePlan plan;
    plan.tenants = members;
    plan.footprint.members = members;
    plan.entries = 4;
    plan.needsSecondPerson = true;
    plan.undo = undo;
    return plan.toJson();
}

/// The least role of the tenant's (or the platform's) that has it.
std::optional<Role> leastRole(const QByteArrayList& roles, bool isPlatforms)
{
    const QList<Role> order =
        isPlatforms ? QList<Role>{Role::Auditor, Role::Operator} : QList<Role>{Role::Viewer, Role::Member, Role::Admin};
    for (const Role role : order) {
        if (roles.contains(roleName(role)))
            return role;
    }
    return std::nullopt;
}

} // namespace

Result<void> RoleRequests::audit(const char* action, const UserId& user, Role role)
{
    AuditEntry entry = m_context.entry(kPlatformTenant, action);
    entry.severity = Severity::High;
    entry.targets = {{"person", user.bytes()}};
    entry.data = {{"role", roleName(role).toStdString()}};
    return AuditWriter::append(m_context.transaction(), std::move(entry)).map([](const AuditReceipt&) {});
}

Result<StoredChange> RoleRequests::waitingOr(StoredChange change)
{
    const ServiceCall& call = m_context.call();
    const auto found = PendingRepository(m_context.database(), m_context.now()).ownOf(call.actor.userId);
    if (!found)
        return fail(found.error());
    for (const StoredChange& one : *found) {
        if (one.kind == change.kind && one.tenantId == change.tenantId && one.body == change.body)
            return one;
    }
    return PendingChanges(m_context).request(std::move(change));
}

Result<StoredChange> RoleRequests::request(const UserId& user, Role role, bool isGrant, const QString& reason)
{
    if (const auto may = m_context.need(Permission::MemberManage); !may)
        return fail(may.error());
    const auto platform = m_context.platform();
    if (!platform)
        return fail(platform.error());
    // What tools do is no person's question.
    if (m_context.call().actor.role != roleName(Role::Operator)) {
        m_context.deny({Denial::Kind::Permission, {}, "platform.role"});
        return RuleWords::refusal("platform.only", QStringLiteral("an operator asks for this"), ErrorCode::Forbidden);
    }
    if (!isPlatformRole(role))
        return fail(ErrorCode::InvalidArgument, QStringLiteral("on the platform one is operator or auditor"),
            QStringLiteral("role"));
    if (const auto id = checkedIdBytes(user.bytes(), "userId"); !id)
        return fail(id.error());
    if (const auto checked = checkAskReason(reason); !checked)
        return fail(checked.error());
    const PlatformRoles roles(m_context.database(), **platform);
    const auto held = roles.of(user);
    const auto operators = roles.operatorCount();
    if (!held || !operators)
        return fail(held ? operators.error() : held.error());
    const bool has = std::any_of(
        held->begin(), held->end(), [role](const PlatformRoles::Holder& holder) { return holder.role == role; });
    if (has == isGrant)
        return isGrant
            ? Result<StoredChange>(RuleWords::refusal("permission.had", QStringLiteral("they have this role already")))
            : fail(ErrorCode::NotFound, QStringLiteral("they do not have this role"));
    if (!isGrant && role == Role::Operator && *operators <= 1)
        return RuleWords::refusal(
            "platform.lastOperator", QStringLiteral("the platform would have no operator any more"));
    StoredChange change;
    change.kind = "platform.role";
    change.tenantId = kPlatformTenant;
    change.permission = permissionName(Permission::MemberManage);
    change.body = {{"user", user.toStdString()}, {"role", roleName(role).toStdString()}, {"grant", isGrant}};
    change.plan = smallPlan(1, isGrant ? "revokePlatformRole" : "grantPlatformRole");
    change.reason = reason.trimmed();
    return waitingOr(std::move(change));
}

Result<StoredChange> RoleRequests::grant(const UserId& user, Role role, const QString& reason)
{
    return request(user, role, true, reason);
}

Result<StoredChange> RoleRequests::revoke(const UserId& user, Role role, const QString& reason)
{
    return request(user, role, false, reason);
}

Result<StoredChange> RoleRequests::askFor(const TenantId& tenant, Permission permission, const QString& reason)
{
    const ServiceCall& call = m_context.call();
    const bool isPlatforms = tenant == kPlatformTenant;
    if (!isPlatforms) {
        if (const auto own = m_context.checkNamed({tenant}); !own)
            return fail(own.error());
    }
    if (!isPlatforms && (!call.tenant || call.tenant->via() != TenantScope::Via::Membership)) {
        m_context.deny({Denial::Kind::Permission, {}, "permission.ask"});
        return fail(ErrorCode::Forbidden, QStringLiteral("only a tenant's own members ask for more in it"));
    }
    if (const auto checked = checkAskReason(reason); !checked)
        return fail(checked.error());
    if (call.permissions.testFlag(permission))
        return RuleWords::refusal("permission.had", QStringLiteral("you may do this already"));
    const auto role = leastRole(call.rolesWith ? call.rolesWith(permission) : QByteArrayList(), isPlatforms);
    if (!role)
        return fail(ErrorCode::InvalidArgument,
            isPlatforms ? QStringLiteral("no role on the platform has this permission")
                        : QStringLiteral("no role in a tenant has this permission; ask for it on the platform"),
            QStringLiteral("permission"));
    StoredChange change;
    change.kind = "permission.ask";
    change.tenantId = tenant;
    change.permission = permissionName(Permission::MemberManage);
    change.body = {{"user", call.actor.userId.toStdString()}, {"role", roleName(*role).toStdString()},
        {"permission", permissionName(permission).toStdString()}};
    change.plan = smallPlan(1, isPlatforms ? "revokePlatformRole" : "undoMembers");
    change.reason = reason.trimmed();
    if (isPlatforms) {
        change.body["name"] = call.me.person.name.toStdString();
        change.body["email"] = call.me.person.email.toStdString();
    }
    return waitingOr(std::move(change));
}

Result<void> RoleRequests::give(const UserId& user, const QString& name, const QString& email, Role role)
{
    const auto platform = m_context.platform();
    if (!platform)
        return fail(platform.error());
    const auto given = PlatformRoles(m_context.database(), **platform)
                           .grant(m_context.transaction(), {user, name, email, false, {}}, role, m_context.now());
    return given ? audit("platform.role.grant", user, role) : given;
}

Result<void> RoleRequests::take(const UserId& user, Role role)
{
    const auto platform = m_context.platform();
    if (!platform)
        return fail(platform.error());
    PlatformRoles roles(m_context.database(), **platform);
    if (const auto taken = roles.revoke(m_context.transaction(), user, role); !taken)
        return taken;
    const auto left = roles.operatorCount();
    if (!left)
        return fail(left.error());
    if (*left == 0)
        return RuleWords::refusal(
            "platform.lastOperator", QStringLiteral("the platform would have no operator any more"));
    return audit("platform.role.revoke", user, role);
}

Result<void> RoleRequests::apply(const StoredChange& change)
{
    const UserId user(bytesMember(change.body, "user"));
    const auto role = roleFromName(bytesMember(change.body, "role"));
    if (!role || isPlatformRole(*role) != (change.tenantId == kPlatformTenant))
        return fail(ErrorCode::Unsupported, QStringLiteral("a role that this version does not know"));
    if (isPlatformRole(*role))
        return change.kind == "platform.role" && !change.body.value("grant", false)
            ? take(user, *role)
            : give(user, stringMember(change.body, "name"), stringMember(change.body, "email"), *role);
    const auto members = MemberDesk(m_context, change.tenantId).members();
    if (!members)
        return fail(members.error());
    const auto found = members->find({user});
    if (!found)
        return fail(found.error());
    // Who got more meanwhile keeps it: the roles of a tenant stand from most to least.
    if (found->contains(user) && found->value(user).role <= *role)
        return {};
    MemberEdit edit;
    edit.userId = user;
    edit.role = role;
    return MemberDesk(m_context, change.tenantId).change({edit}, "member.role", {}).map([](const MemberOutcome&) {});
}

} // namespace Tenantry
