// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/ledgerverdict.h"

#include <map>

namespace Tenantry::Ledger {

/// Whether rows come dense and in order, and what kind of disorder it is where they do not.
class RowOrder {
public:
    /// `sparse`: a filtered list, in order but with gaps.
    RowOrder(uint64_t start, bool sparse)
        : m_next(start)
        , m_sparse(sparse)
    {
    }

    uint64_t next() const { return m_next; }
    /// Whether rows so far were [start, next()), each once and in order.
    bool isWhole() const { return m_whole; }

    void take(uint64_t index, LedgerVerdict& verdict)
    {
        if (index == m_next)
            ++m_next;
        else
            takeOther(index, verdict);
    }
    /// Names the gaps that no later row filled.
    void finish(LedgerVerdict& verdict) const;

private:
    void takeOther(uint64_t index, LedgerVerdict& verdict);

    uint64_t m_next;
    bool m_sparse;
    bool m_whole = true;
    std::map<uint64_t, uint64_t> m_gaps; ///< first row: row behind the last
};

} // namespace Tenantry::Ledger
