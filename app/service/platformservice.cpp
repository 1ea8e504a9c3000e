// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/platformservice.h"

#include "service/resolvers/eventfields.h"
#include "service/resolvers/platformresolvers.h"
#include "service/schemas.h"

namespace Tenantry {

Result<std::unique_ptr<PlatformService>> PlatformService::make(const CursorSeal& seal, const Clock& clock)
{
    auto schema = Schemas::platform();
    if (!schema)
        return fail(schema.error());
    GraphQL::ResolverMap map;
    addPlatformEventFields(map);
    addPageInfoFields(map);
    addListFields(map, "EventConnection", "EventAnchor", false);
    addListFields(map, "AuditConnection", "AuditAnchor", false);
    addOverviewResolvers(map);
    addTenantResolvers(map);
    addMembershipResolvers(map);
    addPlatformEventResolvers(map);
    addAuditResolvers(map);
    addLedgerResolvers(map);
    addBreachResolvers(map);
    addBindingResolvers(map);
    addImportResolvers(map);
    addTenantLifeResolvers(map);
    addPendingResolvers(map);
    addShareResolvers(map);
    addShareChangeResolvers(map);
    addSharePreviewResolvers(map);
    addMemberChangeResolvers(map);
    addInvitationResolvers(map);
    addPersonResolvers(map);
    return std::unique_ptr<PlatformService>(new PlatformService(*schema, std::move(map), seal, clock));
}

} // namespace Tenantry
