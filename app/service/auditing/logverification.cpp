// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/auditing/logverification.h"

#include "ledger/ledgerverifier.h"
#include "ledger/logname.h"
#include "ledger/signedcheckpoint.h"
#include "ledger/treehash.h"
#include "service/auditing/auditwriter.h"
#include "service/auditing/ledgerhashes.h"
#include "service/auditing/listedcolumns.h"

namespace Tenantry {

using Ledger::FindingKind;

namespace {

constexpr uint64_t kChunk = 1000; ///< rows whose personal data is read together

} // namespace

/// One way through the rows.
class LogVerification::Pass {
public:
    Pass(Database& database, const TenantId& log, const StoredHead& head, Ledger::LedgerVerifier& verifier,
        Ledger::CompactRange start)
        : m_db(database)
        , m_store(database)
        , m_log(log)
        , m_head(head)
        , m_verifier(verifier)
        , m_range(std::move(start))
        , m_prunedTo(m_range.end())
        , m_next(m_prunedTo)
    {
    }

    Result<bool> run(const Progress& progress)
    {
        bool whole = true;
        // From 0, whatever is said to be pruned: what is still there is looked at, too.
        const auto read = m_store.eachEntry(m_head, 0, [&](const AuditRecord& row) -> Result<bool> {
            if (const auto taken = take(row); !taken)
                return fail(taken.error());
            whole = !progress || m_rows % kChunk != 0 || progress(m_rows, m_head.size);
            return whole;
        });
        if (!read)
            return fail(read.error());
        if (!whole)
            return false;
        if (const auto rest = showRest(); !rest)
            return fail(rest.error());
        judgeHead();
        return true;
    }

private:
    Result<void> take(const AuditRecord& row)
    {
        if (const auto filled = fill(row.key.index); !filled)
            return filled;
        QList<Ledger::Opening> shown;
        while (m_at < m_openings.size() && m_openings[m_at].index <= row.key.index) {
            const StoredOpening& opening = m_openings[m_at++];
            if (opening.index == row.key.index)
                shown.append({opening.index, opening.name, opening.salt, opening.value});
            else
                m_verifier.opening(opening.index, viewOf(opening.name), opening.salt, viewOf(opening.value));
        }
        const auto leaf = Ledger::hashFromBytes(row.leaf);
        if (!leaf)
            m_verifier.report(FindingKind::ContentChanged, row.key.index, QStringLiteral("its leaf is no hash"));
        m_verifier.entry(
            viewOf(row.entry), leaf ? &*leaf : nullptr, {shown.constData(), static_cast<size_t>(shown.size())});
        if (row.key.log != m_log)
            m_verifier.report(FindingKind::ForeignRow, row.key.index, QStringLiteral("it is listed as another log's"));
        if (const auto wrong = wronglyListed(row); !wrong.isEmpty())
            m_verifier.report(FindingKind::ContentChanged, row.key.index,
                QStringLiteral("it is listed with another %1 than it says").arg(wrong));
        if (row.key.index == 0 && m_head.epoch == 1) {
            if (const auto judged = judgeOldRows(&row); !judged)
                return judged;
            m_oldJudged = true;
        }
        if (leaf && row.key.index == m_next) {
            m_range.append(*leaf);
            ++m_next;
        }
        ++m_rows;
        return {};
    }

    /// Reads the personal data of the next rows, so far as it was not.
    Result<void> fill(uint64_t index)
    {
        if (index < m_filledTo)
            return {};
        const uint64_t to = index + kChunk;
        auto openings = m_store.openings(m_head, m_filledTo, to);
        if (!openings)
            return fail(openings.error());
        m_openings = m_openings.mid(m_at) + *openings;
        m_at = 0;
        m_filledTo = to;
        return {};
    }

    Result<void> showRest()
    {
        auto openings = m_store.openings(m_head, m_filledTo, uint64_t{1} << 53);
        if (!openings)
            return fail(openings.error());
        for (const StoredOpening& opening : m_openings.mid(m_at) + *openings)
            m_verifier.opening(opening.index, viewOf(opening.name), opening.salt, viewOf(opening.value));
        return m_oldJudged || m_head.epoch != 1 || m_prunedTo > 0 ? Result<void>() : judgeOldRows(nullptr);
    }

