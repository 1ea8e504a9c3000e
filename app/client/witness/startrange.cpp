// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/witness/startrange.h"

#include <QtEndian>

namespace Tenantry {

Result<Ledger::CompactRange> startRange(uint64_t index, uint64_t size, const Ledger::MerkleProof& proof)
{
    const auto wrong = [] { return fail(ErrorCode::ParseError, QStringLiteral("not a proof of this entry")); };
    if (index >= size)
        return wrong();
    uint64_t at = index;
    uint64_t last = size - 1;
    QByteArray hashes;
    for (const Ledger::Hash& hash : proof) {
        if (last == 0)
            return wrong();
        if ((at & 1U) != 0 || at == last) {
            const std::string_view bytes = Ledger::bytesOf(hash);
            hashes.prepend(bytes.data(), static_cast<qsizetype>(bytes.size()));
            while ((at & 1U) == 0 && at != 0) {
                at >>= 1;
                last >>= 1;
            }
        }
        at >>= 1;
        last >>= 1;
    }
    if (last != 0)
        return wrong();
    char count[8];
    qToBigEndian(static_cast<quint64>(index), count);
    return Ledger::CompactRange::fromBytes(QByteArray(count, sizeof count) + hashes);
}

} // namespace Tenantry
