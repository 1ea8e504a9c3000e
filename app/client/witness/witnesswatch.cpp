// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/witness/witnesswatch.h"

#include "base/async.h"

namespace Tenantry {

using namespace Ledger;

/// One look at a log, from its head to the verdict.
struct WitnessWatch::Look {
    ShownHead head;
    WitnessProofs proofs;
    int asked = 0;
};

WitnessWatch::WitnessWatch(
    std::unique_ptr<LedgerSource> source, WitnessStore& store, const Clock& clock, QThreadPool& pool, QObject* parent)
    : QObject(parent)
    , m_source(std::move(source))
    , m_store(store)
    , m_clock(clock)
    , m_pool(pool)
{
    m_timer.setInterval(kEveryMs);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        for (const TenantId& tenant : std::as_const(m_watched))
            look(tenant);
    });
    connect(&m_store, &WitnessStore::loaded, this, &WitnessWatch::started);
}

WitnessWatch::~WitnessWatch() = default;

void WitnessWatch::begin() { m_store.load(); }

void WitnessWatch::started(const WitnessedServer& seen)
{
    // What was kept speaks before what was seen in this run: a key that differs is seen at the next look.
    m_witness = Witness(WitnessFile::merged(seen, m_witness.seen()));
    m_begun = true;
    for (auto log = m_witness.seen().logs.cbegin(); log != m_witness.seen().logs.cend(); ++log) {
        if (!log->breach)
            continue;
        LedgerStanding& standing = change(log.key());
        standing.state = LedgerStanding::State::Broken;
        standing.breach = log->breach;
        emit changed(log.key());
    }
    m_timer.start();
    for (const TenantId& tenant : std::as_const(m_watched))
        look(tenant);
    if (isSettled())
        emit settled();
}

void WitnessWatch::watch(const TenantId& tenant)
{
    if (m_watched.contains(tenant))
        return;
    m_watched.append(tenant);
    look(tenant);
}

std::optional<ShownHead> WitnessWatch::head(const TenantId& tenant) const
{
    const auto found = m_heads.constFind(tenant);
    return found == m_heads.constEnd() ? std::nullopt : std::optional(*found);
}

void WitnessWatch::over()
{
    --m_underWay;
    if (isSettled())
        emit settled();
}

void WitnessWatch::look(const TenantId& tenant)
{
    if (!m_begun || m_looking.contains(tenant))
        return;
    m_looking.insert(tenant);
    ++m_underWay;
    whenDone(m_source->head(tenant), this, [this, tenant](const Result<ShownHead>& head) {
        if (!head && head.error().code == ErrorCode::NotFound) {
            // It says that there is no such log. Where one was seen before, that is a log that was taken away.
            auto look = std::make_shared<Look>();
            look->head.tenant = tenant;
            return judge(look);
        }
        if (!head)
            return failed(tenant, head.error());
        if (head->tenant != tenant)
            return failed(tenant, {ErrorCode::EchoMismatch, QStringLiteral("the head of another log"), {}});
        m_heads.insert(tenant, *head);
        auto look = std::make_shared<Look>();
        look->head = *head;
        collect(look);
    });
}

void WitnessWatch::collect(const std::shared_ptr<Look>& look)
{
    const WitnessNeed need = m_witness.need(look->head, look->proofs);
    const TenantId tenant = look->head.tenant;
    if (need.what == WitnessNeed::What::Nothing)
        return judge(look);
    if (++look->asked > 2 * Witness::kMostEpochs)
        return failed(tenant, {ErrorCode::LimitExceeded, QStringLiteral("too many epochs to follow"), {}});
    if (need.what == WitnessNeed::What::Consistency) {
        whenDone(m_source->consistency(tenant, need.epoch, need.from, need.to), this,
            [this, look, tenant](const Result<MerkleProof>& proof) {
                if (!proof)
                    return failed(tenant, proof.error());
                look->proofs.consistency = *proof;
                collect(look);
            });
        return;
    }
    whenDone(m_source->entries(tenant, need.epoch, 0, 1, {}), this,
        [this, look, tenant, need](const Result<ShownRows>& rows) {
            if (!rows || rows->rows.isEmpty())
                return failed(tenant,
                    rows ? Error{ErrorCode::NotFound, QStringLiteral("the epoch has no first entry"), {}}
                         : rows.error());
            whenDone(m_source->inclusion(tenant, need.epoch, 0, need.to), this,
                [this, look, tenant, entry = rows->rows.first().entry](const Result<MerkleProof>& proof) {
                    if (!proof)
                        return failed(tenant, proof.error());
                    look->proofs.firstEntries.append({entry, *proof});
                    collect(look);
                });
        });
}

