// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/roworder.h"

namespace Tenantry::Ledger {

void RowOrder::takeOther(uint64_t index, LedgerVerdict& verdict)
{
    m_whole = false;
    if (index > m_next) {
        m_gaps.emplace(m_next, index);
        m_next = index + 1;
        return;
    }
    auto gap = m_gaps.upper_bound(index);
    if (gap == m_gaps.begin() || index >= (--gap)->second) {
        verdict.add(FindingKind::RowRepeated, index);
        return;
    }
    verdict.add(FindingKind::RowOutOfPlace, index);
    const auto [first, end] = *gap;
    m_gaps.erase(gap);
    if (first < index)
        m_gaps.emplace(first, index);
    if (index + 1 < end)
        m_gaps.emplace(index + 1, end);
}

void RowOrder::finish(LedgerVerdict& verdict) const
{
    if (m_sparse)
        return;
    for (const auto& [first, end] : m_gaps)
        verdict.add(FindingKind::RowMissing, first, QStringLiteral("%1 missing").arg(end - first));
}

} // namespace Tenantry::Ledger
