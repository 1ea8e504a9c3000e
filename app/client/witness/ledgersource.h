// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/result.h"
#include "client/witness/shownhead.h"
#include "client/witness/shownrows.h"
#include "ledger/merkletree.h"

#include <QFuture>

namespace Tenantry {

/// Where logs and their proofs come from. Nothing that it says is believed: witness and verifier judge it. Called on
/// the interface thread.
class LedgerSource {
public:
    LedgerSource() = default;
    LedgerSource(const LedgerSource&) = delete;
    LedgerSource& operator=(const LedgerSource&) = delete;
    virtual ~LedgerSource() = default;

    virtual QFuture<Result<ShownHead>> head(const TenantId& tenant) = 0;
    virtual QFuture<Result<Ledger::MerkleProof>> consistency(
        const TenantId& tenant, uint32_t epoch, uint64_t from, uint64_t to) = 0;
    virtual QFuture<Result<Ledger::MerkleProof>> inclusion(
        const TenantId& tenant, uint32_t epoch, uint64_t index, uint64_t size) = 0;
    /// From the first entry that is there at or behind `from`.
    virtual QFuture<Result<ShownRows>> entries(
        const TenantId& tenant, uint32_t epoch, uint64_t from, int first, const CancelToken& cancel) = 0;
};

} // namespace Tenantry
