// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ledger/ledgermaker.h"

#include <functional>

namespace Tenantry::Testing {

/// A sound log on its way to become another: what an attacker has in hand.
struct TamperedLog {
    explicit TamperedLog(unsigned seed);

    /// Signs what the rows make now, as somebody with the stolen key does.
    void signAgain();
    /// Leaves and nodes follow the rows.
    void rebuild();
    /// The row's JSON, changed and canonical again.
    void edit(qsizetype row, const std::function<void(Json&)>& change);
    Ledger::LedgerVerdict verify() const { return maker.verify(claims); }
    Ledger::OlderCheckpoint witness(uint64_t size) const { return {maker.checkpoint(size), {}}; }

    LedgerMaker maker;
    Ledger::LedgerClaims claims;
    qsizetype row = 0; ///< a row somewhere in the middle, not the first and not among the last
};

/// One way to tamper, and what has to be said of it.
struct TamperCase {
    const char* name;
    Ledger::FindingKind kind;
    std::function<void(TamperedLog&)> tamper;
    /// The row that has to be named; nothing where none can be.
    std::function<std::optional<uint64_t>(const TamperedLog&)> row;
};

// By what LEDGER.md says must be caught.
QList<TamperCase> rowTampering();
QList<TamperCase> headTampering();
QList<TamperCase> witnessTampering();
QList<TamperCase> personalTampering();

} // namespace Tenantry::Testing
