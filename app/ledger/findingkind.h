// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/conclusion.h"

#include <QList>

namespace Tenantry::Ledger {

/// What a verification can find. Each has a name in kebab case that stays the same across versions.
enum class FindingKind {
    // The head.
    MalformedCheckpoint, ///< the note or the checkpoint in it is not what its format says; too many signatures
    WrongKey, ///< not signed by a pinned key, or not by the key that came with it
    BadSignature, ///< a pinned key's signature that is not its
    ForeignCheckpoint, ///< of another tenant, installation or epoch
    RootDiffers, ///< the rows make another tree than the checkpoint says: something in [0, size) was changed
    TailMissing, ///< fewer rows than the checkpoint says; from `row` on
    RowsBehindCheckpoint, ///< more rows than the checkpoint says, where it has to cover all
    NoCheckpoint,
    NoPinnedKey, ///< nobody said whose signature counts
    // A row.
    NotCanonical, ///< JSON that is broken, has a name twice, or is not in its one spelling
    NotAnEntry, ///< canonical, but no entry; or one that cannot stand where it stands
    UnknownVersion, ///< an entry of a version that this program does not know
    ForeignRow, ///< an entry of another log
    RowMissing, ///< from `row` on; the detail says how many
    RowRepeated, ///< an index that another row had before
    RowOutOfPlace, ///< a row that comes after one that it should stand before
    ContentChanged, ///< the row's bytes are not those of its stored leaf hash
    NodeChanged, ///< a stored node is not what the rows below it make; `row` is the first of them
    ClockSetBack, ///< a time before that of the row in front
    BadProof, ///< a row of a filtered export that the checkpoint does not hold
    // What others kept.
    RolledBack, ///< a witness has seen more than there is now: truncated, restored, or an old checkpoint again
    HistoryRewritten, ///< a witness has seen another history: rewritten or forked, whoever signed it
    EpochUnacknowledged, ///< an epoch that does not begin with the checkpoint that the one before ended with
    ReceiptDiffers, ///< a writer was promised another entry
    ReceiptMissing, ///< a writer was promised an entry that is not there
    WitnessUnusable, ///< an older checkpoint that is malformed, not of a pinned key, or of another log
    WitnessUnprovable, ///< an older checkpoint of before what is at hand, without a proof
    ReceiptUnprovable, ///< a receipt for a row that is not at hand
    // Personal data.
    PersonalChanged, ///< personal data that is not what the entry commits to
    PersonalUnknown, ///< personal data that no entry commits to
    ErasedWithoutEntry, ///< personal data that is gone, and no later entry says so
    ErasureUnfounded, ///< an entry that says erased of what is still there or never was
    PrunedWithoutEntry, ///< a pruned beginning that no entry tells of
    // How it came.
    MalformedExport, ///< a line that has no place where it stands; `row` is the line's number, from 1
    ExportChanged, ///< the lines beside the entries are not those that were written
    CountsDiffer, ///< more or fewer lines than were written
    Cut, ///< it ends before its end
    ReadFailed, ///< a store that did not answer
};

/// `row-missing`, …
const char* findingName(FindingKind kind);
/// What one such finding makes of the whole.
Conclusion conclusionOf(FindingKind kind);
/// All of them, in order: for help and tests.
QList<FindingKind> allFindingKinds();

} // namespace Tenantry::Ledger
