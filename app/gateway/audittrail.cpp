// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/audittrail.h"

#include "base/log.h"
#include "service/auditing/auditwriter.h"

namespace Tenantry {

namespace {

const char* actionOf(Denial::Kind kind)
{
    switch (kind) {
    case Denial::Kind::CrossTenant:
        return "cross_tenant_access_attempt";
    case Denial::Kind::Permission:
        return "permission.denied";
    case Denial::Kind::Share:
        return "share.access_denied";
    case Denial::Kind::Absent:
        return "record.absent";
    }
    return "denied";
}

Severity severityOf(Denial::Kind kind)
{
    switch (kind) {
    case Denial::Kind::CrossTenant:
        return Severity::High;
    case Denial::Kind::Permission:
    case Denial::Kind::Share:
        return Severity::Notice;
    case Denial::Kind::Absent:
        return Severity::Low;
    }
    return Severity::Notice;
}

AuditEntry entryOf(const Denial& denial, int count)
{
    AuditEntry entry;
    entry.action = actionOf(denial.kind);
    entry.outcome = Outcome::Denied;
    entry.severity = severityOf(denial.kind);
    if (!denial.claimed.isEmpty())
        entry.targets.append({"tenant", denial.claimed.bytes()});
    entry.data = {{"what", QString::fromUtf8(denial.what).toStdString()}};
    if (count > 1)
        entry.data["count"] = count;
    return entry;
}

} // namespace

AuditTrail::AuditTrail(Workspace& workspace, const Clock& clock, Later later)
    : m_workspace(workspace)
    , m_clock(clock)
    , m_later(std::move(later))
{
}

Result<void> AuditTrail::record(Database& database, const QList<AuditEntry>& entries) const
{
    if (entries.isEmpty())
        return {};
    auto transaction = Transaction::begin(database, Transaction::Mode::Write);
    if (!transaction)
        return fail(transaction.error());
    for (const AuditEntry& entry : entries) {
        if (const auto written = AuditWriter::append(*transaction, entry); !written)
            return fail(written.error());
    }
    return transaction->commit();
}

void AuditTrail::refused(
    Database& database, const Access& access, const RequestId& request, const QList<Denial>& denials)
{
    for (const Denial& denial : denials) {
        const int count = m_budget.take(access.actor.userId, m_clock.now());
        if (count == 0)
            continue;
        AuditEntry entry = entryOf(denial, count);
        entry.time = m_clock.now();
        entry.actor = access.actor;
        entry.requestId = request;
        QList<AuditEntry> entries;
        const auto into = [&](const TenantId& log) {
            entry.log = log;
            entries.append(entry);
        };
        if (!access.home.isEmpty())
            into(access.home);
        const bool isShare = denial.kind == Denial::Kind::Share;
        if (isShare && !denial.claimed.isEmpty() && denial.claimed != access.home)
            into(denial.claimed);
        if (denial.kind == Denial::Kind::CrossTenant || isShare || entries.isEmpty())
            into(kPlatformTenant);
        if (const auto written = record(database, entries); !written)
            qCWarning(logService) << "a refusal was not written down:" << describe(written.error());
    }
}

void AuditTrail::note(const QByteArray& action, const Access& access, const TenantId& log, const RequestId& request)
{
    const Timestamp now = m_clock.now();
    const auto note = m_memory.note(action, access.actor.userId, access.actor.sessionId, log, now);
    if (!note.write)
        return;
    AuditEntry entry;
    entry.log = log;
    entry.time = now;
    entry.action = action;
    entry.actor = access.actor;
    entry.requestId = request;
    entry.targets = {{"tenant", log.bytes()}};
    if (note.before > 0)
        entry.data = {{"repeated", note.before}};
    m_later([this, entry = std::move(entry)] {
        const auto database = m_workspace.database();
        const auto written = database ? record(**database, {entry}) : Result<void>(fail(database.error()));
        if (!written)
            qCWarning(logService) << "a note was not written down:" << describe(written.error());
    });
}

} // namespace Tenantry
