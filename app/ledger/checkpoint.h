// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "ledger/hash.h"

#include <QByteArrayList>

namespace Tenantry::Ledger {

/// C2SP tlog-checkpoint: what a log's head was at one size. It becomes a note's text, and only a trusted note's text
/// is worth reading.
struct Checkpoint {
    QByteArray origin; ///< the log's name, `installation/tenant/epoch`
    uint64_t size = 0;
    Hash root{};
    QByteArrayList extensions; ///< lines that nobody audits; ours write none

    /// Strict: the size in decimal without a leading zero (and an index of I-JSON, so below 2^53), the root in the one
    /// base64 it has, no empty line. ParseError otherwise.
    static Result<Checkpoint> parse(QByteArrayView text);
    QByteArray toText() const;

    bool operator==(const Checkpoint&) const = default;
};

} // namespace Tenantry::Ledger
