// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/compactrange.h"
#include "ledger/hashsource.h"
#include "ledger/merkletree.h"
#include "ledger/verifierkey.h"

namespace Tenantry::Ledger {

/// A signed checkpoint that somebody kept from before: a console's witness file, or one published elsewhere.
struct OlderCheckpoint {
    QByteArray note;
    /// From its size to the checkpoint's, where the log could say one. Needed only where the rows at hand do not reach
    /// back to its size: pruned logs and filtered exports. For one of the epoch before: to that epoch's last.
    MerkleProof proof;
};

/// What a writer was told when its entry was written.
struct LedgerReceipt {
    uint64_t index = 0;
    Hash leaf{};
};

/// What a log says of itself, and what whoever verifies it knows from elsewhere.
struct LedgerClaims {
    QByteArray checkpoint; ///< the signed note; empty where there is none

    // Known from elsewhere; each may be absent.
    QByteArray log; ///< the name that is expected; else the checkpoint's origin
    VerifierKeys pinnedKeys; ///< without any, the conclusion is at most Unverifiable
    QList<OlderCheckpoint> older;
    QList<LedgerReceipt> receipts;

    std::optional<VerifierKey> ownKey; ///< that came with the log: must have signed, and says nothing by that
    CompactRange start; ///< of what is pruned
    bool partial = false; ///< rows are filtered, and each has a proof
    /// Rows behind the checkpoint are sound: a live log is signed some seconds after it was written to. An export is
    /// made up to its checkpoint.
    bool mayRunAhead = false;
    /// All personal data there is will be shown, so that what is not is gone. Else it may be withheld.
    bool personalWhole = false;
    /// The log's stored nodes, to name the rows below one that differs; must outlive the verifier. What it says
    /// NotFound of is passed over.
    const HashSource* nodes = nullptr;
};

} // namespace Tenantry::Ledger
