// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/ledgerentry.h"
#include "ledger/ledgerverdict.h"
#include "ledger/opening.h"

#include <map>
#include <span>
#include <string>
#include <vector>

namespace Tenantry::Ledger {

/// Which commitments the rows made, and what became of each: shown, erased by a later entry, withheld, or gone. Takes
/// 48 bytes for each commitment that was not shown together with its row.
class PersonalBook {
public:
    /// The row's commitments, and what of them is shown at once. Rows in any order.
    void take(const LedgerEntry& entry, std::span<const Opening> shown, LedgerVerdict& verdict);
    /// A row that is there but of a newer version: what it commits to, nobody here can say.
    void missRow() { m_missed = true; }
    /// Personal data that is shown after the rows.
    void show(
        uint64_t index, std::string_view name, QByteArrayView salt, std::string_view value, LedgerVerdict& verdict);
    /// `whole`: what was not shown is gone. `sparse`: entries may be absent, so that an erasure may be of one of them;
    /// likewise entries before `start`.
    void finish(bool whole, bool sparse, uint64_t start, LedgerVerdict& verdict);

private:
    struct Kept {
        uint64_t index = 0;
        Hash hash{};
        uint32_t name = 0;
        bool shown = false;
        bool erased = false;
    };
    struct Erased {
        uint64_t index = 0;
        uint32_t name = 0;
        uint64_t by = 0;
    };

    uint32_t numberOf(std::string_view name);
    void sort();
    Kept* find(uint64_t index, uint32_t name);
    void judgeErasures(bool sparse, uint64_t start, LedgerVerdict& verdict);

    std::map<std::string, uint32_t, std::less<>> m_numbers; ///< of names; a handful in a whole log
    std::vector<const std::string*> m_names;
    std::vector<Kept> m_kept;
    std::vector<Erased> m_erased;
    bool m_sorted = true;
    bool m_missed = false;
};

} // namespace Tenantry::Ledger
