// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QList>

namespace Tenantry::Testing {

// Apart from their test, as moc loses its way in raw strings.

struct CanonicalCase {
    const char* name;
    QByteArray text;
    QByteArray form;
};

/// RFC 8785's own examples, and what they leave out.
QList<CanonicalCase> canonicalCases();
/// No value of the ledger's.
QByteArrayList refusedTexts();
/// Sound values, but not in the one spelling.
QByteArrayList otherSpellings();

} // namespace Tenantry::Testing
