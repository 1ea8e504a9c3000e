// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/accessguard.h"

#include "gateway/permissionmatrix.h"
#include "service/sharing/sharerule.h"
#include "storage/membershiprepository.h"
#include "storage/personrepository.h"
#include "storage/sharebook.h"
#include "storage/sharegrantrepository.h"
#include "storage/tenantrepository.h"

namespace Tenantry {

namespace {

tl::unexpected<Error> forbidden() { return fail(ErrorCode::Forbidden, QStringLiteral("Forbidden")); }

bool isImporter(const Principal& principal) { return principal.kind == Principal::Kind::Importer; }

Permissions importerPermissions()
{
    return Permission::Write | Permission::MemberManage | Permission::TenantEdit | Permission::TenantCreate
        | Permission::TenantSuspend | Permission::ListRead;
}

const QString kSuspended = QStringLiteral("rule:tenant.suspended");
const QString kArchived = QStringLiteral("rule:tenant.archived");

tl::unexpected<Error> notActive(TenantStatus status)
{
    return status == TenantStatus::Suspended
        ? fail(ErrorCode::Forbidden, QStringLiteral("this tenant is suspended; a platform's operator resumes it"),
            kSuspended)
        : fail(ErrorCode::Forbidden, QStringLiteral("this tenant is archived; a platform's operator can restore it"),
            kArchived);
}

std::optional<Role> roleIn(const KnownPerson& person, const TenantId& tenant)
{
    for (const auto& [hatTenant, role] : person.hats) {
        if (hatTenant == tenant && !isPlatformRole(role))
            return role;
    }
    return std::nullopt;
}

QList<TenantId> tenantsOf(const KnownPerson& person)
{
    QList<TenantId> tenants;
    for (const auto& [tenant, role] : person.hats) {
        if (!isPlatformRole(role))
            tenants.append(tenant);
    }
    return tenants;
}

} // namespace

Result<KnownPerson> AccessGuard::known(Database& database, const PersonRecord& person)
{
    KnownPerson known{person, {}};
    for (Role role : person.platformRoles)
        known.hats.append({kPlatformTenant, role});
    const auto memberships = MembershipRepository(database).ofUserForGuard(GuardKey(), person.id);
    if (!memberships)
        return fail(memberships.error());
    for (const Membership& member : *memberships) {
        known.hats.append({member.tenantId, member.role});
        if (known.person.name.isEmpty()) {
            known.person.name = member.name;
            known.person.email = member.email;
        }
    }
    return known;
}

Result<void> AccessGuard::identify(Database& database, const Principal& principal, Access& access)
{
    access.actor.userId = principal.userId;
    access.actor.sessionId = principal.sessionId;
    access.actor.tenantId = kPlatformTenant;
    access.me.person.id = principal.userId;
    if (isImporter(principal)) {
        access.actor.role = "importer";
        access.me.person.name = QStringLiteral("Importer");
        return {};
    }
    const auto person = PersonRepository(database).findForGuard(GuardKey(), principal.userId);
    if (!person)
        return fail(person.error());
    auto known = AccessGuard::known(database, person->value_or(access.me.person));
    if (!known)
        return fail(known.error());
    access.me = std::move(*known);
    if (principal.tenants) {
        // A token only narrows: what it does not name, its bearer is not.
        access.me.hats.removeIf([&](const auto& hat) { return !principal.tenants->contains(hat.first); });
    }
    if (!principal.mayPlatform)
        access.me.hats.removeIf([](const auto& hat) { return isPlatformRole(hat.second); });
    if (principal.role) {
        // Operator and auditor are other persons in one: a token of the one never opens the other's doors.
        access.me.hats.removeIf(
            [&](const auto& hat) { return isPlatformRole(hat.second) && hat.second != *principal.role; });
    }
    for (const auto& [tenant, role] : access.me.hats) {
        if (role == Role::Operator || (role == Role::Auditor && !access.platformRole))
            access.platformRole = role;
    }
    access.home = tenantsOf(access.me).value(0);
    if (access.platformRole)
        access.actor.role = roleName(*access.platformRole);
    else if (!access.home.isEmpty())
        access.actor.tenantId = access.home;
    return {};
}

Result<TenantId> AccessGuard::tenantMeant(
    const Principal& principal, Plane plane, const TenantContext& claim, const Access& access)
{
    const bool onPlatform = plane == Plane::Platform && (access.platformRole || isImporter(principal));
    if (!claim.tenantId.isEmpty() && !(onPlatform && claim.tenantId == kPlatformTenant))
        return claim.tenantId;
    if (onPlatform)
        return TenantId();
    const QList<TenantId> own = tenantsOf(access.me);
    if (own.contains(principal.home))
        return principal.home;
    if (own.size() == 1)
        return own.first();
    if (own.isEmpty() && !access.platformRole && !isImporter(principal))
        return forbidden();
    return fail(ErrorCode::TenantRequired, QStringLiteral("say which tenant: context.tenantId"));
}

Result<void> AccessGuard::enterTenant(
    Database& database, const Principal& principal, Plane plane, const TenantId& id, Access& access)
{
    const auto tenant = TenantRepository(database).findForGuard(GuardKey(), id);
    const auto role = roleIn(access.me, id);
    const bool platformRight = access.platformRole || isImporter(principal);
    if (!role && !platformRight)
        return forbidden();
    if (!tenant)
        return fail(ErrorCode::NotFound, QStringLiteral("there is no such tenant"));
    const bool isActive = tenant->status == TenantStatus::Active;
    if (!isActive && !access.platformRole)
        return notActive(tenant->status);
    access.binding = tenant->binding;
    access.facts = tenant;
    access.home = id;
    // Of what is not active nobody is a member: operators look at it, and change nothing in it.
    if (role && isActive) {
        access.tenant = TenantScope(id, principal.userId, *role, TenantScope::Via::Membership);
        access.permissions |= PermissionMatrix::of(*role);
        access.actor.tenantId = id;
        access.actor.role = roleName(*role);
        return {};
    }
    access.entered = plane == Plane::Inference || !isImporter(principal);
    access.tenant =
        TenantScope(id, principal.userId, access.platformRole.value_or(Role::Member), TenantScope::Via::Operator);
    return {};
}

Result<void> AccessGuard::enter(
    Database& database, const Principal& principal, Plane plane, const TenantContext& claim, Access& access)
{
    if (principal.kind == Principal::Kind::Prober)
        return enterProber(database, principal, plane, access);
    if (const auto found = identify(database, principal, access); !found)
        return found;
    // The user in a payload is a claim too; the importer's events name their own.
    if (claim.userId && *claim.userId != principal.userId && !isImporter(principal))
        return forbidden();
    const auto tenant = tenantMeant(principal, plane, claim, access);
    if (!tenant)
        return fail(tenant.error());
    if (!tenant->isEmpty()) {
        if (const auto entered = enterTenant(database, principal, plane, *tenant, access); !entered)
            return entered;
    }
    if (isImporter(principal)) {
        access.permissions |= importerPermissions();
        if (plane == Plane::Platform)
            access.platform = PlatformScope(principal.userId, Role::Operator);
    } else if (access.platformRole) {
        access.permissions |= PermissionMatrix::of(*access.platformRole);
        if (plane == Plane::Platform)
            access.platform = PlatformScope(principal.userId, *access.platformRole);
    }
    narrow(principal, access);
    return {};
}

/// Effective is token and database: what either lacks is not there.
void AccessGuard::narrow(const Principal& principal, Access& access)
{
    if (principal.role)
        access.permissions &= PermissionMatrix::of(*principal.role);
    if (principal.permissions)
        access.permissions &= *principal.permissions;
}

Result<TenantScope> AccessGuard::enterNamed(Database& database, const Access& access, const TenantId& id)
{
    if (!access.platform || !access.permissions.testFlag(Permission::Read))
        return forbidden();
    if (!TenantRepository(database).findForGuard(GuardKey(), id))
        return fail(ErrorCode::NotFound, QStringLiteral("there is no such tenant"));
    return TenantScope(id, access.platform->principal(), access.platform->role(), TenantScope::Via::Operator);
}

bool AccessGuard::isTenantsState(const Error& error)
{
    return error.code == ErrorCode::Forbidden && (error.path == kSuspended || error.path == kArchived);
}

/// As a reader of its tenant without any person's name; on the platform to write down what it found.
Result<void> AccessGuard::enterProber(Database& database, const Principal& principal, Plane plane, Access& access)
{
    access.actor = {principal.userId, principal.home, "probe", principal.sessionId};
    access.me.person.id = principal.userId;
    access.probes = principal.probes;
    if (plane == Plane::Platform) {
        access.actor.tenantId = kPlatformTenant;
        access.platform = PlatformScope(principal.userId, Role::Operator);
        return {};
    }
    const auto tenant = TenantRepository(database).findForGuard(GuardKey(), principal.home);
    if (!tenant || tenant->status != TenantStatus::Active)
        return forbidden();
    access.home = tenant->id;
    access.facts = tenant;
    access.binding = tenant->binding;
    access.tenant = TenantScope(tenant->id, principal.userId, Role::Viewer, TenantScope::Via::Membership);
    access.permissions = Permission::Read;
    return {};
}

Result<AccessGuard::GrantDoor> AccessGuard::enterGrant(
    Database& database, const Access& access, const GrantId& id, Timestamp now)
{
    const auto closed = [] {
        return refuseShare(ShareRule::NoGrant, QStringLiteral("There is no active grant with this id."));
    };
    if (!access.tenant || access.tenant->via() != TenantScope::Via::Membership)
        return closed();
    const ShareGrantRepository grants(database);
    const auto steady = ShareBook(database).steady(now);
    if (!steady)
        return fail(steady.error());
    auto grant = grants.admittingForGuard(GuardKey(), id, access.tenant->tenant(), *steady, access.probes == id);
    if (!grant)
        return fail(grant.error());
    if (!*grant)
        return closed();
    const auto provider = TenantRepository(database).findForGuard(GuardKey(), (*grant)->provider);
    if (!provider)
        return closed();
    return GrantDoor{TenantScope(provider->id, access.tenant->principal(), Role::Viewer, TenantScope::Via::Grant),
        std::move(**grant), provider->binding};
}

Result<QList<KnownPerson>> AccessGuard::localPeople(Database& database)
{
    const auto people = PersonRepository(database).localForGuard(GuardKey());
    if (!people)
        return fail(people.error());
    QList<KnownPerson> all;
    for (const PersonRecord& person : *people) {
        auto one = known(database, person);
        if (!one)
            return fail(one.error());
        all.append(std::move(*one));
    }
    return all;
}

Result<void> AccessGuard::makeLocalPeople(
    Database& database, const PersonRecord& first, const QList<PersonRecord>& others)
{
    PersonRepository people(database);
    const auto there = people.localForGuard(GuardKey());
    if (!there)
        return fail(there.error());
    if (!there->isEmpty())
        return {};
    auto transaction = Transaction::begin(database, Transaction::Mode::Write);
    if (!transaction)
        return fail(transaction.error());
    if (const auto made = people.putFirst(*transaction, GuardKey(), first); !made)
        return made;
    const PlatformScope scope(first.id, Role::Operator);
    for (const PersonRecord& person : others) {
        if (const auto made = people.put(*transaction, scope, person); !made)
            return made;
    }
    return transaction->commit();
}

} // namespace Tenantry
