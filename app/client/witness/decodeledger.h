// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/witness/shownhead.h"
#include "client/witness/shownrows.h"
#include "isolation/verifiedanswer.h"
#include "ledger/merkletree.h"

/// As client/decode/decoders.h, for what a witness asks. A record that was withheld is an error here: a proof that is
/// not there proves nothing.
namespace Tenantry::Decode {

/// `field`: `ledgerHead`, `acknowledgeEpoch`.
Result<ShownHead> ledgerHead(const VerifiedAnswer& answer, const char* field = "ledgerHead");
/// `field`: `ledgerConsistency`, `ledgerInclusion`.
Result<Ledger::MerkleProof> ledgerProof(const VerifiedAnswer& answer, const char* field);
Result<ShownRows> ledgerEntries(const VerifiedAnswer& answer);

} // namespace Tenantry::Decode
