// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/witness/witnessproofs.h"
#include "ledger/checkpoint.h"
#include "ledger/logname.h"
#include "ledger/verifierkey.h"

namespace Tenantry {

/// The way back from a head's epoch to one that was seen: each epoch's first entry has to carry the checkpoint that the
/// epoch before ended with.
struct EpochChain {
    uint32_t epoch = 0; ///< how far back the entries lead
    Ledger::Checkpoint end; ///< the last checkpoint of that epoch; of the head's own, the head
    QString wrong; ///< why they lead no further; empty where nothing is wrong

    /// `shown`: the head's checkpoint, whose signature and name were judged. Stops at the epoch `downTo`.
    static EpochChain follow(const Ledger::LogName& log, const Ledger::Checkpoint& shown, uint32_t downTo,
        const QList<WitnessProofs::FirstEntry>& entries, const Ledger::VerifierKeys& keys);
};

} // namespace Tenantry
