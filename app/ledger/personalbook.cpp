// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/personalbook.h"

#include <algorithm>

namespace Tenantry::Ledger {

namespace {

QByteArray bytesFrom(std::string_view text) { return {text.data(), static_cast<qsizetype>(text.size())}; }

const Opening* openingNamed(std::span<const Opening> shown, std::string_view name)
{
    const auto at =
        std::find_if(shown.begin(), shown.end(), [&](const Opening& one) { return viewOf(one.name) == name; });
    return at == shown.end() ? nullptr : &*at;
}

} // namespace

uint32_t PersonalBook::numberOf(std::string_view name)
{
    const auto at = m_numbers.find(name);
    if (at != m_numbers.end())
        return at->second;
    const auto number = static_cast<uint32_t>(m_names.size());
    m_names.push_back(&m_numbers.emplace(name, number).first->first);
    return number;
}

void PersonalBook::take(const LedgerEntry& entry, std::span<const Opening> shown, LedgerVerdict& verdict)
{
    size_t used = 0;
    for (const LedgerEntry::Commitment& commitment : entry.personal) {
        const Opening* const opening = openingNamed(shown, commitment.name);
        if (!opening) {
            m_sorted = m_sorted && (m_kept.empty() || m_kept.back().index <= entry.index);
            m_kept.push_back({entry.index, commitment.hash, numberOf(commitment.name)});
            continue;
        }
        ++used;
        if (opens(commitment.hash, opening->salt, viewOf(opening->value)))
            ++verdict.opened;
        else
            verdict.add(FindingKind::PersonalChanged, entry.index, {}, opening->name);
    }
    if (used < shown.size())
        verdict.add(FindingKind::PersonalUnknown, entry.index);
    for (const PersonalRef& erased : entry.erased)
        m_erased.push_back({erased.index, numberOf(viewOf(erased.name)), entry.index});
}

void PersonalBook::sort()
{
    if (!std::exchange(m_sorted, true))
        std::stable_sort(
            m_kept.begin(), m_kept.end(), [](const Kept& one, const Kept& other) { return one.index < other.index; });
}

PersonalBook::Kept* PersonalBook::find(uint64_t index, uint32_t name)
{
    sort();
    auto at = std::lower_bound(
        m_kept.begin(), m_kept.end(), index, [](const Kept& one, uint64_t wanted) { return one.index < wanted; });
    for (; at != m_kept.end() && at->index == index; ++at) {
        if (at->name == name)
            return &*at;
    }
    return nullptr;
}

void PersonalBook::show(
    uint64_t index, std::string_view name, QByteArrayView salt, std::string_view value, LedgerVerdict& verdict)
{
    Kept* const kept = find(index, numberOf(name));
    if (!kept) {
        if (!m_missed)
            verdict.add(FindingKind::PersonalUnknown, index, {}, bytesFrom(name));
    } else if (!opens(kept->hash, salt, value)) {
        kept->shown = true;
        verdict.add(FindingKind::PersonalChanged, index, {}, bytesFrom(name));
    } else if (!std::exchange(kept->shown, true)) {
        ++verdict.opened;
    }
}

void PersonalBook::judgeErasures(bool sparse, uint64_t start, LedgerVerdict& verdict)
{
    for (const Erased& erased : m_erased) {
        Kept* const kept = find(erased.index, erased.name);
        const bool unseen = !kept && (sparse || m_missed || erased.index < start);
        if (unseen)
            continue;
        const QByteArray name = bytesFrom(*m_names[erased.name]);
        if (!kept || kept->shown) {
            verdict.add(FindingKind::ErasureUnfounded, erased.by, QStringLiteral("of #%1").arg(erased.index), name);
            continue;
        }
        if (std::exchange(kept->erased, true))
            continue; // erased twice
        ++verdict.erasedCount;
        if (verdict.erased.size() < LedgerVerdict::kMostErasures)
            verdict.erased.append({{erased.index, name}, erased.by});
    }
}

void PersonalBook::finish(bool whole, bool sparse, uint64_t start, LedgerVerdict& verdict)
{
    judgeErasures(sparse, start, verdict);
    for (const Kept& kept : m_kept) {
        if (kept.shown || kept.erased)
            continue;
        if (whole)
            verdict.add(FindingKind::ErasedWithoutEntry, kept.index, {}, bytesFrom(*m_names[kept.name]));
        else
            ++verdict.withheld;
    }
}

} // namespace Tenantry::Ledger
