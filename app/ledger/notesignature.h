// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace Tenantry::Ledger {

/// One signature line of a note. Name and key id together say which key made it.
struct NoteSignature {
    QByteArray name;
    quint32 keyId = 0;
    QByteArray signature; ///< without the key id; of an algorithm that only the key knows

    bool operator==(const NoteSignature&) const = default;
};

} // namespace Tenantry::Ledger
