// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/hashsource.h"

#include <QList>

namespace Tenantry::Ledger {

/// From the leaf upwards, or as RFC 6962 orders a consistency proof; at most 63 hashes or 64 in logs of this format.
using MerkleProof = QList<Hash>;

// Roots and proofs of RFC 6962 section 2.1, made from complete subtrees. O(log^2 n) look-ups in the worst case, none of
// a leaf's own bytes. InvalidArgument for an index or a size outside the tree; errors of the source are handed on.

/// MTH(D[0:size]).
Result<Hash> rootOf(const HashSource& source, uint64_t size);
/// PATH(index, D[0:size]), index < size.
Result<MerkleProof> inclusionProof(const HashSource& source, uint64_t index, uint64_t size);
/// PROOF(first, D[0:second]), 0 < first <= second; empty where the two are equal.
Result<MerkleProof> consistencyProof(const HashSource& source, uint64_t first, uint64_t second);

} // namespace Tenantry::Ledger
