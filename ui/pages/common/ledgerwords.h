// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/witness/ledgerstanding.h"

#include <QByteArrayList>
#include <QString>

namespace Tenantry {

class Formats;

/// What speaks against a log, in the language of the moment; by the names of `LedgerBreach::kind`.
namespace LedgerWords {

/// In three words or so: "content changed".
QString finding(const QByteArray& kind);
/// What it means, in a sentence or two.
QString meaning(const QByteArray& kind);
/// All that are known: for tests.
QByteArrayList kinds();
/// "Verified to #41,203", "Broken at #17: content changed", …
QString headline(const LedgerStanding& standing, const Formats& formats);
/// "4 s ago": how old that is; empty where it has no age.
QString age(const LedgerStanding& standing, const Formats& formats);
/// All that is known of it, in lines: for a tool tip.
QString details(const LedgerStanding& standing, const Formats& formats);
/// "#17"
QString place(uint64_t row, const Formats& formats);

} // namespace LedgerWords

} // namespace Tenantry
