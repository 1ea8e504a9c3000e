// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphql/execution/resolvermap.h"
#include "ledger/compactrange.h"
#include "ledger/merkletree.h"
#include "service/auditing/ledgerhashes.h"
#include "service/auditing/ledgerkeeper.h"
#include "service/resolvers/auditscope.h"
#include "service/resolvers/ledgeranswers.h"
#include "service/resolvers/platformresolvers.h"
#include "storage/ledgerstore.h"

#include <cmath>

namespace Tenantry {

using namespace GraphQL;

namespace {

constexpr int kMostRows = 1000;

TenantId tenantOf(const FieldCall& call) { return TenantId(call.arg<std::string>("tenantId")); }

Result<uint64_t> indexFrom(const FieldCall& call, const char* name)
{
    const double number = call.arg<double>(name);
    if (!(number >= 0) || number > 9007199254740991.0 || std::floor(number) != number)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("a whole number from 0"), QString::fromLatin1(name));
    return static_cast<uint64_t>(number);
}

Result<StoredHead> epochOf(const FieldCall& call)
{
    auto& context = call.context<ResolverContext>();
    if (const auto may = mayReadLog(context, tenantOf(call)); !may)
        return fail(may.error());
    const auto head = LedgerStore(context.database()).head(tenantOf(call), call.arg<int>("epoch"));
    if (!head)
        return fail(head.error());
    if (!*head)
        return fail(ErrorCode::NotFound, QStringLiteral("this log has no such epoch"));
    return **head;
}

Result<ResolvedValue> ledgerHead(const FieldCall& call)
{
    auto& context = call.context<ResolverContext>();
    if (const auto may = mayReadLog(context, tenantOf(call)); !may)
        return fail(may.error());
    return answerOfHead(context, tenantOf(call));
}

ResolvedValue proofAnswer(const TenantId& tenant, const Ledger::MerkleProof& proof)
{
    Json hashes = Json::array();
    for (const Ledger::Hash& hash : proof)
        hashes.push_back(Ledger::toBase64(hash).toStdString());
    return ResolvedValue(Json{{"tenantId", tenant.toStdString()}, {"hashes", std::move(hashes)}});
}

/// `make` a proof of two numbers that the call names.
template <class Make>
Result<ResolvedValue> proofOf(const FieldCall& call, const char* one, const char* other, Make make)
{
    const auto head = epochOf(call);
    const auto from = indexFrom(call, one);
    const auto to = indexFrom(call, other);
    if (!head)
        return fail(head.error());
    if (!from || !to)
        return fail(from ? to.error() : from.error());
    if (*to > head->size)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("the log is not that long"), QString::fromLatin1(other));
    const auto hashes = LedgerHashes::of(call.context<ResolverContext>().database(), *head);
    if (!hashes)
        return fail(hashes.error());
    const Result<Ledger::MerkleProof> proof = make(*hashes, *from, *to);
    if (!proof)
        return fail(proof.error());
    return proofAnswer(tenantOf(call), *proof);
}

Result<ResolvedValue> ledgerConsistency(const FieldCall& call)
{
    return proofOf(
        call, "from", "to", [](const LedgerHashes& hashes, uint64_t from, uint64_t to) -> Result<Ledger::MerkleProof> {
            return from == 0 ? Result<Ledger::MerkleProof>(Ledger::MerkleProof())
                             : Ledger::consistencyProof(hashes, from, to);
        });
}

Result<ResolvedValue> ledgerInclusion(const FieldCall& call)
{
    return proofOf(call, "index", "size", [](const LedgerHashes& hashes, uint64_t index, uint64_t size) {
        return Ledger::inclusionProof(hashes, index, size);
    });
}

Result<Json> openingsFor(const LedgerStore& store, const StoredHead& head, uint64_t from, uint64_t to)
{
    const auto openings = store.openings(head, from, to);
    if (!openings)
        return fail(openings.error());
    Json byIndex = Json::object();
    for (const StoredOpening& one : *openings)
        byIndex[std::to_string(one.index)].push_back({{"name", one.name.toStdString()},
            {"salt", one.salt.toBase64().toStdString()}, {"value", parseJson(one.value).value_or(Json())}});
    return byIndex;
}

Result<ResolvedValue> ledgerEntries(const FieldCall& call)
{
    const auto head = epochOf(call);
    const auto from = indexFrom(call, "from");
    const int first = call.arg<int>("first", kMostRows);
    if (!head)
        return fail(head.error());
    if (!from || first < 1 || first > kMostRows)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("from must be from 0, and first from 1 to 1000"));
    const LedgerStore store(call.context<ResolverContext>().database());
    const auto openings = openingsFor(store, *head, *from, *from + static_cast<uint64_t>(first));
    if (!openings)
        return fail(openings.error());
    Json rows = Json::array();
    Json next;
    TenantId owner = tenantOf(call);
    const auto read = store.eachEntry(*head, *from, [&](const AuditRecord& row) -> Result<bool> {
        if (row.key.index >= *from + static_cast<uint64_t>(first)) {
            next = row.key.index;
            return false;
        }
        // The owner is the rows' own: one that is filed wrongly has to be seen.
        if (row.key.log != owner)
            owner = row.key.log;
        const auto shown = openings->find(std::to_string(row.key.index));
        rows.push_back({{"index", row.key.index}, {"entry", row.entry.toStdString()},
            {"leaf", row.leaf.toBase64().toStdString()}, {"openings", shown == openings->end() ? Json() : *shown}});
        return true;
    });
    if (!read)
        return fail(read.error());
    return ResolvedValue(
        Json{{"tenantId", owner.toStdString()}, {"from", *from}, {"rows", std::move(rows)}, {"next", std::move(next)}});
}

} // namespace

Result<ResolvedValue> answerOfHead(ResolverContext& context, const TenantId& tenant)
{
    const LedgerStore store(context.database());
    const auto head = store.head(tenant);
    if (!head)
        return fail(head.error());
    if (!*head)
        return fail(ErrorCode::NotFound, QStringLiteral("this log has no entries yet"));
    const auto checkpoint = store.newestCheckpoint(**head);
    const auto range = Ledger::CompactRange::fromBytes((*head)->ranges);
    if (!checkpoint || !range)
        return fail(checkpoint ? range.error() : checkpoint.error());
    const LedgerKeeper* keeper = context.call().keeper;
    Json answer = {{"tenantId", tenant.toStdString()}, {"log", (*head)->name.toStdString()}, {"epoch", (*head)->epoch},
        {"size", (*head)->size}, {"root", Ledger::toBase64(range->root()).toStdString()}, {"checkpoint", Json()},
        {"signedAt", Json()}, {"publicKey", keeper ? keeper->key().toText().toStdString() : std::string()}};
    if (*checkpoint) {
        answer["checkpoint"] = (*checkpoint)->note.toStdString();
        answer["signedAt"] = (*checkpoint)->at.ms;
    }
    return ResolvedValue(std::move(answer));
}

void addLedgerResolvers(ResolverMap& map)
{
    map.add("Query", "ledgerHead", ledgerHead);
    map.add("Query", "ledgerConsistency", ledgerConsistency);
    map.add("Query", "ledgerInclusion", ledgerInclusion);
    map.add("Query", "ledgerEntries", ledgerEntries);
    addLedgerChangeResolvers(map);
}

} // namespace Tenantry
