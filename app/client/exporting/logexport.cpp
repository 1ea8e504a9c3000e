// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/exporting/logexport.h"

#include "base/async.h"
#include "client/decode/decoders.h"
#include "client/platformclient.h"
#include "client/queries.h"
#include "client/witness/startrange.h"
#include "ledger/canonicaljson.h"
#include "ledger/signedcheckpoint.h"

#include <algorithm>

namespace Tenantry {

using namespace Ledger;

namespace {

/// The row as the formats take it; the entry in the bytes that were stored.
AuditRecord recordOf(const AuditRow& row)
{
    AuditRecord record;
    record.key.at = row.time;
    record.key.index = row.index;
    record.key.log = row.log;
    record.key.epoch = row.epoch;
    record.entry = canonical(row.entry).value_or(QByteArray());
    record.action = row.action;
    record.actorId = row.actorId;
    record.actorTenantId = row.actorTenantId;
    record.actorRole = row.actorRole;
    record.actorName = row.actorName;
    record.target = row.targetKind.isEmpty() ? QByteArray() : row.targetKind + ':' + row.targetId;
    record.outcome = row.outcome;
    record.severity = row.severity;
    record.requestId = row.requestId;
    return record;
}

} // namespace

LogExport::LogExport(PlatformClient& platform, LedgerSource& ledger, ExportOrder order, QObject* parent)
    : QObject(parent)
    , m_platform(platform)
    , m_ledger(ledger)
    , m_order(std::move(order))
    , m_sink(m_order.path)
{
    if (m_order.format)
        m_format = AuditFormat::make(*m_order.format);
    if (!m_order.tenant.isEmpty())
        m_order.filter["tenantId"] = m_order.tenant.toStdString();
}

LogExport::~LogExport() { m_cancel.cancel(); }

void LogExport::start()
{
    if (const auto opened = m_sink.open(); !opened)
        return stop(opened.error());
    const Json variables{
        {"filter", m_order.filter}, {"format", m_order.format ? AuditFormat::nameOf(*m_order.format) : "jsonl"}};
    whenDone(m_platform.graphql({Queries::Platform::kAuditExport, {}, variables}, m_cancel), this,
        [this](const Result<VerifiedAnswer>& answer) {
            if (m_over)
                return;
            const auto noted = answer ? Decode::errorOf(*answer, "auditExport") : std::optional(answer.error());
            if (noted)
                return stop(*noted);
            if (!m_format)
                return askHead();
            if (put(m_format->header()))
                askPage({});
        });
}

void LogExport::cancel()
{
    m_cancel.cancel();
    stop({ErrorCode::Cancelled, QStringLiteral("cancelled; no file was written"), m_order.path});
}

void LogExport::stop(const Error& error)
{
    if (m_over)
        return;
    m_over = true;
    emit failed(error);
}

bool LogExport::put(const Result<QByteArray>& piece)
{
    const auto written = piece ? m_sink.write(*piece) : Result<void>(fail(piece.error()));
    if (!written)
        stop(written.error());
    return written.has_value();
}

void LogExport::askHead()
{
    whenDone(m_ledger.head(m_order.tenant), this, [this](const Result<ShownHead>& head) {
        if (m_over)
            return;
        const auto checkpoint = head ? SignedCheckpoint::parse(head->checkpoint) : fail(head.error());
        if (!checkpoint)
            return stop(head && head->checkpoint.isEmpty()
                    ? Error{ErrorCode::Unverifiable, QStringLiteral("nothing of this log is signed yet"), {}}
                    : checkpoint.error());
        m_head = *head;
        m_size = checkpoint->checkpoint.size;
        // The tenant is in every filter here: what else is in it narrows.
        if (m_order.filter.size() > 1)
            askPage({});
        else
            askEntries(0);
    });
}

void LogExport::askEntries(uint64_t from)
{
    whenDone(m_ledger.entries(m_order.tenant, m_head.epoch, from, kPage, m_cancel), this,
        [this](const Result<ShownRows>& rows) {
            if (m_over)
                return;
            if (!rows)
                return stop(rows.error());
            if (rows->rows.isEmpty() && rows->next)
                return askEntries(*rows->next); // a pruned beginning
            const uint64_t first = rows->rows.isEmpty() ? 0 : rows->rows.first().index;
            if (m_begun || first == 0) {
                if (!m_begun)
                    begin({});
                return takeEntries(*rows);
            }
            whenDone(m_ledger.inclusion(m_order.tenant, m_head.epoch, first, m_size), this,
                [this, rows = *rows, first](const Result<MerkleProof>& proof) {
                    const auto start =
                        proof ? startRange(first, m_size, *proof) : Result<CompactRange>(fail(proof.error()));
                    if (!start)
                        return stop(start.error());
                    begin(*start);
                    takeEntries(rows);
                });
        });
}

void LogExport::begin(const CompactRange& start)
{
    m_begun = true;
    put(m_writer.header({m_head.checkpoint, m_head.publicKey, m_head.log, m_order.filter.size() > 1, start}));
}

void LogExport::takeEntries(const ShownRows& rows)
{
    for (const ShownRow& row : rows.rows) {
        if (m_over || row.index >= m_size)
            break;
        put(m_writer.entry(row.entry));
        m_openings.append(row.openings);
        ++m_done;
    }
    if (m_over)
        return;
    emit progressed(m_done, static_cast<qint64>(m_size));
    if (rows.next && *rows.next < m_size)
        askEntries(*rows.next);
    else
        endVerifiable();
}

void LogExport::askPage(const Cursor& after)
{
    Json variables{{"filter", m_order.filter}, {"first", kPage}};
    if (!after.isEmpty())
        variables["after"] = after.toStdString();
    whenDone(m_platform.graphql({Queries::Platform::kAuditPage, {}, variables}, m_cancel), this,
        [this](const Result<VerifiedAnswer>& answer) {
            if (m_over)
                return;
            const auto page = answer ? Decode::auditPage(*answer) : tl::make_unexpected(answer.error());
            if (!page)
                return stop(page.error());
            takePage(*page);
        });
}

void LogExport::takePage(const DecodedPage<AuditRow>& page)
{
    for (const auto& row : page.rows) {
        if (!row || (!m_order.tenant.isEmpty() && row->log != m_order.tenant))
            return stop({ErrorCode::IsolationBreach, QStringLiteral("an entry was withheld; no file was written"), {}});
        if (m_format) {
            if (!put(m_format->row(recordOf(*row))))
                return;
            ++m_done;
        } else if (row->epoch == m_head.epoch && row->index < m_size) {
            m_indices.append(row->index);
        }
    }
    if (m_indices.size() > kMostProven)
        return stop({ErrorCode::LimitExceeded,
            QStringLiteral("a filtered export proves %1 entries at most; narrow the filter").arg(kMostProven), {}});
    if (m_format)
        emit progressed(m_done, page.totalCount);
    if (page.hasNext && !page.end.isEmpty())
        return askPage(page.end);
    if (m_format)
        return end();
    std::sort(m_indices.begin(), m_indices.end());
    begin({});
    proveNext();
}

void LogExport::proveNext()
{
    if (m_over)
        return;
    emit progressed(m_next, m_indices.size());
    if (m_next >= m_indices.size())
        return endVerifiable();
    const uint64_t index = m_indices.at(m_next++);
    whenDone(m_ledger.entries(m_order.tenant, m_head.epoch, index, 1, m_cancel), this,
        [this, index](const Result<ShownRows>& rows) {
            if (m_over)
                return;
            if (!rows || rows->rows.isEmpty())
                return stop(
                    rows ? Error{ErrorCode::NotFound, QStringLiteral("an entry is not there"), {}} : rows.error());
            whenDone(m_ledger.inclusion(m_order.tenant, m_head.epoch, index, m_size), this,
                [this, row = rows->rows.first()](const Result<MerkleProof>& proof) {
                    if (m_over)
                        return;
                    if (!proof)
                        return stop(proof.error());
                    writeProven(row, *proof);
                });
        });
}

void LogExport::writeProven(const ShownRow& row, const MerkleProof& proof)
{
    if (!put(m_writer.provenEntry(row.entry, proof)))
        return;
    m_openings.append(row.openings);
    ++m_done;
    proveNext();
}

void LogExport::endVerifiable()
{
    for (const Opening& opening : m_openings) {
        if (!put(m_writer.opening(opening)))
            return;
    }
    if (put(m_writer.trailer()))
        end();
}

void LogExport::end()
{
    if (m_over)
        return;
    if (const auto done = m_sink.finish(); !done)
        return stop(done.error());
    m_over = true;
    emit finished(m_done);
}

} // namespace Tenantry
