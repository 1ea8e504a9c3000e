// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/merkleproof.h"

#include "ledger/treehash.h"

#include <bit>

namespace Tenantry::Ledger {

bool includes(const Hash& root, uint64_t size, uint64_t index, const Hash& leaf, const MerkleProof& proof)
{
    if (index >= size)
        return false;
    uint64_t fn = index;
    uint64_t sn = size - 1;
    Hash hash = leaf;
    for (const Hash& other : proof) {
        if (sn == 0)
            return false;
        if ((fn & 1U) != 0 || fn == sn) {
            hash = nodeHash(other, hash);
            while ((fn & 1U) == 0 && fn != 0) {
                fn >>= 1;
                sn >>= 1;
            }
        } else {
            hash = nodeHash(hash, other);
        }
        fn >>= 1;
        sn >>= 1;
    }
    return sn == 0 && hash == root;
}

bool extends(uint64_t first, const Hash& firstRoot, uint64_t second, const Hash& secondRoot, const MerkleProof& proof)
{
    if (first > second)
        return false;
    if (first == 0)
        return proof.isEmpty() && firstRoot == emptyRoot() && (second != 0 || secondRoot == firstRoot);
    if (first == second)
        return proof.isEmpty() && firstRoot == secondRoot;
    if (proof.isEmpty())
        return false;

    // A complete first tree is itself the proof's first hash, which the prover leaves out.
    qsizetype next = 0;
    const Hash start = std::has_single_bit(first) ? firstRoot : proof[next++];
    const int shared = std::countr_one(first - 1);
    uint64_t fn = (first - 1) >> shared;
    uint64_t sn = (second - 1) >> shared;
    Hash fr = start;
    Hash sr = start;
    for (; next < proof.size(); ++next) {
        const Hash& other = proof[next];
        if (sn == 0)
            return false;
        if ((fn & 1U) != 0 || fn == sn) {
            fr = nodeHash(other, fr);
            sr = nodeHash(other, sr);
            while ((fn & 1U) == 0 && fn != 0) {
                fn >>= 1;
                sn >>= 1;
            }
        } else {
            sr = nodeHash(sr, other);
        }
        fn >>= 1;
        sn >>= 1;
    }
    return sn == 0 && fr == firstRoot && sr == secondRoot;
}

} // namespace Tenantry::Ledger
