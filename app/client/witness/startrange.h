// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "ledger/compactrange.h"
#include "ledger/merkletree.h"

namespace Tenantry {

/// What is kept of a pruned beginning: the compact range of the leaves before `index`, read out of that leaf's
/// inclusion proof in a tree of `size` leaves. The proof's left siblings are these subtrees, from right to left. A
/// range that is not the log's makes another root, which whoever goes on from it sees. ParseError where the proof has
/// not the shape of one.
Result<Ledger::CompactRange> startRange(uint64_t index, uint64_t size, const Ledger::MerkleProof& proof);

} // namespace Tenantry
