// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/merkletree.h"

namespace Tenantry::Ledger {

// What a verifier does with proofs: RFC 9162 sections 2.1.3.2 and 2.1.4.2. A proof that is too long or too short is
// false; at most 64 hashes are computed.

/// Whether `leaf` is leaf `index` of the tree with `size` leaves and this root.
bool includes(const Hash& root, uint64_t size, uint64_t index, const Hash& leaf, const MerkleProof& proof);
/// Whether the tree of `second` leaves starts with that of `first`. The empty tree is the start of every tree and needs
/// no proof, but its root must be the empty one.
bool extends(uint64_t first, const Hash& firstRoot, uint64_t second, const Hash& secondRoot, const MerkleProof& proof);

} // namespace Tenantry::Ledger