void WitnessWatch::judge(const std::shared_ptr<Look>& look)
{
    const TenantId& tenant = look->head.tenant;
    const WitnessedServer before = m_witness.seen();
    const WitnessVerdict verdict = m_witness.judge(look->head, look->proofs, m_clock.now());
    LedgerStanding& standing = change(tenant);
    standing.trouble.clear();
    if (verdict.standing == WitnessVerdict::Standing::Broken) {
        standing.state = LedgerStanding::State::Broken;
        standing.breach = verdict.breach;
    } else if (verdict.standing != WitnessVerdict::Standing::Unsigned) {
        if (!m_runs.contains(tenant))
            standing.state = LedgerStanding::State::Verified;
        standing.breach.reset();
        standing.verifiedTo = verdict.size;
        standing.verifiedAt = m_clock.now();
        standing.firstContact |= verdict.standing == WitnessVerdict::Standing::FirstSeen;
        standing.keyRotated |= verdict.keyRotated;
    }
    const bool isNew = verdict.breach && !before.logs.value(tenant).breach;
    if (m_witness.seen() != before)
        m_store.save(m_witness.seen());
    m_looking.remove(tenant);
    emit changed(tenant);
    if (isNew)
        emit breached(*verdict.breach);
    over();
}

void WitnessWatch::failed(const TenantId& tenant, const Error& error)
{
    LedgerStanding& standing = change(tenant);
    standing.trouble = describe(error);
    if (standing.state != LedgerStanding::State::Broken && !m_runs.contains(tenant))
        standing.state = LedgerStanding::State::NoAnswer;
    m_looking.remove(tenant);
    emit changed(tenant);
    over();
}

void WitnessWatch::verifyAll(const TenantId& tenant)
{
    if (m_runs.contains(tenant))
        return;
    m_runs.insert(tenant, nullptr); // a second one is not begun while the head is asked for
    ++m_underWay;
    whenDone(m_source->head(tenant), this, [this, tenant](const Result<ShownHead>& head) {
        if (!head || head->tenant != tenant) {
            m_runs.remove(tenant);
            return failed(tenant, head ? Error{ErrorCode::EchoMismatch, {}, {}} : head.error());
        }
        startRun(*head);
    });
}

void WitnessWatch::startRun(const ShownHead& head)
{
    const TenantId tenant = head.tenant;
    auto* run = new LedgerRun(*m_source, m_pool, this);
    m_runs[tenant] = run;
    LedgerStanding& standing = change(tenant);
    if (standing.state != LedgerStanding::State::Broken)
        standing.state = LedgerStanding::State::Verifying;
    standing.rowsRead = 0;
    standing.rowsTotal = head.size;
    connect(run, &LedgerRun::progressed, this, [this, tenant](quint64 rows, quint64 of) {
        LedgerStanding& progress = change(tenant);
        progress.rowsRead = rows;
        progress.rowsTotal = of;
        emit changed(tenant);
    });
    connect(run, &LedgerRun::finished, this, [this, tenant, run](const LedgerVerdict& verdict) {
        runOver(tenant, run->head(), verdict);
        run->deleteLater();
    });
    LedgerClaims known;
    known.pinnedKeys = m_witness.pinnedKeys();
    if (const QByteArray note = m_witness.seen().logs.value(tenant).notes.value(head.epoch); !note.isEmpty())
        known.older.append({note, {}});
    emit changed(tenant);
    run->start(head, std::move(known));
}

void WitnessWatch::runOver(const TenantId& tenant, const ShownHead& head, const LedgerVerdict& verdict)
{
    m_runs.remove(tenant);
    LedgerStanding& standing = change(tenant);
    std::optional<LedgerBreach> breach;
    standing.trouble.clear();
    if (verdict.conclusion == Conclusion::Tampered) {
        const LedgerFinding& worst = *verdict.worst();
        breach = LedgerBreach{tenant, findingName(worst.kind), worst.row, worst.detail,
            m_witness.seen().logs.value(tenant).notes.value(head.epoch), head.checkpoint, {}, m_clock.now()};
    } else if (verdict.conclusion == Conclusion::Verified) {
        standing.rowsRead = verdict.rows + verdict.prunedTo;
        standing.readAt = m_clock.now();
    } else {
        standing.trouble = Ledger::describe(verdict);
        standing.rowsRead = 0;
        standing.rowsTotal = 0;
    }
    const bool isNew = breach && !m_witness.seen().logs.value(tenant).breach;
    if (isNew) {
        m_witness.remember(*breach);
        m_store.save(m_witness.seen());
    }
    const auto kept = m_witness.seen().logs.value(tenant).breach;
    standing.breach = kept;
    if (kept)
        standing.state = LedgerStanding::State::Broken;
    else if (standing.verifiedAt)
        standing.state = LedgerStanding::State::Verified;
    else
        standing.state = LedgerStanding::State::NotYet;
    emit changed(tenant);
    if (isNew)
        emit breached(*kept);
    over();
}

void WitnessWatch::cancelVerify(const TenantId& tenant)
{
    if (LedgerRun* run = m_runs.value(tenant))
        run->cancel();
}

void WitnessWatch::accept(const TenantId& tenant)
{
    m_witness.accept(tenant);
    lookAnew(tenant);
}

void WitnessWatch::followRestore(const TenantId& tenant)
{
    m_witness.acceptRestore(tenant);
    lookAnew(tenant);
}

void WitnessWatch::lookAnew(const TenantId& tenant)
{
    m_store.save(m_witness.seen(), WitnessFile::How::Replace);
    m_standings.insert(tenant, {});
    emit changed(tenant);
    look(tenant);
}

} // namespace Tenantry
