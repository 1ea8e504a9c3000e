// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/witness/ledgersource.h"
#include "tests/ledger/ledgermaker.h"

#include <memory>

namespace Tenantry::Testing {

/// A service's logs in memory, one or more epochs for each tenant; the last one is shown. Answers at once.
class FakeLedger {
public:
    LedgerMaker& add(unsigned seed, const QByteArray& tenant = "acme", uint32_t epoch = 1);
    LedgerMaker& of(const TenantId& tenant) { return *m_logs[tenant].last(); }
    /// Shows another log in the place of the tenant's.
    LedgerMaker& replace(const TenantId& tenant, unsigned seed);
    void changeEntry(const TenantId& tenant, int row); ///< one letter; its stored leaf stays
    std::unique_ptr<LedgerSource> source();
    ShownHead headOf(const TenantId& tenant) const;

    std::optional<Error> refusal; ///< in place of every answer
    uint64_t unsignedRows = 0; ///< behind the newest checkpoint
    int headsAsked = 0;
    int proofsAsked = 0;
    int pagesAsked = 0;

private:
    friend class FakeLedgerSource;
    LedgerMaker* find(const TenantId& tenant, uint32_t epoch) const;

    QHash<TenantId, QList<std::shared_ptr<LedgerMaker>>> m_logs;
};

} // namespace Tenantry::Testing
