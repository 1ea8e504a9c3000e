// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/notesigner.h"

#include <QString>

namespace Tenantry {

/// The key that a workspace's checkpoints are signed with: `keys/ledger.key` (a seed, its owner's alone), made at its
/// first use, and beside it `keys/ledger.pub`, which may be read by all: the C2SP verifier key that others pin.
class LedgerKey {
public:
    /// `installation` becomes part of the key's name. Refuses a `ledger.pub` that is another key's: whoever pinned it
    /// would be told of a forgery; a key is changed by rotation.
    static Result<Ledger::NoteSigner> open(const QString& keysFolder, const QByteArray& installation);
    /// What `ledger.pub` says.
    static Result<Ledger::VerifierKey> readPublic(const QString& keysFolder);
    static Result<Ledger::VerifierKey> readPublicFile(const QString& path);
    static QString publicFile(const QString& keysFolder);
};

} // namespace Tenantry
