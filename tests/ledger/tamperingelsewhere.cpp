// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/canonicaljson.h"
#include "ledger/signedcheckpoint.h"
#include "ledger/treehash.h"
#include "tests/ledger/tampering.h"

namespace Tenantry::Testing {

using namespace Ledger;

namespace {

using Row = std::optional<uint64_t>;

Row anyRow(const TamperedLog& log) { return static_cast<uint64_t>(log.row); }
Row unnamed(const TamperedLog&) { return std::nullopt; }

NoteSigner signerNamed(const QByteArray& name, char seed) { return *NoteSigner::make(name, QByteArray(32, seed)); }

void replaceInNote(TamperedLog& log, const QByteArray& before, const QByteArray& after)
{
    log.claims.checkpoint.replace(before, after);
}

/// The log goes on from `size` in another way, with the key that signs it.
void continueFrom(TamperedLog& log, uint64_t size, int count)
{
    log.maker.entries.resize(static_cast<qsizetype>(size));
    log.maker.openings.removeIf([size](const Opening& opening) { return opening.index >= size; });
    log.rebuild();
    log.maker.append(count);
    log.claims.checkpoint = log.maker.checkpoint();
}

/// Epoch 2 of the log, which says that the first ended with `previous`.
void startNextEpoch(TamperedLog& log, const Json& data)
{
    const QList<OlderCheckpoint> older = log.claims.older;
    log.maker = LedgerMaker(77, "acme", 2);
    log.maker.append(data.is_null() ? "member.update" : "audit.epoch", data);
    log.maker.append(10);
    log.claims = log.maker.claims();
    log.claims.older = older;
}

Json previously(const QByteArray& note) { return {{"previous", note.toStdString()}}; }

qsizetype rowWithPersonal(const TamperedLog& log)
{
    for (qsizetype i = 0; i < log.maker.openings.size(); ++i) {
        if (log.maker.openings[i].index >= static_cast<uint64_t>(log.row))
            return i;
    }
    return 0;
}

} // namespace

QList<TamperCase> headTampering()
{
    return {
        {"root changed in the head", FindingKind::BadSignature,
            [](TamperedLog& log) {
                log.edit(log.row, [](Json& entry) { entry["severity"] = "LOW"; });
                log.rebuild();
                SignedNote note = SignedCheckpoint::parse(log.claims.checkpoint)->note;
                note.text = SignedCheckpoint::parse(log.maker.checkpoint())->note.text;
                log.claims.checkpoint = *note.toBytes();
            },
            unnamed},
        {"another tenant's checkpoint", FindingKind::ForeignCheckpoint,
            [](TamperedLog& log) {
                LedgerMaker other(9, "globex");
                other.append(static_cast<int>(log.maker.size()));
                log.claims.checkpoint = other.checkpoint();
            },
            unnamed},
        {"another epoch's checkpoint", FindingKind::ForeignCheckpoint,
            [](TamperedLog& log) {
                LedgerMaker other(9, "acme", 2);
                other.append(static_cast<int>(log.maker.size()));
                log.claims.checkpoint = other.checkpoint();
            },
            unnamed},
        {"another tenant's log, no name expected", FindingKind::ForeignRow,
            [](TamperedLog& log) {
                LedgerMaker other(9, "globex");
                other.append(static_cast<int>(log.maker.size()));
                log.claims.checkpoint = other.checkpoint();
                log.claims.log.clear();
            },
            [](const TamperedLog&) { return Row(0); }},
        {"wrong key", FindingKind::WrongKey,
            [](TamperedLog& log) {
                const NoteSigner other = signerNamed("mallory.example", 'm');
                log.claims.checkpoint = log.maker.checkpoint(log.maker.size(), {&other});
            },
            unnamed},
        {"unknown key of the same name", FindingKind::WrongKey,
            [](TamperedLog& log) {
                const NoteSigner other = signerNamed(log.maker.signer.key().name(), 'm');
                log.claims.checkpoint = log.maker.checkpoint(log.maker.size(), {&other});
            },
            unnamed},
        {"the key's name and id, another's signature", FindingKind::BadSignature,
            [](TamperedLog& log) {
                const NoteSigner other = signerNamed(log.maker.signer.key().name(), 'm');
                SignedNote note = SignedCheckpoint::parse(log.claims.checkpoint)->note;
                note.signatures = {other.sign(note.text)};
                note.signatures[0].keyId = log.maker.signer.key().id();
                log.claims.checkpoint = *note.toBytes();
            },
            unnamed},
        {"the key that came with it has not signed", FindingKind::WrongKey,
            [](TamperedLog& log) { log.claims.ownKey = signerNamed("other.example", 'o').key(); }, unnamed},
        {"too many signatures", FindingKind::MalformedCheckpoint,
            [](TamperedLog& log) {
                const QByteArray line = log.claims.checkpoint.mid(log.claims.checkpoint.indexOf("\n\n") + 2);
                log.claims.checkpoint += line.repeated(16);
            },
            unnamed},
        {"leading zero", FindingKind::MalformedCheckpoint,
            [](TamperedLog& log) {
                Checkpoint head = SignedCheckpoint::parse(log.claims.checkpoint)->checkpoint;
                SignedNote note;
                note.text = head.toText().replace('\n' + QByteArray::number(qulonglong(head.size)),
                    "\n0" + QByteArray::number(qulonglong(head.size)));
                note.signatures = {log.maker.signer.sign(note.text)};
                log.claims.checkpoint = *note.toBytes();
            },
            unnamed},
        {"CRLF", FindingKind::MalformedCheckpoint, [](TamperedLog& log) { replaceInNote(log, "\n", "\r\n"); }, unnamed},
        {"extra newline", FindingKind::MalformedCheckpoint, [](TamperedLog& log) { log.claims.checkpoint += '\n'; },
            unnamed},
        {"extra empty line", FindingKind::MalformedCheckpoint,
            [](TamperedLog& log) { replaceInNote(log, "\n\n", "\n\n\n"); }, unnamed},
        {"no checkpoint", FindingKind::NoCheckpoint, [](TamperedLog& log) { log.claims.checkpoint.clear(); }, unnamed},
        {"no pinned key", FindingKind::NoPinnedKey, [](TamperedLog& log) { log.claims.pinnedKeys.clear(); }, unnamed},
    };
}

QList<TamperCase> witnessTampering()
{
    return {
        {"signed again with the stolen key", FindingKind::HistoryRewritten,
            [](TamperedLog& log) {
                log.claims.older = {log.witness(static_cast<uint64_t>(log.row) + 1)};
                log.edit(log.row, [](Json& entry) { entry["severity"] = "LOW"; });
                log.signAgain();
            },
            unnamed},
        {"signed again, the witness of the same size", FindingKind::HistoryRewritten,
            [](TamperedLog& log) {
                log.claims.older = {log.witness(log.maker.size())};
                log.edit(log.row, [](Json& entry) { entry["severity"] = "LOW"; });
                log.signAgain();
            },
            unnamed},
        {"signed again, a receipt kept", FindingKind::ReceiptDiffers,
            [](TamperedLog& log) {
                log.claims.receipts = {{static_cast<uint64_t>(log.row), log.maker.leaves[log.row]}};
                log.edit(log.row, [](Json& entry) { entry["severity"] = "LOW"; });
                log.signAgain();
            },
            anyRow},
        {"truncated to an older checkpoint", FindingKind::RolledBack,
            [](TamperedLog& log) {
                log.claims.older = {log.witness(log.maker.size())};
                continueFrom(log, static_cast<uint64_t>(log.row), 0);
            },
            anyRow},
        {"truncated, and continued beyond", FindingKind::HistoryRewritten,
            [](TamperedLog& log) {
                log.claims.older = {log.witness(static_cast<uint64_t>(log.row) + 5)};
                continueFrom(log, static_cast<uint64_t>(log.row), 200);
            },
            unnamed},
        {"truncated, and a receipt kept", FindingKind::ReceiptMissing,
            [](TamperedLog& log) {
                const uint64_t last = log.maker.size() - 1;
                log.claims.receipts = {{last, log.maker.leaves.last()}};
                continueFrom(log, static_cast<uint64_t>(log.row), 0);
            },
            [](const TamperedLog& log) { return Row(log.claims.receipts[0].index); }},
        {"old checkpoint replayed", FindingKind::RolledBack,
            [](TamperedLog& log) {
                log.claims.older = {log.witness(log.maker.size())};
                log.claims.checkpoint = log.maker.checkpoint(static_cast<uint64_t>(log.row));
                log.claims.mayRunAhead = true;
            },
            anyRow},
        {"restored backup", FindingKind::RolledBack,
            [](TamperedLog& log) {
                log.claims.older = {log.witness(log.maker.size())};
                continueFrom(log, static_cast<uint64_t>(log.row), 3);
            },
            [](const TamperedLog& log) { return Row(log.maker.size()); }},
        {"next epoch says nothing of the one before", FindingKind::EpochUnacknowledged,
            [](TamperedLog& log) { startNextEpoch(log, nullptr); }, [](const TamperedLog&) { return Row(0); }},
        {"next epoch forgets rows", FindingKind::RolledBack,
            [](TamperedLog& log) {
                log.claims.older = {log.witness(log.maker.size())};
                startNextEpoch(log, previously(log.maker.checkpoint(static_cast<uint64_t>(log.row))));
            },
            anyRow},
        {"next epoch tells of another history", FindingKind::HistoryRewritten,
            [](TamperedLog& log) {
                log.claims.older = {log.witness(log.maker.size())};
                LedgerMaker other(999);
                other.append(static_cast<int>(log.maker.size()));
                startNextEpoch(log, previously(other.checkpoint()));
            },
            unnamed},
        {"next epoch with another tenant's checkpoint", FindingKind::EpochUnacknowledged,
            [](TamperedLog& log) {
                LedgerMaker other(999, "globex");
                other.append(5);
                startNextEpoch(log, previously(other.checkpoint()));
            },
            [](const TamperedLog&) { return Row(0); }},
        {"next epoch with a signature that is not the key's", FindingKind::EpochUnacknowledged,
            [](TamperedLog& log) {
                SignedNote note = SignedCheckpoint::parse(log.maker.checkpoint())->note;
                note.signatures[0].signature[7] = static_cast<char>(note.signatures[0].signature[7] ^ 1);
                startNextEpoch(log, previously(*note.toBytes()));
            },
            [](const TamperedLog&) { return Row(0); }},
        {"epoch rolled back", FindingKind::RolledBack,
            [](TamperedLog& log) {
                LedgerMaker other(9, "acme", 2);
                other.append(4);
                log.claims.older = {{other.checkpoint(), {}}};
            },
            unnamed},
        {"witness nobody signed", FindingKind::WitnessUnusable,
            [](TamperedLog& log) {
                const NoteSigner other = signerNamed("mallory.example", 'm');
                log.claims.older = {{log.maker.checkpoint(5, {&other}), {}}};
            },
            unnamed},
        {"witness before what is pruned, no proof", FindingKind::WitnessUnprovable,
            [](TamperedLog& log) {
                log.claims.older = {log.witness(3)};
                const auto older = log.claims.older;
                log.maker.prune(static_cast<uint64_t>(log.row) + 3);
                log.claims = log.maker.claims();
                log.claims.older = older;
            },
            [](const TamperedLog&) { return Row(3); }},
        {"receipt for a pruned row", FindingKind::ReceiptUnprovable,
            [](TamperedLog& log) {
                log.maker.prune(static_cast<uint64_t>(log.row) + 3);
                log.claims = log.maker.claims();
                log.claims.receipts = {{1, Hash()}};
            },
            [](const TamperedLog&) { return Row(1); }},
        {"witness before what is pruned, another history", FindingKind::HistoryRewritten,
            [](TamperedLog& log) {
                const QByteArray note = log.maker.checkpoint(3);
                log.edit(1, [](Json& entry) { entry["severity"] = "LOW"; });
                log.rebuild();
                log.maker.prune(static_cast<uint64_t>(log.row) + 3);
                log.claims = log.maker.claims();
                log.claims.older = {{note, *consistencyProof(log.maker.tree, 3, log.maker.size())}};
            },
            unnamed},
    };
}

QList<TamperCase> personalTampering()
{
    const auto tampered = [](const TamperedLog& log) { return Row(log.maker.openings[rowWithPersonal(log)].index); };
    return {
        {"personal data changed", FindingKind::PersonalChanged,
            [](TamperedLog& log) { log.maker.openings[rowWithPersonal(log)].value = "\"Grace\""; }, tampered},
        {"salt changed", FindingKind::PersonalChanged,
            [](TamperedLog& log) { log.maker.openings[rowWithPersonal(log)].salt[3] ^= 1; }, tampered},
        {"personal data in another spelling", FindingKind::PersonalChanged,
            [](TamperedLog& log) {
                Opening& opening = log.maker.openings[rowWithPersonal(log)];
                opening.value = ' ' + opening.value;
                const std::string hash = toBase64(commitmentOf(opening)).toStdString();
                log.edit(static_cast<qsizetype>(opening.index),
                    [&](Json& entry) { entry["personal"][opening.name.toStdString()] = hash; });
                log.signAgain();
            },
            tampered},
        {"personal data under another name", FindingKind::PersonalUnknown,
            [](TamperedLog& log) { log.maker.openings[rowWithPersonal(log)].name = "nobody"; }, tampered},
        {"erased without an entry", FindingKind::ErasedWithoutEntry,
            [](TamperedLog& log) {
                while (!log.maker.erase(static_cast<uint64_t>(log.row), false))
                    ++log.row;
            },
            anyRow},
        {"said to be erased, and still there", FindingKind::ErasureUnfounded,
            [](TamperedLog& log) {
                const Opening& opening = log.maker.openings[rowWithPersonal(log)];
                log.maker.append("audit.erase",
                    {{"erased", Json::array({{{"index", opening.index}, {"name", opening.name.toStdString()}}})}});
                log.claims.checkpoint = log.maker.checkpoint();
            },
            [](const TamperedLog& log) { return Row(log.maker.size() - 1); }},
        {"pruned without an entry", FindingKind::PrunedWithoutEntry,
            [](TamperedLog& log) {
                for (qsizetype i = 0; i < log.row; ++i) {
                    log.claims.start.append(log.maker.leaves.takeFirst());
                    log.maker.entries.removeFirst();
                }
                log.maker.openings.removeIf(
                    [&](const Opening& opening) { return opening.index < static_cast<uint64_t>(log.row); });
            },
            [](const TamperedLog&) { return Row(0); }},
        {"pruned more than was said", FindingKind::PrunedWithoutEntry,
            [](TamperedLog& log) {
                const uint64_t said = static_cast<uint64_t>(log.row);
                log.maker.prune(said);
                log.claims = log.maker.claims();
                log.claims.start.append(log.maker.leaves.takeFirst());
                log.maker.entries.removeFirst();
                log.maker.openings.removeIf([&](const Opening& opening) { return opening.index == said; });
            },
            anyRow},
        {"pruned beginning changed", FindingKind::RootDiffers,
            [](TamperedLog& log) {
                log.edit(0, [](Json& entry) { entry["severity"] = "LOW"; });
                log.maker.leaves[0] = leafHash(viewOf(log.maker.entries[0]));
                log.maker.prune(static_cast<uint64_t>(log.row));
                log.claims = log.maker.claims();
            },
            unnamed},
    };
}

} // namespace Tenantry::Testing
