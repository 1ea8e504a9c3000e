// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/auditentry.h"
#include "ledger/opening.h"

namespace Tenantry {

/// An entry as its log keeps it: the canonical bytes that the leaf is made of, the words it is found by, and beside
/// them the personal data that the bytes only commit to.
struct CanonicalEntry {
    QByteArray bytes;
    QByteArray words;
    QList<Ledger::Opening> openings; ///< in the order of AuditEntry::personal

    /// `logName`: `installation/tenant/epoch`. InvalidArgument for floats and a name of personal data that is given
    /// twice, LimitExceeded for an entry that is too long or too deep. Text that is no UTF-8 is replaced: an id that
    /// somebody made up must not keep its refusal out of the log.
    static Result<CanonicalEntry> make(const AuditEntry& entry, const QByteArray& logName);
    /// The words of an entry from its bytes: the same as when it was made.
    static QByteArray wordsOf(std::string_view bytes);
};

} // namespace Tenantry
