// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/notetrust.h"

namespace Tenantry::Ledger {

NoteTrust trustIn(const SignedNote& note, const VerifierKeys& keys)
{
    NoteTrust trust = NoteTrust::UnknownKey;
    for (const NoteSignature& signature : note.signatures) {
        for (const VerifierKey& key : keys) {
            if (!key.isNamedBy(signature))
                continue;
            if (!key.verifies(note.text, signature))
                return NoteTrust::BadSignature;
            trust = NoteTrust::Trusted;
        }
    }
    return trust;
}

} // namespace Tenantry::Ledger
