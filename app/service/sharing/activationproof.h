// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sharegrant.h"
#include "ledger/merkletree.h"
#include "storage/database.h"

#include <optional>

namespace Tenantry {

/// The entry of a grant's activation in the consumer's own log, and the way from it to the tree's root.
struct ActivationProof {
    int64_t epoch = 0;
    uint64_t index = 0;
    QByteArray entry; ///< canonical bytes
    QByteArray checkpoint; ///< the newest signed note; empty where it does not cover the entry yet
    Ledger::MerkleProof hashes; ///< under that checkpoint, else under the head as it stands
    std::optional<Ledger::MerkleProof> consistency{}; ///< from `seen`, where that is an earlier head of this epoch

    struct Seen {
        int64_t epoch = 0;
        uint64_t size = 0;
    };
    /// NotFound where the grant has no activation, or its entry is not there; StorageCorrupt where what stands at its
    /// place says something else, or does not lead to the root.
    static Result<ActivationProof> of(
        Database& database, const ShareGrant& grant, const std::optional<Seen>& seen = std::nullopt);
};

} // namespace Tenantry
