// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "binding/plane.h"
#include "domain/sharegrant.h"
#include "domain/tenantcontext.h"
#include "gateway/access.h"
#include "gateway/principal.h"
#include "storage/database.h"
#include "storage/guardkey.h"

namespace Tenantry {

/// The only maker of scopes. Applies CONTRACTS.md's table "Who is asking" against the database, at every request;
/// nothing is kept between two.
class AccessGuard {
public:
    /// Fills `access`. Forbidden for a tenant that is not the asker's, there or not; TenantRequired where several are
    /// possible and none is claimed; NotFound only for those who may see the list of tenants anyway.
    static Result<void> enter(
        Database& database, const Principal& principal, Plane plane, const TenantContext& claim, Access& access);
    /// One tenant, named inside a request by somebody with the platform's scope.
    static Result<TenantScope> enterNamed(Database& database, const Access& access, const TenantId& tenant);

    /// Whether a refusal is for the state that the asker's own tenant is in: its path is the rule,
    /// `rule:tenant.suspended` or `rule:tenant.archived`.
    static bool isTenantsState(const Error& error);

    /// What an active grant opens to the tenant of this access, looked up anew: its scope and the provider's binding.
    /// Refused by NO_GRANT where it is absent, another pair's, not active or over, all alike; a prober is let in by its
    /// own grant while that is activating.
    struct GrantDoor {
        TenantScope scope;
        ShareGrant grant;
        QByteArray binding;
    };
    static Result<GrantDoor> enterGrant(Database& database, const Access& access, const GrantId& id, Timestamp now);
    static Result<QList<KnownPerson>> localPeople(Database& database);
    /// The people of a new workspace: the first becomes its operator. Does nothing where there are people already.
    static Result<void> makeLocalPeople(
        Database& database, const PersonRecord& first, const QList<PersonRecord>& others);

private:
    static Result<void> enterProber(Database& database, const Principal& principal, Plane plane, Access& access);
    static Result<void> identify(Database& database, const Principal& principal, Access& access);
    static Result<KnownPerson> known(Database& database, const PersonRecord& person);
    static Result<void> enterTenant(
        Database& database, const Principal& principal, Plane plane, const TenantId& tenant, Access& access);
    static void narrow(const Principal& principal, Access& access);
    static Result<TenantId> tenantMeant(
        const Principal& principal, Plane plane, const TenantContext& claim, const Access& access);
};

} // namespace Tenantry
