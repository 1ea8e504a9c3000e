// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/signednote.h"

#include "ledger/canonicaltext.h"
#include "ledger/hash.h"
#include "ledger/verifierkey.h"

#include <QtEndian>

#include <algorithm>

namespace Tenantry::Ledger {

namespace {

constexpr char kDash[] = "\xe2\x80\x94 "; // U+2014 and a space

tl::unexpected<Error> malformed(const char* why)
{
    return fail(ErrorCode::ParseError, QLatin1String("not a signed note: ") + QLatin1String(why));
}

Result<NoteSignature> signatureOf(QByteArrayView line)
{
    if (!line.startsWith(kDash))
        return malformed("a signature line without its dash");
    const QByteArrayView rest = line.sliced(sizeof kDash - 1);
    const qsizetype space = rest.indexOf(' ');
    if (space < 0 || !isKeyName(rest.first(space)))
        return malformed("a signature line without a key's name");
    const auto bytes = strictBase64(rest.sliced(space + 1));
    if (!bytes || bytes->size() < 5)
        return malformed("a signature that is not base64 of a key id and more");
    return NoteSignature{rest.first(space).toByteArray(), qFromBigEndian<quint32>(bytes->constData()), bytes->mid(4)};
}

} // namespace

Result<SignedNote> SignedNote::parse(QByteArrayView bytes)
{
    if (bytes.size() > kMostBytes)
        return fail(ErrorCode::LimitExceeded, QStringLiteral("a note of more than %1 bytes").arg(kMostBytes));
    if (!isUtf8({bytes.data(), static_cast<size_t>(bytes.size())}))
        return malformed("not UTF-8");
    if (std::any_of(bytes.begin(), bytes.end(),
            [](char letter) { return static_cast<unsigned char>(letter) < 0x20 && letter != '\n'; }))
        return malformed("a control character");
    const qsizetype blank = bytes.lastIndexOf("\n\n");
    if (blank < 0 || !bytes.endsWith('\n') || blank + 2 == bytes.size())
        return malformed("no text, empty line and signatures");

    SignedNote note{bytes.first(blank + 1).toByteArray(), {}};
    QByteArrayView lines = bytes.sliced(blank + 2);
    while (!lines.isEmpty()) {
        if (note.signatures.size() == kMostSignatures)
            return fail(ErrorCode::LimitExceeded, QStringLiteral("a note with more than 16 signatures"));
        const qsizetype end = lines.indexOf('\n');
        auto signature = signatureOf(lines.first(end));
        if (!signature)
            return fail(signature.error());
        note.signatures.append(*std::move(signature));
        lines = lines.sliced(end + 1);
    }
    return note;
}

Result<QByteArray> SignedNote::toBytes() const
{
    QByteArray bytes = text + '\n';
    for (const NoteSignature& signature : signatures) {
        QByteArray keyed(4, Qt::Uninitialized);
        qToBigEndian(signature.keyId, keyed.data());
        bytes += kDash + signature.name + ' ' + (keyed + signature.signature).toBase64() + '\n';
    }
    const auto read = parse(bytes);
    if (!read || *read != *this)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("these parts make no signed note"));
    return bytes;
}

} // namespace Tenantry::Ledger
