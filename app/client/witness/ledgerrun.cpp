// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/witness/ledgerrun.h"

#include "base/async.h"
#include "base/json.h"
#include "client/witness/startrange.h"
#include "ledger/ledgerverifier.h"

#include <QThreadPool>
#include <QtConcurrent>

namespace Tenantry {

using namespace Ledger;

LedgerRun::LedgerRun(LedgerSource& source, QThreadPool& pool, QObject* parent)
    : QObject(parent)
    , m_source(source)
    , m_pool(pool)
{
}

LedgerRun::~LedgerRun() { m_cancel.cancel(); }

void LedgerRun::start(const ShownHead& head, LedgerClaims known)
{
    m_head = head;
    m_claims = std::move(known);
    m_claims.checkpoint = head.checkpoint;
    m_claims.log = head.log;
    m_claims.mayRunAhead = true;
    m_claims.personalWhole = false;
    ask(0);
}

void LedgerRun::cancel()
{
    m_cancel.cancel();
    if (!m_verifying)
        end(QStringLiteral("cancelled"));
}

void LedgerRun::ask(uint64_t from)
{
    m_asking = true;
    m_from = from;
    whenDone(m_source.entries(m_head.tenant, m_head.epoch, from, kPage, m_cancel), this,
        [this](const Result<ShownRows>& rows) { arrived(rows); });
}

void LedgerRun::arrived(const Result<ShownRows>& rows)
{
    m_asking = false;
    if (m_over)
        return;
    if (!rows) {
        m_last = true;
        m_failure = describe(rows.error());
        if (!m_verifying)
            end(m_failure);
        return;
    }
    // What was written since the head was shown is for the next run: a log that is written to all the time has an end.
    m_last = !rows->next || *rows->next >= m_head.size;
    if (rows->rows.isEmpty() && !m_last && *rows->next > m_from)
        return ask(*rows->next); // the beginning is pruned, and what is left is further on
    m_last = m_last || rows->rows.isEmpty();
    m_waiting = *rows;
    if (m_verifier)
        verify();
    else
        begin(rows->rows.isEmpty() ? 0 : rows->rows.first().index);
}

void LedgerRun::begin(uint64_t first)
{
    const auto checkpoint = SignedCheckpoint::parse(m_head.checkpoint);
    if (first == 0 || !checkpoint) {
        m_verifier = std::make_shared<LedgerVerifier>(m_claims);
        verify();
        return;
    }
    const uint64_t size = checkpoint->checkpoint.size;
    whenDone(m_source.inclusion(m_head.tenant, m_head.epoch, first, size), this,
        [this, first, size](const Result<MerkleProof>& proof) {
            const auto start = proof ? startRange(first, size, *proof) : Result<CompactRange>(fail(proof.error()));
            if (!start) {
                // Without the beginning's hashes the first rows are missing, which is what the verifier then says.
                m_verifier = std::make_shared<LedgerVerifier>(m_claims);
            } else {
                m_claims.start = *start;
                m_verifier = std::make_shared<LedgerVerifier>(m_claims);
            }
            verify();
        });
}

void LedgerRun::verify()
{
    if (m_over || m_verifying || !m_waiting)
        return;
    if (m_cancel.isCancelled())
        return end(QStringLiteral("cancelled"));
    const ShownRows rows = *std::exchange(m_waiting, std::nullopt);
    m_verifying = true;
    if (!m_last && rows.next)
        ask(*rows.next);
    const auto work = [verifier = m_verifier, rows, cancel = m_cancel]() -> uint64_t {
        for (const ShownRow& row : rows.rows) {
            if (cancel.isCancelled())
                break;
            verifier->entry(viewOf(row.entry), row.leaf ? &*row.leaf : nullptr,
                std::span(row.openings.constData(), static_cast<size_t>(row.openings.size())));
        }
        return static_cast<uint64_t>(rows.rows.size());
    };
    whenDone(QtConcurrent::run(&m_pool, work), this, [this](uint64_t count) {
        m_done += count;
        verified();
    });
}

void LedgerRun::verified()
{
    m_verifying = false;
    if (m_over)
        return;
    if (m_cancel.isCancelled())
        return end(QStringLiteral("cancelled"));
    emit progressed(std::min(m_claims.start.end() + m_done, m_head.size), m_head.size);
    if (!m_failure.isEmpty())
        return end(m_failure);
    if (m_waiting)
        return verify();
    if (m_last && !m_asking)
        end();
}

void LedgerRun::end(const QString& why)
{
    if (m_over)
        return;
    m_over = true;
    if (!m_verifier)
        m_verifier = std::make_shared<LedgerVerifier>(m_claims);
    if (!why.isEmpty())
        m_verifier->report(FindingKind::ReadFailed, std::nullopt, why);
    emit finished(m_verifier->finish(!why.isEmpty()));
}

} // namespace Tenantry
