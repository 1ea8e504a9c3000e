// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/fakeledger.h"

#include "base/async.h"

namespace Tenantry::Testing {

/// What the watch asks.
class FakeLedgerSource final : public LedgerSource {
public:
    explicit FakeLedgerSource(FakeLedger& service)
        : m_service(service)
    {
    }

    QFuture<Result<ShownHead>> head(const TenantId& tenant) override
    {
        ++m_service.headsAsked;
        if (m_service.refusal)
            return readyFuture(Result<ShownHead>(fail(*m_service.refusal)));
        return readyFuture(Result<ShownHead>(m_service.headOf(tenant)));
    }
    QFuture<Result<Ledger::MerkleProof>> consistency(
        const TenantId& tenant, uint32_t epoch, uint64_t from, uint64_t to) override
    {
        ++m_service.proofsAsked;
        return proof(tenant, epoch, [=](LedgerMaker& log) { return Ledger::consistencyProof(log.tree, from, to); });
    }
    QFuture<Result<Ledger::MerkleProof>> inclusion(
        const TenantId& tenant, uint32_t epoch, uint64_t index, uint64_t size) override
    {
        return proof(tenant, epoch, [=](LedgerMaker& log) { return Ledger::inclusionProof(log.tree, index, size); });
    }
    QFuture<Result<ShownRows>> entries(
        const TenantId& tenant, uint32_t epoch, uint64_t from, int first, const CancelToken&) override
    {
        ++m_service.pagesAsked;
        LedgerMaker* log = m_service.find(tenant, epoch);
        if (m_service.refusal || !log)
            return readyFuture(Result<ShownRows>(fail(ErrorCode::NotFound)));
        ShownRows out;
        const uint64_t begin = std::max(from, log->start.end());
        for (uint64_t index = begin; index < log->size() && out.rows.size() < first; ++index) {
            const auto at = static_cast<qsizetype>(index - log->start.end());
            ShownRow row{index, log->entries.at(at), log->leaves.at(at), {}};
            for (const Ledger::Opening& opening : log->openings) {
                if (opening.index == index)
                    row.openings.append(opening);
            }
            out.rows.append(row);
        }
        const uint64_t end = begin + static_cast<uint64_t>(out.rows.size());
        if (end < log->size())
            out.next = end;
        return readyFuture(Result<ShownRows>(out));
    }

private:
    template <class Make> QFuture<Result<Ledger::MerkleProof>> proof(const TenantId& tenant, uint32_t epoch, Make make)
    {
        LedgerMaker* log = m_service.find(tenant, epoch);
        if (m_service.refusal || !log)
            return readyFuture(Result<Ledger::MerkleProof>(fail(ErrorCode::NotFound)));
        return readyFuture(make(*log));
    }

    FakeLedger& m_service;
};

LedgerMaker& FakeLedger::add(unsigned seed, const QByteArray& tenant, uint32_t epoch)
{
    QList<std::shared_ptr<LedgerMaker>>& logs = m_logs[TenantId(tenant)];
    logs.append(std::make_shared<LedgerMaker>(seed, tenant, epoch));
    return *logs.last();
}

LedgerMaker& FakeLedger::replace(const TenantId& tenant, unsigned seed)
{
    m_logs[tenant].clear();
    return add(seed, tenant.bytes());
}

void FakeLedger::changeEntry(const TenantId& tenant, int row)
{
    QByteArray& entry = of(tenant).entries[row];
    entry.replace("a change of duty", "a change of data");
}

std::unique_ptr<LedgerSource> FakeLedger::source() { return std::make_unique<FakeLedgerSource>(*this); }

LedgerMaker* FakeLedger::find(const TenantId& tenant, uint32_t epoch) const
{
    for (const auto& log : m_logs.value(tenant)) {
        if (log->name.epoch == epoch)
            return log.get();
    }
    return nullptr;
}

ShownHead FakeLedger::headOf(const TenantId& tenant) const
{
    const LedgerMaker& log = *m_logs.value(tenant).last();
    const uint64_t covered = log.size() - std::min(unsignedRows, log.size());
    return {tenant, log.name.toText(), log.name.epoch, log.size(), log.tree.root(),
        covered == 0 ? QByteArray() : log.checkpoint(covered), Timestamp{log.time}, log.signer.key().toText()};
}

} // namespace Tenantry::Testing
