// SPDX-License-Identifier: GPL-3.0-or-later
// Notes, checkpoints, keys, names and ranges: what is read is written the same again, and nobody forges a signature.
#include "base/json.h"
#include "ledger/compactrange.h"
#include "ledger/logname.h"
#include "ledger/signedcheckpoint.h"
#include "tests/fuzz/fuzzing.h"

using namespace Tenantry;
using namespace Tenantry::Ledger;

namespace {

const NoteSigner& signer()
{
    static const NoteSigner made = *NoteSigner::make("log.example", QByteArray(32, 's'));
    return made;
}

void checkNote(const QByteArray& bytes)
{
    const auto note = SignedNote::parse(bytes);
    if (!note)
        return;
    const auto again = note->toBytes();
    Fuzzing::must(again && *again == bytes, "a note has one text");
    Fuzzing::must(note->signatures.size() <= SignedNote::kMostSignatures, "signatures have a bound");
    Fuzzing::must(trustIn(*note, {signer().key()}) != NoteTrust::Trusted, "nobody forges a note");
}

void checkSigned(const QByteArray& text)
{
    const auto bytes = SignedNote{text, {signer().sign(text)}}.toBytes();
    if (!bytes)
        return;
    const auto note = SignedNote::parse(*bytes);
    Fuzzing::must(note && note->text == text, "a note keeps its text");
    Fuzzing::must(trustIn(*note, {signer().key()}) == NoteTrust::Trusted, "and its signature");
}

void checkParts(const QByteArray& bytes)
{
    if (const auto checkpoint = Checkpoint::parse(bytes))
        Fuzzing::must(checkpoint->toText() == bytes, "a checkpoint has one text");
    if (const auto key = VerifierKey::parse(bytes))
        Fuzzing::must(key->toText() == bytes, "a key has one text");
    if (const auto name = LogName::parse(bytes))
        Fuzzing::must(name->toText() == bytes, "a log's name has one text");
    if (const auto range = CompactRange::fromBytes(bytes))
        Fuzzing::must(range->toBytes() == bytes, "a range has one text");
    const auto hash = hashFromBase64(viewOf(bytes));
    const auto decoded = strictBase64(bytes);
    Fuzzing::must(hash.has_value() == (decoded && decoded->size() == 32), "hashes are read as base64 is");
    Fuzzing::must(!hash || toBase64(*hash) == bytes, "a hash has one text");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0)
        return 0;
    const std::string_view text = Fuzzing::textOf(data + 1, size - 1);
    const QByteArray bytes(text.data(), static_cast<qsizetype>(text.size()));
    switch (data[0] % 3) {
    case 0:
        checkNote(bytes);
        break;
    case 1:
        checkSigned(bytes);
        break;
    default:
        checkParts(bytes);
    }
    return 0;
}
