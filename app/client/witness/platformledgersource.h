// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/witness/ledgersource.h"

namespace Tenantry {

class PlatformClient;

/// Logs as the platform plane shows them. An answer about another tenant's log than was asked for is EchoMismatch.
class PlatformLedgerSource final : public LedgerSource {
public:
    explicit PlatformLedgerSource(PlatformClient& client); ///< outlives this

    QFuture<Result<ShownHead>> head(const TenantId& tenant) override;
    QFuture<Result<Ledger::MerkleProof>> consistency(
        const TenantId& tenant, uint32_t epoch, uint64_t from, uint64_t to) override;
    QFuture<Result<Ledger::MerkleProof>> inclusion(
        const TenantId& tenant, uint32_t epoch, uint64_t index, uint64_t size) override;
    QFuture<Result<ShownRows>> entries(
        const TenantId& tenant, uint32_t epoch, uint64_t from, int first, const CancelToken& cancel) override;

private:
    PlatformClient& m_client;
};

} // namespace Tenantry
