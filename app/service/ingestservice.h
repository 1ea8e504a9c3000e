// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/event.h"
#include "domain/eventinput.h"
#include "domain/ingestresult.h"
#include "service/resolvercontext.h"

namespace Tenantry {

/// Takes events in: all of a batch or nothing, with their rollups and the audit entries they ask for, in the caller's
/// transaction.
class IngestService {
public:
    /// Needs Write. `what` in a denial names the event that claimed another tenant.
    static Result<IngestResult> ingest(
        ResolverContext& context, const QList<EventInput>& events, const Json& batchMetadata);
    /// The same of what EventPreparer has made of a batch for the context's tenant.
    static Result<IngestResult> ingest(ResolverContext& context, const Result<QList<Event>>& prepared);

private:
    static Result<void> audit(ResolverContext& context, const Event& event);
};

} // namespace Tenantry
