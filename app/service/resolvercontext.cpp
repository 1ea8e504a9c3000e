// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/resolvercontext.h"

#include "service/auditing/auditwriter.h"
#include "storage/outbox.h"

namespace Tenantry {

namespace {
constexpr QStringView kExplained = u"explained:";
} // namespace

ResolverContext::ResolverContext(
    const ServiceCall& call, Transaction& transaction, const CursorSeal& seal, Timestamp now, Transaction* data)
    : m_call(call)
    , m_transaction(transaction)
    , m_seal(seal)
    , m_now(now)
    , m_data(data)
{
}

Result<void> ResolverContext::append(AuditEntry entry)
{
    return m_data ? Outbox::put(*m_data, entry)
                  : AuditWriter::append(m_transaction, std::move(entry)).map([](const AuditReceipt&) {});
}

Result<void> ResolverContext::need(Permission permission)
{
    if (m_call.permissions.testFlag(permission))
        return {};
    const QByteArray name = permissionName(permission);
    deny({Denial::Kind::Permission, {}, name});
    const QByteArrayList roles = m_call.rolesWith ? m_call.rolesWith(permission) : QByteArrayList();
    return fail(ErrorCode::Forbidden,
        QStringLiteral("This needs the permission %1; roles that have it: %2.")
            .arg(QString::fromUtf8(name), QString::fromUtf8(roles.join(", "))),
        QStringLiteral("permission:") + QString::fromUtf8(name));
}

Result<const PlatformScope*> ResolverContext::platform()
{
    if (m_call.platform)
        return &*m_call.platform;
    deny({Denial::Kind::Permission, {}, "platform"});
    return fail(ErrorCode::Forbidden, QStringLiteral("This is for the platform's operators and auditors."),
        QStringLiteral("rule:platform.only"));
}

Result<void> ResolverContext::checkNamed(const QList<TenantId>& named)
{
    if (!m_call.tenant)
        return {};
    for (const TenantId& tenant : named) {
        if (tenant == m_call.tenant->tenant())
            continue;
        deny({Denial::Kind::CrossTenant, tenant, "filter"});
        // The same words whether that tenant is there or not.
        return fail(ErrorCode::Forbidden, QStringLiteral("Forbidden"));
    }
    return {};
}

void ResolverContext::note(const QByteArray& action)
{
    if (!m_answer.notes.contains(action))
        m_answer.notes.append(action);
}

void ResolverContext::record(AuditEntry entry) { m_answer.records.append(std::move(entry)); }

QString ResolverContext::explain(Json why)
{
    m_explained.append(std::move(why));
    return kExplained.toString() + QString::number(m_explained.size() - 1);
}

Json ResolverContext::explained(const QString& path) const
{
    if (!path.startsWith(kExplained))
        return {};
    return m_explained.value(path.mid(kExplained.size()).toInt());
}

CursorPurpose ResolverContext::purpose(const char* list, const QByteArray& filterDigest) const
{
    return {m_call.tenant ? m_call.tenant->tenant() : kPlatformTenant, list, filterDigest};
}

AuditEntry ResolverContext::entry(const TenantId& log, const char* action) const
{
    AuditEntry entry;
    entry.log = log;
    entry.time = m_now;
    entry.action = action;
    entry.actor = m_call.actor;
    entry.requestId = m_call.requestId;
    return entry;
}

} // namespace Tenantry
