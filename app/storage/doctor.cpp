// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/doctor.h"

#include "storage/cancelguard.h"
#include "storage/doctorchecks.h"
#include "storage/sqlitedialect.h"
#include "storage/transaction.h"

namespace Tenantry {

namespace {

Result<void> runCheck(Database& db, const DoctorCheck& check, QList<DoctorFinding>& findings)
{
    auto statement = db.prepare(check.sql);
    if (!statement)
        return fail(statement.error());
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return {};
        findings.append({check.name, statement->id<TenantId>(0), statement->text(1), check.remedy});
    }
}

Result<QList<DoctorTenant>> readTenants(Database& db)
{
    auto statement = db.prepare(
        "SELECT t.id, t.name, t.status, (SELECT count(*) FROM event e INDEXED BY event_newest WHERE e.tenant = t.key),"
        " (SELECT count(*) FROM audit a WHERE a.log_key = (SELECT l.key FROM audit_log l WHERE l.log = t.id))"
        " FROM tenant t ORDER BY t.id");
    if (!statement)
        return fail(statement.error());
    QList<DoctorTenant> tenants;
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return tenants;
        tenants.append({statement->id<TenantId>(0), statement->text(1), tenantStatusFromName(statement->bytes(2)),
            statement->integer(3), statement->integer(4)});
    }
}

} // namespace

Result<DoctorReport> Doctor::examine(const QString& folder, const CancelToken& cancel)
{
    WorkspaceOptions options;
    options.exclusive = false;
    options.readOnly = true;
    auto workspace = Workspace::open(folder, options);
    if (!workspace)
        return fail(workspace.error());
    const auto db = (*workspace)->database();
    if (!db)
        return fail(db.error());
    const CancelGuard guard(**db, cancel);
    // One snapshot: a program that writes meanwhile makes no finding.
    auto snapshot = Transaction::begin(**db, Transaction::Mode::Read);
    if (!snapshot)
        return fail(snapshot.error());
    DoctorReport report;
    const SqliteDialect dialect;
    report.engine = dialect.name();
    report.schema = dialect.schemaVersion(**db).value_or(0);
    for (const DoctorCheck& check : doctorChecks()) {
        const auto done = runCheck(**db, check, report.findings);
        if (done)
            continue;
        if (done.error().code != ErrorCode::StorageCorrupt)
            return fail(done.error());
        report.findings.append({check.name, {}, describe(done.error()), check.remedy});
    }
    if (auto tenants = readTenants(**db))
        report.tenants = std::move(*tenants);
    else
        report.findings.append(
            {"integrity", {}, describe(tenants.error()), QStringLiteral("Restore the workspace from a backup.")});
    return report;
}

} // namespace Tenantry
