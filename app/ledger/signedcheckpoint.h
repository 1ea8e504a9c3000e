// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/checkpoint.h"
#include "ledger/notesigner.h"
#include "ledger/notetrust.h"

namespace Tenantry::Ledger {

/// A checkpoint with the note that it stands in.
struct SignedCheckpoint {
    Checkpoint checkpoint;
    SignedNote note;

    /// ParseError or LimitExceeded; whose it is says trustIn().
    static Result<SignedCheckpoint> parse(QByteArrayView bytes);
};

/// The note's bytes; with two signers while a key is rotated. InvalidArgument where the origin cannot stand in a note.
Result<QByteArray> signCheckpoint(const Checkpoint& checkpoint, const QList<const NoteSigner*>& signers);

} // namespace Tenantry::Ledger
