// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/signednote.h"
#include "ledger/verifierkey.h"

namespace Tenantry::Ledger {

enum class NoteTrust {
    Trusted, ///< a known key signed it, and no known key's signature fails
    UnknownKey, ///< no signature names a known key: the note says nothing
    BadSignature, ///< a signature that names a known key is not its
};

/// What the note is worth to somebody who knows these keys. Signatures of other keys are ignored, also of one with the
/// same name or the same id.
NoteTrust trustIn(const SignedNote& note, const VerifierKeys& keys);

} // namespace Tenantry::Ledger
