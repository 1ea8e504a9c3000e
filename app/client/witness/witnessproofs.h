// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/merkletree.h"

#include <optional>

namespace Tenantry {

/// What a service showed for its head, as it was asked for.
struct WitnessProofs {
    struct FirstEntry {
        QByteArray entry;
        Ledger::MerkleProof inclusion;
    };

    QList<FirstEntry> firstEntries; ///< of the head's epoch, of the one before, …
    std::optional<Ledger::MerkleProof> consistency;
};

} // namespace Tenantry
