// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/sharing/activationproof.h"

#include "domain/shareactivation.h"
#include "ledger/compactrange.h"
#include "ledger/merkleproof.h"
#include "ledger/signedcheckpoint.h"
#include "ledger/treehash.h"
#include "service/auditing/ledgerhashes.h"
#include "storage/ledgerstore.h"

namespace Tenantry {

namespace {

Result<QByteArray> entryAt(const LedgerStore& store, const StoredHead& head, uint64_t index)
{
    QByteArray bytes;
    const auto read = store.eachEntry(head, index, [&](const AuditRecord& row) -> Result<bool> {
        if (row.key.index == index)
            bytes = row.entry;
        return false;
    });
    if (!read)
        return fail(read.error());
    return bytes.isEmpty() ? Result<QByteArray>(fail(ErrorCode::NotFound, QStringLiteral("the entry is not there")))
                           : Result<QByteArray>(bytes);
}

bool isOf(const QByteArray& entry, const ShareGrant& grant)
{
    const auto json = parseJson(entry);
    const auto said = json ? ShareActivation::fromEntry(*json) : std::nullopt;
    return said && said->grant == grant.id && said->provider == grant.provider && said->consumer == grant.consumer;
}

} // namespace

Result<ActivationProof> ActivationProof::of(
    Database& database, const ShareGrant& grant, const std::optional<Seen>& seen)
{
    if (grant.epoch == 0)
        return fail(ErrorCode::NotFound, QStringLiteral("this grant was not activated"));
    const LedgerStore store(database);
    const auto head = store.head(grant.consumer, grant.epoch);
    if (!head)
        return fail(head.error());
    if (!*head)
        return fail(ErrorCode::NotFound, QStringLiteral("the log has no such epoch"));
    ActivationProof proof{grant.epoch, grant.entry, {}, {}, {}, {}};
    auto entry = entryAt(store, **head, grant.entry);
    const auto range = Ledger::CompactRange::fromBytes((*head)->ranges);
    const auto newest = store.newestCheckpoint(**head);
    if (!entry || !range || !newest)
        return fail(!entry ? entry.error() : !range ? range.error() : newest.error());
    proof.entry = std::move(*entry);
    if (!isOf(proof.entry, grant))
        return fail(ErrorCode::StorageCorrupt, QStringLiteral("what stands in the log is no activation of this grant"));
    uint64_t size = range->end();
    Ledger::Hash root = range->root();
    if (*newest && (*newest)->size > grant.entry) {
        const auto signedHead = Ledger::SignedCheckpoint::parse((*newest)->note);
        if (!signedHead)
            return fail(signedHead.error());
        proof.checkpoint = (*newest)->note;
        size = signedHead->checkpoint.size;
        root = signedHead->checkpoint.root;
    }
    const auto hashes = LedgerHashes::of(database, **head);
    auto path =
        hashes ? Ledger::inclusionProof(*hashes, grant.entry, size) : Result<Ledger::MerkleProof>(fail(hashes.error()));
    if (!path)
        return fail(path.error());
    proof.hashes = std::move(*path);
    if (!Ledger::includes(root, size, grant.entry, Ledger::leafHash(viewOf(proof.entry)), proof.hashes))
        return fail(ErrorCode::StorageCorrupt, QStringLiteral("the entry does not lead to the log's root"));
    if (seen && seen->epoch == grant.epoch && seen->size > 0 && seen->size <= size) {
        auto consistency = Ledger::consistencyProof(*hashes, seen->size, size);
        if (!consistency)
            return fail(consistency.error());
        proof.consistency = std::move(*consistency);
    }
    return proof;
}

} // namespace Tenantry
