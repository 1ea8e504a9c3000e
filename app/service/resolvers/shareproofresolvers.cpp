// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphql/execution/eventchannel.h"
#include "service/auditing/ledgerkeeper.h"
#include "service/resolvers/deliveryfields.h"
#include "service/resolvers/inferenceresolvers.h"
#include "service/sharing/activationproof.h"
#include "service/sharing/sharedevent.h"
#include "service/sharing/sharedview.h"
#include "storage/sharebook.h"
#include "storage/sharegrantrepository.h"

namespace Tenantry {

using namespace GraphQL;

namespace {

Json textOf(const Ledger::MerkleProof& proof)
{
    Json hashes = Json::array();
    for (const Ledger::Hash& hash : proof)
        hashes.push_back(Ledger::toBase64(hash).toStdString());
    return hashes;
}

Json proofAnswerOf(const ShareGrant& grant, const ActivationProof& proof, const LedgerKeeper* keeper)
{
    return {{"tenantId", grant.consumer.toStdString()}, {"grant", grant.id.toStdString()},
        {"expiresAt", grant.expiresAt->ms}, {"epoch", proof.epoch}, {"index", static_cast<double>(proof.index)},
        {"entry", proof.entry.toStdString()},
        {"checkpoint", proof.checkpoint.isEmpty() ? Json() : Json(proof.checkpoint.toStdString())},
        {"publicKey", keeper ? keeper->key().toText().toStdString() : std::string()}, {"hashes", textOf(proof.hashes)},
        {"consistency", proof.consistency ? textOf(*proof.consistency) : Json()}};
}

/// Their own log's entries about their own right: whoever may read the data may see that it was allowed.
Result<ResolvedValue> shareProofs(const FieldCall& call)
{
    auto& context = call.context<ResolverContext>();
    if (const auto may = context.need(Permission::Read); !may)
        return fail(may.error());
    const auto now = ShareBook(context.database()).steady(context.now());
    const auto grants = now ? ShareGrantRepository(context.database()).admitting(*context.call().tenant, *now)
                            : Result<QList<ShareGrant>>(fail(now.error()));
    if (!grants)
        return fail(grants.error());
    std::optional<ActivationProof::Seen> seen;
    if (const double size = call.arg<double>("seenSize", 0); size > 0 && size < 9007199254740992.0)
        seen = ActivationProof::Seen{call.arg<int>("seenEpoch", 0), static_cast<uint64_t>(size)};
    Json list = Json::array();
    for (const ShareGrant& grant : *grants) {
        if (call.has("grantId") && call.arg<std::string>("grantId") != grant.id.view())
            continue;
        const auto proof = ActivationProof::of(context.database(), grant, seen);
        if (!proof && proof.error().code != ErrorCode::NotFound && proof.error().code != ErrorCode::StorageCorrupt)
            return fail(proof.error());
        if (proof) // what cannot be proven is not said to be
            list.push_back(proofAnswerOf(grant, *proof, context.call().keeper));
    }
    return ResolvedValue(std::move(list));
}

Result<std::shared_ptr<SourceStream>> openShared(const FieldCall& call)
{
    auto& context = call.context<ResolverContext>();
    if (const auto may = context.need(Permission::Read); !may)
        return fail(may.error());
    LiveQuery live;
    live.kind = LiveQuery::Kind::SharedEvents;
    live.grant = GrantId(call.arg<std::string>("grantId"));
    const auto view = SharedView::open(context, live.grant);
    if (!view)
        return fail(view.error());
    if (const auto shown = (*view)->need(&context, "events"); !shown)
        return fail(shown.error());
    const auto filter = (*view)->within(&context, call.args());
    if (!filter)
        return fail(filter.error());
    for (const char* field : {"userId", "sessionId", "data", "metadata"}) {
        if (!call.selects(std::string("event/") + field))
            continue;
        if (const auto shown = (*view)->needField(&context, QByteArray("events.") + field); !shown)
            return fail(shown.error());
    }
    live.arguments = call.args();
    live.filterDigest = (*view)->purpose(context, call.args()).filterDigest;
    live.provider = (*view)->grant().provider;
    live.until = (*view)->grant().expiresAt;
    if (call.has("after"))
        live.after = Cursor(call.arg<std::string>("after"));
    context.setLive(std::move(live));
    return std::make_shared<EventChannel<ResolvedValue>>();
}

} // namespace

void addShareProofResolvers(ResolverMap& map)
{
    map.add("Query", "shareProofs", shareProofs);
    map.addSource("Subscription", "sharedEvents", openShared);
    addDeliveryFields<SharedEvent>(map, "sharedEvents", "SharedEventDelivery", "event");
    map.add("SharedEventDelivery", "grantId", [](const FieldCall& call) -> Result<ResolvedValue> {
        const auto& delivery = call.parent<LiveDelivery<SharedEvent>>();
        return delivery.record ? resolved(delivery.record->grant) : ResolvedValue("");
    });
}

} // namespace Tenantry
