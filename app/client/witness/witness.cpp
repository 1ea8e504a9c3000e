// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/witness/witness.h"

#include "client/witness/epochchain.h"
#include "ledger/findingkind.h"
#include "ledger/merkleproof.h"

namespace Tenantry {

using namespace Ledger;

namespace {

constexpr const char* kForked = "forked";

LedgerBreach breachOf(const ShownHead& head, const QByteArray& kind, const QString& detail)
{
    LedgerBreach breach;
    breach.tenant = head.tenant;
    breach.kind = kind;
    breach.detail = detail;
    breach.shownNote = head.checkpoint;
    return breach;
}

LedgerBreach breachOf(const ShownHead& head, FindingKind kind, const QString& detail)
{
    return breachOf(head, QByteArray(findingName(kind)), detail);
}

bool speaksOfHeads(const QByteArray& kind)
{
    if (kind == kForked)
        return true;
    for (const FindingKind one : {FindingKind::RolledBack, FindingKind::HistoryRewritten,
             FindingKind::EpochUnacknowledged, FindingKind::ForeignCheckpoint}) {
        if (kind == findingName(one))
            return true;
    }
    return false;
}

QString sizes(uint64_t seen, uint64_t shown) { return QStringLiteral("%1 seen, %2 shown").arg(seen).arg(shown); }

} // namespace

/// A head as far as it can be judged without what was seen of its log.
struct Witness::Reading {
    std::optional<LedgerBreach> wrong;
    SignedCheckpoint checkpoint;
    LogName log;
    std::optional<VerifierKey> newKey; ///< to be kept, if all else holds
};

Witness::Witness(WitnessedServer seen)
    : m_seen(std::move(seen))
{
}

VerifierKeys Witness::pinnedKeys() const
{
    VerifierKeys keys;
    for (const QByteArray& text : m_seen.keys) {
        if (auto key = VerifierKey::parse(text))
            keys.append(*std::move(key));
    }
    return keys;
}

std::optional<SignedCheckpoint> Witness::highest(const TenantId& tenant) const
{
    const auto log = m_seen.logs.constFind(tenant);
    if (log == m_seen.logs.constEnd() || log->notes.isEmpty())
        return std::nullopt;
    auto read = SignedCheckpoint::parse(log->notes.last());
    return read ? std::optional(*std::move(read)) : std::nullopt;
}

Witness::Reading Witness::read(const ShownHead& head) const
{
    Reading reading;
    const auto wrong = [&](FindingKind kind, const QString& detail) {
        reading.wrong = breachOf(head, kind, detail);
        return reading;
    };
    auto note = SignedCheckpoint::parse(head.checkpoint);
    if (!note)
        return wrong(FindingKind::MalformedCheckpoint, describe(note.error()));
    const auto key = VerifierKey::parse(head.publicKey);
    const VerifierKeys pinned = pinnedKeys();
    if (pinned.isEmpty() && !key)
        return wrong(FindingKind::WrongKey, describe(key.error()));
    const NoteTrust trust = trustIn(note->note, pinned.isEmpty() ? VerifierKeys{*key} : pinned);
    if (trust == NoteTrust::BadSignature)
        return wrong(FindingKind::BadSignature, QStringLiteral("of a key that is known here"));
    if (trust == NoteTrust::UnknownKey)
        return wrong(
            FindingKind::WrongKey, QStringLiteral("signed by %1").arg(QString::fromUtf8(head.publicKey.left(120))));
    // A new key counts once a known one signed the same note.
    if (key && !pinned.contains(*key) && trustIn(note->note, {*key}) == NoteTrust::Trusted)
        reading.newKey = *key;
    const auto log = LogName::parse(note->checkpoint.origin);
    if (!log || log->tenant != head.tenant.bytes() || log->epoch != head.epoch || note->checkpoint.origin != head.log)
        return wrong(FindingKind::ForeignCheckpoint, QString::fromUtf8(note->checkpoint.origin.left(200)));
    const Checkpoint& checkpoint = note->checkpoint;
    if (head.size < checkpoint.size)
        return wrong(FindingKind::TailMissing, QStringLiteral("%1 of %2").arg(head.size).arg(checkpoint.size));
    if (head.size == checkpoint.size && head.root != checkpoint.root)
        return wrong(FindingKind::RootDiffers, QStringLiteral("at size %1").arg(head.size));
    reading.checkpoint = *std::move(note);
    reading.log = *log;
    return reading;
}

WitnessNeed Witness::need(const ShownHead& head, const WitnessProofs& shown) const
{
    const auto kept = highest(head.tenant);
    if (!kept || head.checkpoint.isEmpty() || m_seen.logs.value(head.tenant).breach)
        return {};
    const Reading reading = read(head);
    const auto keptLog = LogName::parse(kept->checkpoint.origin);
    if (reading.wrong || !keptLog || !reading.log.isOf(*keptLog) || reading.log.epoch < keptLog->epoch
        || reading.log.epoch - keptLog->epoch > kMostEpochs)
        return {};
    const EpochChain chain = EpochChain::follow(
        reading.log, reading.checkpoint.checkpoint, keptLog->epoch, shown.firstEntries, pinnedKeys());
    if (!chain.wrong.isEmpty())
        return {};
    if (chain.epoch > keptLog->epoch)
        return {WitnessNeed::What::FirstEntry, chain.epoch, 0, chain.end.size};
    const uint64_t from = kept->checkpoint.size;
    if (from == 0 || from >= chain.end.size || shown.consistency)
        return {};
    return {WitnessNeed::What::Consistency, chain.epoch, from, chain.end.size};
}

void Witness::compare(const ShownHead& head, const Checkpoint& shown, const SignedCheckpoint& kept,
    const WitnessProofs& proofs, WitnessVerdict& verdict) const
{
    const auto log = LogName::parse(shown.origin);
    const auto keptLog = LogName::parse(kept.checkpoint.origin);
    const auto broken = [&](const QByteArray& kind, const QString& detail) {
        verdict.standing = WitnessVerdict::Standing::Broken;
        verdict.breach = breachOf(head, kind, detail);
        verdict.breach->keptNote = m_seen.logs.value(head.tenant).notes.last();
        if (proofs.consistency) {
            for (const Hash& hash : *proofs.consistency)
                verdict.breach->proof.append(toBase64(hash));
        }
    };
    const auto name = [](FindingKind kind) { return QByteArray(findingName(kind)); };
    if (!log || !keptLog || !log->isOf(*keptLog))
        return broken(name(FindingKind::ForeignCheckpoint), QStringLiteral("the log had another name"));
    if (log->epoch < keptLog->epoch)
        return broken(
            name(FindingKind::RolledBack), QStringLiteral("to epoch %1 from %2").arg(log->epoch).arg(keptLog->epoch));
    if (log->epoch - keptLog->epoch > kMostEpochs)
        return broken(name(FindingKind::EpochUnacknowledged), QStringLiteral("too many epochs"));
    const EpochChain chain = EpochChain::follow(*log, shown, keptLog->epoch, proofs.firstEntries, pinnedKeys());
    if (!chain.wrong.isEmpty() || chain.epoch > keptLog->epoch)
        return broken(name(FindingKind::EpochUnacknowledged), chain.wrong);
    const Checkpoint& seen = kept.checkpoint;
    if (chain.end.size < seen.size)
        return broken(name(FindingKind::RolledBack), sizes(seen.size, chain.end.size));
    if (chain.end.size == seen.size && chain.end.root != seen.root)
        return broken(kForked, QStringLiteral("at size %1").arg(seen.size));
    const bool needsProof = seen.size > 0 && seen.size < chain.end.size;
    if (!extends(seen.size, seen.root, chain.end.size, chain.end.root,
            needsProof ? proofs.consistency.value_or(MerkleProof()) : MerkleProof()))
        return broken(name(FindingKind::HistoryRewritten), sizes(seen.size, chain.end.size));
    verdict.standing = WitnessVerdict::Standing::Extended;
}

WitnessVerdict Witness::judge(const ShownHead& head, const WitnessProofs& shown, Timestamp now)
{
    WitnessVerdict verdict;
    verdict.epoch = head.epoch;
    WitnessedLog& log = m_seen.logs[head.tenant];
    const auto kept = highest(head.tenant);
    const auto broken = [&] {
        verdict.standing = WitnessVerdict::Standing::Broken;
        verdict.breach->seenAt = now;
        log.breach = verdict.breach;
        return verdict;
    };
    if (log.breach) {
        verdict.standing = WitnessVerdict::Standing::Broken;
        verdict.breach = log.breach;
        return verdict;
    }
    if (head.checkpoint.isEmpty()) {
        if (!kept)
            return verdict;
        verdict.breach = breachOf(head, FindingKind::RolledBack, QStringLiteral("to before the first checkpoint"));
        verdict.breach->keptNote = log.notes.last();
        return broken();
    }
    const Reading reading = read(head);
    if (reading.wrong) {
        verdict.breach = reading.wrong;
        verdict.breach->keptNote = log.notes.isEmpty() ? QByteArray() : log.notes.last();
        return broken();
    }
    const Checkpoint& checkpoint = reading.checkpoint.checkpoint;
    verdict.size = checkpoint.size;
    if (kept)
        compare(head, checkpoint, *kept, shown, verdict);
    else
        verdict.standing = WitnessVerdict::Standing::FirstSeen;
    if (verdict.breach)
        return broken();
    log.notes.insert(head.epoch, head.checkpoint);
    verdict.keyPinned = m_seen.keys.isEmpty();
    verdict.keyRotated = !verdict.keyPinned && reading.newKey;
    if (verdict.keyPinned)
        m_seen.pinnedAt = now;
    if (reading.newKey)
        m_seen.keys.append(reading.newKey->toText());
    return verdict;
}

void Witness::remember(const LedgerBreach& breach)
{
    WitnessedLog& log = m_seen.logs[breach.tenant];
    if (!log.breach)
        log.breach = breach;
}

void Witness::accept(const TenantId& tenant)
{
    const auto log = m_seen.logs.constFind(tenant);
    if (log == m_seen.logs.constEnd() || !log->breach)
        return;
    if (log->breach->kind == findingName(FindingKind::WrongKey)) {
        m_seen = {};
        return;
    }
    // What was found by reading the log speaks against its rows, not against the checkpoints that were seen.
    const bool ofHeads = speaksOfHeads(log->breach->kind);
    m_seen.logs[tenant].breach.reset();
    if (ofHeads)
        m_seen.logs[tenant].notes.clear();
}

void Witness::acceptRestore(const TenantId& tenant)
{
    const auto log = m_seen.logs.find(tenant);
    if (log != m_seen.logs.end() && log->breach && log->breach->mayBeRestored())
        log->breach.reset();
}

} // namespace Tenantry
