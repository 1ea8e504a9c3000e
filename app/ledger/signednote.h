// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "ledger/notesignature.h"

#include <QList>

namespace Tenantry::Ledger {

/// C2SP signed-note: a text that ends in a newline, an empty line, and signature lines
/// `— <key name> <base64(key id || signature)>`. What was parsed says nothing before notetrust.h was asked.
struct SignedNote {
    static constexpr qsizetype kMostSignatures = 16;
    static constexpr qsizetype kMostBytes = 128 * 1024;

    QByteArray text; ///< with its last newline, without the empty line
    QList<NoteSignature> signatures;

    /// ParseError for whatever the format does not say (no newline at the end, CRLF and other control characters, not
    /// UTF-8, no signature, base64 that is not strict); LimitExceeded for too many signatures or too long a note.
    static Result<SignedNote> parse(QByteArrayView bytes);
    /// InvalidArgument where the parts make no note that parse() would take apart into the same.
    Result<QByteArray> toBytes() const;

    bool operator==(const SignedNote&) const = default;
};

} // namespace Tenantry::Ledger
