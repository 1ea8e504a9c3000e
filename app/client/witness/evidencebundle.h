// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "client/witness/ledgerbreach.h"
#include "client/witness/shownrow.h"

#include <QList>

namespace Tenantry {

/// What proves to somebody else that a log is broken: both notes, the proof that was shown with them, the keys that
/// were pinned, and the entries around the row, in a folder of plain files with a README.txt that says how to check
/// them. Personal data is left out: entries hold commitments to it, and their openings are not written.
struct EvidenceBundle {
    static constexpr uint64_t kAround = 5; ///< entries on each side of the row

    LedgerBreach breach;
    QByteArrayList keys; ///< C2SP verifier keys, as they were pinned
    std::optional<Timestamp> pinnedAt;
    QByteArray server; ///< which service, as the console calls it
    QList<ShownRow> rows;

    /// Makes `<folder>/<name>`, which must not be there, and gives its path. Blocking.
    Result<QString> writeTo(const QString& folder) const;
    QString name() const; ///< e.g. `ledger-evidence-acme-content-changed-20251118-133206`
    QByteArray readme() const; ///< English: it goes to whoever looks into it
};

} // namespace Tenantry
