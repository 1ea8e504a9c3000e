// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/timestamp.h"
#include "ledger/hash.h"
#include "ledger/personalref.h"

#include <QList>
#include <QVarLengthArray>

namespace Tenantry::Ledger {

/// What a verifier reads out of an entry. The entry is canonical JSON, an object with these members, all of which every
/// entry has but the last two:
///
///     "v"        1
///     "log"      the log's name, `installation/tenant/epoch` (logname.h)
///     "index"    its place in the log, dense from 0
///     "time"     RFC 3339, UTC, milliseconds, `2025-11-18T13:32:06.741Z`; never before that of the entry in front
///     "action"   what was done, e.g. `member.invite`
///     "personal" {name: base64 of a commitment's 32 bytes} (opening.h)
///     "data"     what the action says besides
///
/// and whatever other members the service writes (actor, targets, outcome, …): the leaf covers them too. Three actions
/// mean something to the tree itself:
///
///     "audit.erase" data.erased   [{"index": n, "name": "…"}, …]: personal data that was erased, of entries before
///     "audit.prune" data.upTo     n: the entries [0, n) were deleted, all of them before this one
///     "audit.epoch" data.previous the signed checkpoint (note) that the epoch before ended with; only entry 0 of an
///                                 epoch after the first, which has to have it
struct LedgerEntry {
    struct Commitment {
        std::string_view name;
        Hash hash;
    };

    std::string_view log; ///< points into the entry's bytes, as do `action` and the commitments' names
    uint64_t index = 0;
    Timestamp time;
    std::string_view action;
    QVarLengthArray<Commitment, 6> personal;

    QList<PersonalRef> erased; ///< of audit.erase
    std::optional<uint64_t> prunedTo; ///< of audit.prune
    QByteArray previous; ///< of audit.epoch

    /// Checks that the bytes are canonical and an entry, in one pass. ParseError or LimitExceeded where they are not
    /// canonical, Unsupported for another version, ValidationError for what is canonical but no entry.
    static Result<LedgerEntry> read(std::string_view bytes);
};

} // namespace Tenantry::Ledger
