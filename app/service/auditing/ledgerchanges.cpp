// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/auditing/ledgerchanges.h"

#include "ledger/compactrange.h"
#include "ledger/notetrust.h"
#include "ledger/signedcheckpoint.h"
#include "service/auditing/auditwriter.h"
#include "service/auditing/canonicalentry.h"
#include "service/auditing/ledgerhashes.h"

namespace Tenantry {

namespace {

constexpr qsizetype kMostInEntry = 500; ///< erased pieces that one entry names: it has 64 KiB

} // namespace

Result<StoredHead> LedgerChanges::head() const
{
    const LedgerStore store(m_context.database());
    const auto found = m_epoch ? store.head(m_log, *m_epoch) : store.head(m_log);
    if (!found)
        return fail(found.error());
    if (!*found)
        return fail(ErrorCode::NotFound, QStringLiteral("this log has no entries yet"));
    return **found;
}

Result<LedgerChanges::Outcome> LedgerChanges::prune(Timestamp before, bool dryRun)
{
    const auto at = head();
    if (!at)
        return fail(at.error());
    const auto first = LedgerStore(m_context.database()).firstAtOrAfter(*at, before);
    if (!first)
        return fail(first.error());
    return pruneTo(std::min(*first, at->size - 1), {{"before", before.toRfc3339().toStdString()}}, dryRun);
}

Result<LedgerChanges::Outcome> LedgerChanges::pruneToLast()
{
    const auto at = head();
    return at ? pruneTo(at->size - 1, {{"purged", true}}, false) : fail(at.error());
}

Result<LedgerChanges::Outcome> LedgerChanges::pruneTo(uint64_t to, const Json& why, bool dryRun)
{
    auto at = head();
    if (!at)
        return fail(at.error());
    LedgerStore store(m_context.database());
    const auto hashes = LedgerHashes::of(m_context.database(), *at);
    if (!hashes)
        return fail(hashes.error());
    Ledger::CompactRange start = hashes->start();
    Outcome outcome;
    if (to <= start.end())
        return outcome;
    outcome.entries = to - start.end();
    const uint64_t from = start.end();
    const auto openings = store.openings(*at, from, to);
    if (!openings)
        return fail(openings.error());
    outcome.personal = static_cast<uint64_t>(openings->size());
    if (dryRun)
        return outcome;
    const auto read = store.eachEntry(*at, from, [&](const AuditRecord& row) -> Result<bool> {
        const auto leaf = Ledger::hashFromBytes(row.leaf);
        if (!leaf || row.key.index != start.end())
            return fail(ErrorCode::StorageCorrupt, QStringLiteral("the log is damaged; verify it before it is pruned"));
        start.append(*leaf);
        return start.end() < to;
    });
    if (!read)
        return fail(read.error());
    AuditEntry entry = m_context.entry(m_log, "audit.prune");
    entry.severity = Severity::High;
    entry.targets = {{"log", m_log.bytes()}};
    entry.data = why;
    entry.data["upTo"] = to;
    entry.data["entries"] = outcome.entries;
    const auto receipt = AuditWriter::appendTo(m_context.transaction(), at->epoch, std::move(entry));
    if (!receipt)
        return fail(receipt.error());
    at = head();
    if (!at)
        return fail(at.error());
    at->start = start.toBytes();
    if (const auto done = store.setPruned(m_context.transaction(), *at); !done)
        return fail(done.error());
    const auto deleted = store.deleteEntries(m_context.transaction(), *at, from, to, &CanonicalEntry::wordsOf);
    if (!deleted)
        return fail(deleted.error());
    if (const auto note = m_keeper.signOne(m_context.transaction(), *at, m_context.now()); !note)
        return fail(note.error());
    outcome.index = receipt->index;
    return outcome;
}

Result<LedgerChanges::Outcome> LedgerChanges::erase(
    const UserId& subject, const QString& reason, const UserId& secondPerson, bool dryRun)
{
    const auto at = head();
    if (!at)
        return fail(at.error());
    LedgerStore store(m_context.database());
    const auto openings = store.openingsOf(*at, subject);
    if (!openings)
        return fail(openings.error());
    Outcome outcome;
    outcome.personal = static_cast<uint64_t>(openings->size());
    if (dryRun)
        return outcome;
    for (qsizetype begin = 0; begin < openings->size(); begin += kMostInEntry) {
        Json erased = Json::array();
        for (const StoredOpening& one : openings->mid(begin, kMostInEntry)) {
            erased.push_back({{"index", one.index}, {"name", one.name.toStdString()}});
            if (const auto gone = store.eraseOpening(m_context.transaction(), *at, one.index, one.name); !gone)
                return fail(gone.error());
        }
        AuditEntry entry = m_context.entry(m_log, "audit.erase");
        entry.severity = Severity::High;
        entry.targets = {{"member", subject.bytes()}};
        entry.data = {{"erased", std::move(erased)}, {"reason", reason.toStdString()},
            {"secondPerson", secondPerson.toStdString()}};
        const auto receipt = AuditWriter::append(m_context.transaction(), std::move(entry));
        if (!receipt)
            return fail(receipt.error());
        outcome.index = receipt->index;
    }
    return outcome;
}

Result<QByteArray> LedgerChanges::lastCheckpoint(const StoredHead& at, const QByteArray& witnessed)
{
    if (witnessed.isEmpty())
        return m_keeper.signOne(m_context.transaction(), at, m_context.now());
    const auto parsed = Ledger::SignedCheckpoint::parse(witnessed);
    if (!parsed || Ledger::trustIn(parsed->note, {m_keeper.key()}) != Ledger::NoteTrust::Trusted
        || parsed->checkpoint.origin != at.name || parsed->checkpoint.size < at.size)
        return fail(ErrorCode::InvalidArgument,
            QStringLiteral("not a checkpoint of this log that is ahead of it, signed with its key"),
            QStringLiteral("checkpoint"));
    return witnessed;
}

Result<void> LedgerChanges::startEpoch(const QString& reason, const QByteArray& checkpoint)
{
    const auto at = head();
    if (!at)
        return fail(at.error());
    const auto previous = lastCheckpoint(*at, checkpoint);
    if (!previous)
        return fail(previous.error());
    AuditEntry entry = m_context.entry(m_log, "audit.epoch");
    entry.severity = Severity::Critical;
    entry.targets = {{"log", m_log.bytes()}};
    entry.data = {{"previous", previous->toStdString()}, {"reason", reason.toStdString()}, {"restoredTo", at->size}};
    if (const auto started = AuditWriter::startEpoch(m_context.transaction(), std::move(entry)); !started)
        return fail(started.error());
    const auto now = head();
    if (!now)
        return fail(now.error());
    return m_keeper.signOne(m_context.transaction(), *now, m_context.now()).map([](const QByteArray&) {});
}

} // namespace Tenantry
