// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/ingestservice.h"
#include "service/resolvers/inferenceresolvers.h"
#include "service/resolvers/recordfields.h"

namespace Tenantry {

using namespace GraphQL;

namespace {

Result<ResolvedValue> ingest(ResolverContext& context, const Json& inputs, const Json& metadata)
{
    QList<EventInput> events;
    events.reserve(static_cast<qsizetype>(inputs.size()));
    for (const Json& input : inputs) {
        auto event = eventInputFromJson(input);
        if (!event)
            return fail(event.error().code, event.error().detail, QStringLiteral("events[%1]").arg(events.size()));
        events.append(std::move(*event));
    }
    auto result = IngestService::ingest(context, events, metadata);
    if (!result)
        return fail(result.error());
    return ResolvedValue::make(std::move(*result));
}

Result<ResolvedValue> ingestEvent(const FieldCall& call)
{
    return ingest(call.context<ResolverContext>(), Json::array({call.args()["event"]}), Json());
}

Result<ResolvedValue> ingestBatch(const FieldCall& call)
{
    return ingest(call.context<ResolverContext>(), call.args()["events"], call.args().value("metadata", Json()));
}

ResolvedValue idsOf(const IngestResult& result)
{
    ResolvedValue::List ids;
    ids.reserve(static_cast<size_t>(result.ids.size()));
    for (const EventId& id : result.ids)
        ids.push_back(resolved(id));
    return ids;
}

} // namespace

void addIngestResolvers(ResolverMap& map)
{
    map.add("Mutation", "ingestEvent", ingestEvent);
    map.add("Mutation", "ingestBatch", ingestBatch);
    RecordFields<IngestResult>(map, "IngestResult")
        .add("accepted", &IngestResult::accepted)
        .add("duplicates", &IngestResult::duplicates)
        .compute("ids", idsOf);
}

} // namespace Tenantry
