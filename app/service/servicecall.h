// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/json.h"
#include "domain/auditentry.h"
#include "domain/bindingstatus.h"
#include "domain/tenant.h"
#include "graphql/language/document.h"
#include "service/knownperson.h"
#include "service/permission.h"
#include "service/sharereach.h"
#include "storage/database.h"
#include "storage/platformscope.h"
#include "storage/tenantscope.h"

#include <QByteArrayList>

#include <functional>
#include <optional>

namespace Tenantry {

class LedgerKeeper;

/// One request to a plane, by somebody whose scopes the gateway has made.
struct ServiceCall {
    QByteArray query;
    /// To run instead of what `query` says: the gateway's, with the owners asked for. Valid for this schema; null:
    /// none.
    GraphQL::DocumentPtr document;
    QByteArray operationName;
    Json variables = Json::object();
    RequestId requestId;
    AuditActor actor;
    Permissions permissions;
    std::optional<TenantScope> tenant; ///< always there on the inference plane
    std::optional<PlatformScope> platform; ///< of operators and auditors, on the platform plane
    KnownPerson me;
    QByteArray extensions; ///< the answer's, JSON
    Database* data =
        nullptr; ///< where the tenant's events are, if not in the control database: a dedicated binding's own
    std::optional<Tenant> facts; ///< of the tenant, where `data` is given
    Json tags; ///< what the service itself says of a tenant in the metadata of events taken in; null: nothing
    const LedgerKeeper* keeper = nullptr; ///< who signs logs; null where nobody does
    bool mayDecide = true; ///< a token of the command line decides nothing, except in a sample
    bool isSample = false; ///< where one desktop session may be two people
    CancelToken cancel;

    /// A tenant's id as it may stand in a URL; null where nobody can be reached by one.
    std::function<QByteArray(const TenantId&)> sealTenant;
    /// The refusal's `whoCanGrant`.
    std::function<QByteArrayList(Permission)> rolesWith;
    /// For an operator who asks over all tenants and then names one.
    std::function<Result<TenantScope>(const TenantId&)> enter;
    /// Another tenant's data, as far as an active grant opens it to the call's tenant: looked up anew each time.
    std::function<Result<ShareReach>(const GrantId&)> reach;
    /// Where a tenant's events are: a dedicated binding's database, or null for the control database.
    std::function<Result<Database*>(const TenantId&)> dataOf;
    std::function<Result<QList<KnownPerson>>()> localPeople;
    /// What serves tenants, here and elsewhere, with its health. Waits for no service.
    std::function<QList<BindingStatus>()> bindings;
};

} // namespace Tenantry
