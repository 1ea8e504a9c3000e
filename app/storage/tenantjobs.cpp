// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/tenantjobs.h"

namespace Tenantry {

namespace {

template <class Row> Result<QList<Row>> jobRows(Statement& statement, Row (*read)(const Statement&))
{
    QList<Row> rows;
    for (;;) {
        const auto row = statement.step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return rows;
        rows.append(read(statement));
    }
}

TenantJobs::Job readJob(const Statement& row)
{
    return {row.id<TenantId>(0), row.bytes(1), parseJson(row.view(2)).value_or(Json::object()), row.time(3)};
}

TenantJobs::Certificate readCertificate(const Statement& row)
{
    return {row.id<TenantId>(0), row.time(1), row.bytes(2), row.bytes(3)};
}

} // namespace

Result<QList<TenantJobs::Job>> TenantJobs::list(const QByteArray& kind) const
{
    auto statement = m_db.prepare("SELECT tenant_id, kind, state, started_at FROM tenant_job WHERE kind = ?"
                                  " ORDER BY started_at, tenant_id");
    return statement ? jobRows(statement->bind(kind), readJob) : fail(statement.error());
}

Result<QList<TenantJobs::Job>> TenantJobs::of(const TenantId& tenant) const
{
    auto statement = m_db.prepare("SELECT tenant_id, kind, state, started_at FROM tenant_job WHERE tenant_id = ?");
    return statement ? jobRows(statement->bind(tenant), readJob) : fail(statement.error());
}

Result<void> TenantJobs::put(Transaction&, const Job& job)
{
    auto statement = m_db.prepare("INSERT INTO tenant_job (tenant_id, kind, state, started_at) VALUES (?, ?, ?, ?)"
                                  " ON CONFLICT (tenant_id, kind) DO UPDATE SET state = excluded.state");
    if (!statement)
        return fail(statement.error());
    return statement->bind(job.tenant).bind(job.kind).bindOwned(dumpJson(job.state)).bind(job.startedAt).run();
}

Result<void> TenantJobs::end(Transaction&, const TenantId& tenant, const QByteArray& kind)
{
    auto statement = m_db.prepare("DELETE FROM tenant_job WHERE tenant_id = ? AND kind = ?");
    return statement ? statement->bind(tenant).bind(kind).run() : fail(statement.error());
}

Result<void> TenantJobs::putCertificate(Transaction&, const Certificate& certificate)
{
    auto statement =
        m_db.prepare("INSERT INTO tenant_certificate (tenant_id, at, sha256, document) VALUES (?, ?, ?, ?)");
    if (!statement)
        return fail(statement.error());
    statement->bind(certificate.tenant).bind(certificate.at);
    return statement->bind(certificate.sha256).bind(certificate.document).run();
}

Result<std::optional<TenantJobs::Certificate>> TenantJobs::certificate(const TenantId& tenant) const
{
    auto statement = m_db.prepare("SELECT tenant_id, at, sha256, document FROM tenant_certificate WHERE tenant_id = ?");
    if (!statement)
        return fail(statement.error());
    const auto row = statement->bind(tenant).step();
    if (!row)
        return fail(row.error());
    return *row ? std::optional(readCertificate(*statement)) : std::nullopt;
}

Result<QList<TenantJobs::Certificate>> TenantJobs::certificates(int first, int offset) const
{
    auto statement = m_db.prepare("SELECT tenant_id, at, sha256, document FROM tenant_certificate"
                                  " ORDER BY at DESC, tenant_id LIMIT ? OFFSET ?");
    return statement ? jobRows(statement->bind(int64_t{first}).bind(int64_t{offset}), readCertificate)
                     : fail(statement.error());
}

} // namespace Tenantry
