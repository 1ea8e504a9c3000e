// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QString>

namespace Tenantry {

/// What speaks against a log, in the language of the moment; by the names of `LedgerBreach::kind`.
namespace LedgerWords {

/// In three words or so: "content changed".
QString finding(const QByteArray& kind);
/// What it means, in a sentence or two.
QString meaning(const QByteArray& kind);
/// All that are known: for tests.
QByteArrayList kinds();

} // namespace LedgerWords

} // namespace Tenantry
