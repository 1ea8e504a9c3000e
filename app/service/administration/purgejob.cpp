// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/administration/purgejob.h"

#include "service/administration/tenantpurge.h"
#include "storage/keyvaluestore.h"
#include "storage/purgerepository.h"

namespace Tenantry {

namespace {

/// Whoever decided it is who does it, in the request in which they did.
ServiceCall callOf(const TenantJobs::Job& job, const LedgerKeeper& keeper)
{
    ServiceCall call;
    call.requestId = RequestId(bytesMember(job.state, "request"));
    const Json actor = job.state.value("actor", Json::object());
    call.actor = {UserId(bytesMember(job.state, "decidedBy")), kPlatformTenant, bytesMember(actor, "role"),
        SessionId(bytesMember(actor, "session"))};
    call.keeper = &keeper;
    return call;
}

} // namespace

Result<bool> PurgeJob::stepDedicated(Database& control, TenantJobs::Job& job, const QByteArray& binding, int64_t limit)
{
    const auto data = m_workspace.bindings().database(binding);
    if (!data)
        return fail(data.error());
    PurgeRepository rows(**data);
    const auto known = rows.knows(job.tenant);
    if (!known || !*known)
        return known;
    m_drain(binding);
    Json deleted;
    bool isDone = false;
    {
        auto transaction = Transaction::begin(**data, Transaction::Mode::Write);
        if (!transaction)
            return fail(transaction.error());
        auto step = rows.deleteRows(*transaction, job.tenant, limit);
        if (!step)
            return fail(step.error());
        if (step->isDone) {
            if (const auto gone = rows.deleteTenant(*transaction, job.tenant); !gone)
                return fail(gone.error());
        }
        if (const auto committed = transaction->commit(); !committed)
            return fail(committed.error());
        deleted = std::move(step->counts);
        isDone = step->isDone;
    }
    if (isDone) {
        // What was deleted leaves the write-ahead log too; if somebody reads just now, with the next.
        const auto emptied = (*data)->scalar("PRAGMA wal_checkpoint(TRUNCATE)");
        Q_UNUSED(emptied)
    }
    // Two files, two transactions: a kill in between makes the certificate count too few, and never leaves a row.
    auto transaction = Transaction::begin(control, Transaction::Mode::Write);
    if (!transaction)
        return fail(transaction.error());
    TenantPurge::count(job, "bindings/" + binding + ".db", deleted);
    if (const auto put = TenantJobs(control).put(*transaction, job); !put)
        return fail(put.error());
    const auto committed = transaction->commit();
    return committed ? Result<bool>(true) : fail(committed.error());
}

Result<void> PurgeJob::stepControl(Database& control, TenantJobs::Job& job, int64_t limit)
{
    auto transaction = Transaction::begin(control, Transaction::Mode::Write);
    if (!transaction)
        return fail(transaction.error());
    const ServiceCall call = callOf(job, m_keeper);
    ResolverContext context(call, *transaction, m_seal, m_clock.now());
    TenantPurge purge(context, job.tenant);
    const auto done = purge.deleteSome(job, limit);
    if (!done)
        return fail(done.error());
    const auto next = *done ? purge.finish(job) : TenantJobs(control).put(*transaction, job);
    return next ? transaction->commit() : next;
}

/// FTS5 keeps the words of deleted rows until their segments are merged: first all are marked for it, then some pages
/// are merged at a time, until no step changes anything.
Result<bool> PurgeJob::stepSearch(Database& control)
{
    KeyValueStore notes(control);
    const auto note = notes.get(TenantPurge::kSearchNote);
    if (!note)
        return fail(note.error());
    if (!*note)
        return false;
    auto transaction = Transaction::begin(control, Transaction::Mode::Write);
    if (!transaction)
        return fail(transaction.error());
    const bool isBegun = **note == Json("merging");
    const auto before = control.scalar("SELECT total_changes()");
    const auto merged = control.execute(isBegun
            ? QByteArrayLiteral("INSERT INTO audit_text (audit_text, rank) VALUES ('merge', 500)")
            : QByteArrayLiteral("INSERT INTO audit_text (audit_text, rank) VALUES ('merge', -500)"));
    const auto after = control.scalar("SELECT total_changes()");
    if (!before || !merged || !after)
        return fail(!merged ? merged.error() : !before ? before.error() : after.error());
    const bool isDone = isBegun && *after - *before < 2;
    const auto noted = isDone ? notes.remove(*transaction, TenantPurge::kSearchNote)
                              : notes.put(*transaction, TenantPurge::kSearchNote, Json("merging"));
    if (!noted)
        return fail(noted.error());
    const auto committed = transaction->commit();
    return committed ? Result<bool>(!isDone) : fail(committed.error());
}

Result<bool> PurgeJob::step(int64_t limit)
{
    const auto control = m_workspace.database();
    if (!control)
        return fail(control.error());
    const auto jobs = TenantJobs(**control).list("purge");
    if (!jobs)
        return fail(jobs.error());
    if (jobs->isEmpty())
        return stepSearch(**control);
    TenantJobs::Job job = jobs->first();
    for (const QByteArray& binding : m_workspace.bindings().names()) {
        const auto stepped = stepDedicated(**control, job, binding, limit);
        if (!stepped || *stepped)
            return stepped;
    }
    const auto stepped = stepControl(**control, job, limit);
    return stepped ? Result<bool>(true) : fail(stepped.error());
}

} // namespace Tenantry
