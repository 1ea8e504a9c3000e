// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/ledgerverdict.h"

#include <iosfwd>

namespace Tenantry {

/// A line a log, and one for each finding: kind, row, detail.
void printVerdicts(const QList<Ledger::LedgerVerdict>& verdicts, std::ostream& out);
/// {conclusion, logs: [{log, conclusion, rows, verifiedTo, unsigned, prunedTo, opened, withheld, erased, findings}]}
void printVerdictsAsJson(const QList<Ledger::LedgerVerdict>& verdicts, std::ostream& out);

} // namespace Tenantry
