// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timestamp.h"
#include "domain/ids.h"
#include "domain/role.h"
#include "domain/shareids.h"
#include "service/permission.h"

#include <QList>

#include <optional>

namespace Tenantry {

/// Who is asking, already authenticated. What they may do is not in here: it is looked up at every request, and a
/// token can only narrow it.
struct Principal {
    enum class Kind {
        Person, ///< a person or service account with memberships
        Prober, ///< the service itself, asking as a tenant whether a grant does what it says; reads that tenant's right
                ///< only
        Importer, ///< the local `importer`: ingests into every tenant, reads no tenant's data
    };

    UserId userId;
    SessionId sessionId;
    Kind kind = Kind::Person;
    std::optional<QList<TenantId>> tenants{}; ///< what the token is limited to; absent: all the person's memberships
    TenantId home{}; ///< the token's own tenant, meant where none is claimed; may be empty
    std::optional<Role> role{}; ///< a token can only narrow: what this role may not, its bearer may not
    std::optional<Permissions> permissions{}; ///< likewise
    std::optional<Timestamp> expiresAt{}; ///< from when on the token lets nobody in; absent: never
    GrantId probes{}; ///< a prober's grant, which lets it in while it is activating; `home` is the tenant it asks as
    bool mayPlatform = true; ///< a token opens the platform only where it names it
    bool fromCommandLine = false; ///< a token of `tenantryd token`: it decides nothing, except in a sample

    bool operator==(const Principal&) const = default;
};

} // namespace Tenantry
