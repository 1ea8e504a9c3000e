// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/inferenceservice.h"

#include "service/resolvers/eventfields.h"
#include "service/resolvers/inferenceresolvers.h"
#include "service/schemas.h"

namespace Tenantry {

Result<std::unique_ptr<InferenceService>> InferenceService::make(const CursorSeal& seal, const Clock& clock)
{
    auto schema = Schemas::inference();
    if (!schema)
        return fail(schema.error());
    GraphQL::ResolverMap map;
    addInferenceEventFields(map);
    addListFields(map, "EventConnection", "EventAnchor", true);
    addPageInfoFields(map);
    addOrganizationResolvers(map);
    addEventResolvers(map);
    addMetricsResolvers(map);
    addIngestResolvers(map);
    addLiveResolvers(map);
    addSharedResolvers(map);
    addShareProofResolvers(map);
    return std::unique_ptr<InferenceService>(new InferenceService(*schema, std::move(map), seal, clock));
}

} // namespace Tenantry
