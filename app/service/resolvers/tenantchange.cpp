// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/resolvers/tenantchange.h"

#include "service/administration/rulewords.h"
#include "service/auditing/auditwriter.h"
#include "storage/tenantrepository.h"

#include <QRegularExpression>

namespace Tenantry {

using namespace GraphQL;

namespace {

constexpr qsizetype kLongestName = 200;

Json described(const Tenant& tenant)
{
    return {{"name", tenant.name.toStdString()}, {"subdomain", tenant.subdomain.toStdString()},
        {"plan", tenant.plan.toStdString()}, {"region", tenant.region.toStdString()},
        {"binding", tenant.binding.toStdString()}, {"status", tenantStatusName(tenant.status).toStdString()}};
}

Result<void> checkTexts(const Tenant& tenant)
{
    // A host's label, RFC 1123.
    static const QRegularExpression label(QStringLiteral("\\A[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\z"));
    static const QRegularExpression word(QStringLiteral("\\A[A-Za-z0-9:._-]{0,128}\\z"));
    const QString name = tenant.name.trimmed();
    if (name.isEmpty() || tenant.name.size() > kLongestName)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("a tenant needs a name of 1 to 200 characters"),
            QStringLiteral("tenant.name"));
    if (!tenant.subdomain.isEmpty() && !label.match(QString::fromUtf8(tenant.subdomain)).hasMatch())
        return fail(ErrorCode::InvalidArgument,
            QStringLiteral("a subdomain is one label: lower-case letters, digits, hyphens"),
            QStringLiteral("tenant.subdomain"));
    for (const auto& [text, place] : {std::pair(tenant.plan, "tenant.plan"), std::pair(tenant.region, "tenant.region"),
             std::pair(tenant.binding, "tenant.binding")}) {
        if (!word.match(QString::fromUtf8(text)).hasMatch())
            return fail(ErrorCode::InvalidArgument, QStringLiteral("letters, digits and : . _ - only"),
                QString::fromLatin1(place));
    }
    return {};
}

} // namespace

Result<Tenant> TenantChange::merged(const Json& input, const std::optional<Tenant>& before) const
{
    const auto id = checkedTenantId(bytesMember(input, "id"));
    if (!id)
        return fail(id.error().code, id.error().detail, QStringLiteral("tenant.id"));
    if (*id == kPlatformTenant)
        return fail(
            ErrorCode::InvalidArgument, QStringLiteral("this id is the platform's own"), QStringLiteral("tenant.id"));
    Tenant tenant = before.value_or(Tenant{});
    if (!before) {
        tenant.createdAt = m_context.now();
        tenant.binding = "shared";
    }
    tenant.id = *id;
    tenant.name = stringMember(input, "name");
    const auto take = [&](const char* name, QByteArray& text) {
        if (input.contains(name) && input[name].is_string())
            text = bytesMember(input, name);
    };
    take("subdomain", tenant.subdomain);
    take("plan", tenant.plan);
    take("region", tenant.region);
    take("binding", tenant.binding);
    if (const auto good = checkTexts(tenant); !good)
        return fail(good.error());
    return tenant;
}

Result<void> TenantChange::audit(const TenantId& id, const char* action, Json before, Json after, Json data)
{
    for (const TenantId& log : {id, kPlatformTenant}) {
        AuditEntry entry = m_context.entry(log, action);
        entry.severity = Severity::Notice;
        entry.targets = {{"tenant", id.bytes()}};
        entry.before = before;
        entry.after = after;
        entry.data = data;
        if (const auto written = AuditWriter::append(m_context.transaction(), std::move(entry)); !written)
            return fail(written.error());
    }
    return {};
}

Result<ResolvedValue> TenantChange::answer(const PlatformScope& scope, const TenantId& id) const
{
    return TenantRepository(m_context.database())
        .find(scope, id, m_context.now())
        .map([](const TenantSummary& summary) { return ResolvedValue::make(summary); });
}

Result<ResolvedValue> TenantChange::put(const Json& input)
{
    if (const auto may = m_context.need(Permission::TenantEdit); !may)
        return fail(may.error());
    const TenantId id(bytesMember(input, "id"));
    if (const auto own = m_context.checkNamed({id}); !own)
        return fail(own.error());
    const auto platform = m_context.platform();
    if (!platform)
        return fail(platform.error());
    TenantRepository repository(m_context.database());
    std::optional<Tenant> before;
    if (const auto found = repository.find(**platform, id, m_context.now()))
        before = found->tenant;
    else if (found.error().code != ErrorCode::NotFound)
        return fail(found.error());
    if (!before) {
        if (const auto may = m_context.need(Permission::TenantCreate); !may)
            return fail(may.error());
    }
    if (before && before->status == TenantStatus::Archived)
        return RuleWords::refusal("tenant.archived", QStringLiteral("%1 is archived").arg(id.toString()));
    const auto tenant = merged(input, before);
    if (!tenant)
        return fail(tenant.error());
    const auto changed = repository.put(m_context.transaction(), **platform, *tenant);
    if (!changed)
        return fail(changed.error());
    if (*changed) {
        const auto audited = audit(id, before ? "tenant.edit" : "tenant.create", before ? described(*before) : Json(),
            described(*tenant), Json());
        if (!audited)
            return fail(audited.error());
    }
    return answer(**platform, id);
}

Result<ResolvedValue> TenantChange::setStatus(const TenantId& id, TenantStatus status, const std::string& reason)
{
    if (const auto may = m_context.need(Permission::TenantSuspend); !may)
        return fail(may.error());
    const auto platform = m_context.platform();
    if (!platform)
        return fail(platform.error());
    if (status == TenantStatus::Archived)
        return fail(
            ErrorCode::Unsupported, QStringLiteral("archiveTenant archives a tenant"), QStringLiteral("status"));
    TenantRepository repository(m_context.database());
    const auto before = repository.find(**platform, id, m_context.now());
    if (!before)
        return fail(before.error());
    if (before->tenant.status == TenantStatus::Archived)
        return RuleWords::refusal("tenant.archived", QStringLiteral("%1 is archived").arg(id.toString()));
    if (before->tenant.status != status) {
        const auto set = repository.setStatus(m_context.transaction(), **platform, id, status);
        if (!set)
            return fail(set.error());
        const auto audited = audit(id, status == TenantStatus::Suspended ? "tenant.suspend" : "tenant.resume",
            {{"status", tenantStatusName(before->tenant.status).toStdString()}},
            {{"status", tenantStatusName(status).toStdString()}}, reason.empty() ? Json() : Json{{"reason", reason}});
        if (!audited)
            return fail(audited.error());
    }
    return answer(**platform, id);
}

} // namespace Tenantry
