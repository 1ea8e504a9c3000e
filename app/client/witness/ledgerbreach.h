// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timestamp.h"
#include "domain/ids.h"

#include <QByteArrayList>

#include <optional>

namespace Tenantry {

/// What speaks against a log, with what proves it. Two notes of one key that contradict each other are evidence by
/// themselves, for anybody who knows the key.
struct LedgerBreach {
    TenantId tenant;
    /// A finding's name as in `Ledger::findingName`, or `forked`: two roots were signed for one size.
    QByteArray kind;
    std::optional<uint64_t> row; ///< an entry's index, where one can be named
    QString detail; ///< English, technical
    QByteArray keptNote; ///< what this console had seen; may be empty
    QByteArray shownNote; ///< what it was shown then; may be empty
    QByteArrayList proof; ///< that was shown with it and does not hold; base64
    Timestamp seenAt;

    /// As after a backup that was put back: the log is older than what this console has proof of.
    bool mayBeRestored() const { return kind == "rolled-back" && !keptNote.isEmpty(); }

    bool operator==(const LedgerBreach&) const = default;
};

} // namespace Tenantry
