// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "ledger/notesignature.h"

#include <QList>

namespace Tenantry::Ledger {

/// Whose Ed25519 signatures on notes count: a name, a key of 32 bytes, and the id that follows from both (C2SP
/// signed-note, signature type 1). Immutable; any thread.
class VerifierKey {
public:
    /// InvalidArgument for a name that a signature line cannot hold, and for bytes that are no sound point.
    static Result<VerifierKey> make(QByteArray name, QByteArrayView publicKey);
    /// `name+hexid+base64(0x01 || key)`, as it stands in `keys/ledger.pub`, without a line's end. ParseError, also
    /// where the id is not the key's.
    static Result<VerifierKey> parse(QByteArrayView text);
    QByteArray toText() const;

    const QByteArray& name() const { return m_name; }
    quint32 id() const { return m_id; }
    const QByteArray& publicKey() const { return m_publicKey; }

    /// Whether the signature names this key; only then does `verifies` say anything.
    bool isNamedBy(const NoteSignature& signature) const { return signature.keyId == m_id && signature.name == m_name; }
    bool verifies(QByteArrayView text, const NoteSignature& signature) const;

    bool operator==(const VerifierKey&) const = default;

private:
    VerifierKey(QByteArray name, QByteArray publicKey);

    QByteArray m_name;
    QByteArray m_publicKey;
    quint32 m_id = 0;
};

using VerifierKeys = QList<VerifierKey>;

/// Not empty, UTF-8, no space of Unicode's, no control character, no plus.
bool isKeyName(QByteArrayView name);

} // namespace Tenantry::Ledger