    void judgeHead()
    {
        const auto newest = m_store.newestCheckpoint(m_head);
        const uint64_t signedTo = newest && *newest ? (*newest)->size : 0;
        if (signedTo < m_head.signedSize)
            m_verifier.report(
                FindingKind::RolledBack, signedTo, QStringLiteral("#%1 was signed before").arg(m_head.signedSize));
        if (m_next < m_head.size)
            m_verifier.report(FindingKind::TailMissing, m_next, QStringLiteral("the head says more"));
        else if (m_next > m_head.size)
            m_verifier.report(
                FindingKind::RowMissing, m_head.size, QStringLiteral("the head knows nothing of these rows"));
        else if (m_range.toBytes() != m_head.ranges)
            m_verifier.report(FindingKind::NodeChanged, {}, QStringLiteral("the head is not what the leaves make"));
    }

    Result<void> judgeOldRows(const AuditRecord* first)
    {
        const auto old = AuditWriter::oldRows(m_db, m_head.logKey);
        if (!old)
            return fail(old.error());
        const Json said = first && first->action == "audit.import"
            ? parseJson(first->entry).value_or(Json::object()).value("data", Json::object())
            : Json::object();
        const bool isSaid = said.is_object() && said.contains("sha256");
        if (!isSaid && old->count > 0)
            m_verifier.report(FindingKind::ForeignRow, {},
                QStringLiteral("%1 rows of before there was a ledger, of which it says nothing").arg(old->count));
        else if (isSaid
            && (bytesMember(said, "sha256") != old->digest || said.value("count", Json()) != Json(old->count)))
            m_verifier.report(FindingKind::ContentChanged, 0,
                QStringLiteral("the rows of before there was a ledger are not those it took in"));
        return {};
    }

    Database& m_db;
    LedgerStore m_store;
    const TenantId& m_log;
    const StoredHead& m_head;
    Ledger::LedgerVerifier& m_verifier;
    Ledger::CompactRange m_range; ///< of the stored leaves
    uint64_t m_prunedTo;
    uint64_t m_next;
    uint64_t m_rows = 0;
    uint64_t m_filledTo = 0;
    QList<StoredOpening> m_openings;
    qsizetype m_at = 0;
    bool m_oldJudged = false;
};

LogVerification::LogVerification(Database& database, TenantId log, StoredHead head)
    : m_db(database)
    , m_log(std::move(log))
    , m_head(std::move(head))
{
}

Result<void> LogVerification::readClaims(Ledger::LedgerClaims& claims) const
{
    const LedgerStore store(m_db);
    const auto installation = store.installation();
    const auto checkpoints = store.checkpoints(m_head);
    const auto hashes = LedgerHashes::of(m_db, m_head);
    if (!installation || !checkpoints || !hashes)
        return fail(!installation ? installation.error() : !checkpoints ? checkpoints.error() : hashes.error());
    claims.log = Ledger::LogName{*installation, m_log.bytes(), static_cast<uint32_t>(m_head.epoch)}.toText();
    claims.start = hashes->start();
    claims.partial = false;
    claims.mayRunAhead = true;
    claims.personalWhole = true;
    for (const StoredCheckpoint& checkpoint : *checkpoints) {
        if (&checkpoint == &checkpoints->last())
            claims.checkpoint = checkpoint.note;
        else if (checkpoint.size >= claims.start.end())
            claims.older.append({checkpoint.note, {}});
    }
    // Where rows no longer reach back to a witness, kept nodes may.
    for (Ledger::OlderCheckpoint& older : claims.older) {
        const auto parsed = Ledger::SignedCheckpoint::parse(older.note);
        const auto head = Ledger::SignedCheckpoint::parse(claims.checkpoint);
        if (!parsed || !head || parsed->checkpoint.size >= claims.start.end() || !older.proof.isEmpty())
            continue;
        if (auto proof = Ledger::consistencyProof(*hashes, parsed->checkpoint.size, head->checkpoint.size))
            older.proof = std::move(*proof);
    }
    return {};
}

Ledger::LedgerVerdict LogVerification::run(Ledger::LedgerClaims known, const Progress& progress)
{
    const auto claimed = readClaims(known);
    const auto kept = LedgerHashes::of(m_db, m_head, LedgerHashes::Which::Kept);
    if (kept)
        known.nodes = &*kept;
    Ledger::CompactRange start = known.start;
    Ledger::LedgerVerifier verifier(std::move(known));
    if (!claimed || !kept) {
        verifier.report(FindingKind::ReadFailed, {}, describe(claimed ? kept.error() : claimed.error()));
        return verifier.finish(true);
    }
    const auto whole = Pass(m_db, m_log, m_head, verifier, std::move(start)).run(progress);
    if (!whole)
        verifier.report(FindingKind::ReadFailed, {}, describe(whole.error()));
    return verifier.finish(!whole.value_or(false));
}

} // namespace Tenantry
