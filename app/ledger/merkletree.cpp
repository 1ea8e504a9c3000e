// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/merkletree.h"

#include "ledger/treehash.h"

#include <bit>

namespace Tenantry::Ledger {

namespace {

/// The largest power of two below `size`, which is at least 2: where RFC 6962 splits a tree.
uint64_t splitOf(uint64_t size) { return std::bit_floor(size - 1); }

/// Walks a tree from its root and remembers the first error of its source.
class ProofMaker {
public:
    explicit ProofMaker(const HashSource& source)
        : m_source(source)
    {
    }

    /// `begin` is a multiple of a power of two that is not below `size`, as in all subtrees of a split.
    Hash hashOf(uint64_t begin, uint64_t size)
    {
        if (m_error)
            return {};
        if (std::has_single_bit(size)) {
            const int level = std::countr_zero(size);
            auto hash = m_source.subtree(level, begin >> level);
            if (hash)
                return *hash;
            m_error = std::move(hash.error());
            return {};
        }
        const uint64_t left = splitOf(size);
        const Hash leftHash = hashOf(begin, left);
        return nodeHash(leftHash, hashOf(begin + left, size - left));
    }

    void path(uint64_t index, uint64_t begin, uint64_t size)
    {
        if (size == 1)
            return;
        const uint64_t left = splitOf(size);
        if (index < left) {
            path(index, begin, left);
            m_proof.append(hashOf(begin + left, size - left));
        } else {
            path(index - left, begin + left, size - left);
            m_proof.append(hashOf(begin, left));
        }
    }

    /// SUBPROOF: `known` while the first tree is this whole subtree and its root is what the verifier starts from.
    void subproof(uint64_t first, uint64_t begin, uint64_t size, bool known)
    {
        if (first == size) {
            if (!known)
                m_proof.append(hashOf(begin, size));
            return;
        }
        const uint64_t left = splitOf(size);
        if (first <= left) {
            subproof(first, begin, left, known);
            m_proof.append(hashOf(begin + left, size - left));
        } else {
            subproof(first - left, begin + left, size - left, false);
            m_proof.append(hashOf(begin, left));
        }
    }

    Result<MerkleProof> take()
    {
        if (m_error)
            return fail(*std::move(m_error));
        return std::move(m_proof);
    }

    const std::optional<Error>& error() const { return m_error; }

private:
    const HashSource& m_source;
    MerkleProof m_proof;
    std::optional<Error> m_error;
};

} // namespace

Result<Hash> rootOf(const HashSource& source, uint64_t size)
{
    if (size == 0)
        return emptyRoot();
    ProofMaker maker(source);
    const Hash root = maker.hashOf(0, size);
    if (maker.error())
        return fail(*maker.error());
    return root;
}

Result<MerkleProof> inclusionProof(const HashSource& source, uint64_t index, uint64_t size)
{
    if (index >= size)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("no leaf %1 in a tree of %2").arg(index).arg(size));
    ProofMaker maker(source);
    maker.path(index, 0, size);
    return maker.take();
}

Result<MerkleProof> consistencyProof(const HashSource& source, uint64_t first, uint64_t second)
{
    if (first == 0 || first > second)
        return fail(
            ErrorCode::InvalidArgument, QStringLiteral("no proof from size %1 to size %2").arg(first).arg(second));
    ProofMaker maker(source);
    maker.subproof(first, 0, second, true);
    return maker.take();
}

} // namespace Tenantry::Ledger
