// SPDX-License-Identifier: GPL-3.0-or-later
// Exports: whatever comes, in whatever pieces, only the sound one is Verified; and a sound one with any change is not.
#include "ledger/exportreader.h"
#include "tests/fuzz/fuzzing.h"
#include "tests/ledger/ledgermaker.h"

using namespace Tenantry;
using namespace Tenantry::Ledger;

namespace {

const Testing::LedgerMaker& maker()
{
    static const Testing::LedgerMaker made = [] {
        Testing::LedgerMaker log(4);
        log.append(3);
        log.erase(2);
        log.prune(1);
        return log;
    }();
    return made;
}

const QByteArray& sound(bool partial)
{
    static const QByteArray whole = maker().exported();
    static const QByteArray part = maker().exported({2, 4});
    return partial ? part : whole;
}

LedgerVerdict verify(const QByteArray& bytes, qsizetype piece)
{
    LedgerClaims known;
    known.pinnedKeys = {maker().signer.key()};
    ExportReader reader(known);
    for (qsizetype at = 0; at < bytes.size(); at += piece)
        reader.feed(QByteArrayView(bytes).sliced(at, std::min(piece, bytes.size() - at)));
    return reader.finish();
}

void check(const QByteArray& bytes)
{
    const LedgerVerdict verdict = verify(bytes, bytes.size() + 1);
    const bool isSound = bytes == sound(false) || bytes == sound(true);
    Fuzzing::must((verdict.conclusion == Conclusion::Verified) == isSound, "only what is sound is verified");
    Fuzzing::must((verdict.findingCount == 0) == isSound, "and all else has a reason");
    const LedgerVerdict again = verify(bytes, 1 + bytes.size() % 61);
    Fuzzing::must(
        again.conclusion == verdict.conclusion && again.findings == verdict.findings, "pieces make no difference");
}

/// Edits of a sound export: each of four bytes, where (two), how many to replace, by how many of the bytes that follow.
void checkEdits(std::string_view script, bool partial)
{
    QByteArray bytes = sound(partial);
    while (script.size() >= 4) {
        const auto byte = [&](size_t at) { return static_cast<unsigned char>(script[at]); };
        const qsizetype at = (byte(0) << 8 | byte(1)) % (bytes.size() + 1);
        const std::string_view with = script.substr(4, byte(3) % 32);
        bytes.replace(at, byte(2) % 32, QByteArray(with.data(), static_cast<qsizetype>(with.size())));
        script.remove_prefix(4 + with.size());
    }
    check(bytes);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0)
        return 0;
    const std::string_view text = Fuzzing::textOf(data + 1, size - 1);
    if (data[0] % 4 == 0)
        check(QByteArray(text.data(), static_cast<qsizetype>(text.size())));
    else
        checkEdits(text, data[0] % 2 == 0);
    return 0;
}
