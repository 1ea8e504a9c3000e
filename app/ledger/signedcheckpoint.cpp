// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/signedcheckpoint.h"

namespace Tenantry::Ledger {

Result<SignedCheckpoint> SignedCheckpoint::parse(QByteArrayView bytes)
{
    auto note = SignedNote::parse(bytes);
    if (!note)
        return fail(note.error());
    auto checkpoint = Checkpoint::parse(note->text);
    if (!checkpoint)
        return fail(checkpoint.error());
    return SignedCheckpoint{*std::move(checkpoint), *std::move(note)};
}

Result<QByteArray> signCheckpoint(const Checkpoint& checkpoint, const QList<const NoteSigner*>& signers)
{
    SignedNote note{checkpoint.toText(), {}};
    for (const NoteSigner* signer : signers)
        note.signatures.append(signer->sign(note.text));
    auto bytes = note.toBytes();
    if (bytes && Checkpoint::parse(note.text) != checkpoint)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("not a checkpoint that could be read again"));
    return bytes;
}

} // namespace Tenantry::Ledger
