// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/findingkind.h"
#include "ledger/personalref.h"

#include <QString>

#include <cstdint>
#include <optional>

namespace Tenantry::Ledger {

/// One thing that a verification found.
struct LedgerFinding {
    FindingKind kind = FindingKind::RootDiffers;
    std::optional<uint64_t> row; ///< an entry's index, where one can be named
    QByteArray name; ///< of the personal data, where it is about some
    QString detail; ///< English, technical

    bool operator==(const LedgerFinding&) const = default;
};

/// Personal data that is gone, and the entry that says so.
struct LedgerErasure {
    PersonalRef what;
    uint64_t by = 0;

    bool operator==(const LedgerErasure&) const = default;
};

/// What a verification came to. `verifiedTo` and the counts are good for words only where `conclusion` is Verified.
struct LedgerVerdict {
    static constexpr qsizetype kMostOfAKind = 20; ///< kept, so that no kind crowds out another; all are counted
    static constexpr qsizetype kMostErasures = 10000;

    Conclusion conclusion = Conclusion::Verified;
    QList<LedgerFinding> findings; ///< in the order in which they were come upon
    uint64_t findingCount = 0;

    QByteArray log;
    bool partial = false; ///< a filtered export: each row is proven, what was left out is not said
    uint64_t rows = 0; ///< entries that were looked at
    uint64_t prunedTo = 0; ///< entries before are pruned, and only their hashes were looked at
    uint64_t verifiedTo = 0; ///< the checkpoint's size, once the rows made its root
    uint64_t unsignedRows = 0; ///< behind the checkpoint: sound, but nobody has signed them yet
    QList<LedgerErasure> erased;
    uint64_t erasedCount = 0;
    uint64_t opened = 0; ///< commitments whose personal data was shown and is right
    uint64_t withheld = 0; ///< commitments whose personal data was not shown

    void add(
        FindingKind kind, std::optional<uint64_t> row = {}, const QString& detail = {}, const QByteArray& name = {});
    bool has(FindingKind kind) const;
    /// The first finding that makes the conclusion what it is; nothing where it is Verified.
    const LedgerFinding* worst() const;
};

/// `tampered: row-missing at #17 (detail)`, `verified`, …: for logs and tests; people are told in ui/.
QString describe(const LedgerVerdict& verdict);

} // namespace Tenantry::Ledger
