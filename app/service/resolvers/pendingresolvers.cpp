// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/administration/pendingchanges.h"
#include "service/resolvers/auditscope.h"
#include "service/resolvers/pendinganswer.h"
#include "service/resolvers/platformresolvers.h"
#include "storage/tenantjobs.h"

namespace Tenantry {

using namespace GraphQL;

namespace {

constexpr int kMostChanges = 1000;

Result<ResolvedValue> pendingChanges(const FieldCall& call)
{
    auto& context = call.context<ResolverContext>();
    if (const auto may = context.need(Permission::AuditRead); !may)
        return fail(may.error());
    PendingRepository::Filter filter;
    filter.first = call.arg<int>("first", 100);
    if (filter.first < 0 || filter.first > kMostChanges)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("first must be 0 to 1,000"), QStringLiteral("first"));
    if (call.has("state"))
        filter.state = changeStateFromName(QByteArray::fromStdString(call.arg<std::string>("state")));
    if (call.has("tenantId")) {
        filter.touching = TenantId(call.arg<std::string>("tenantId"));
        if (const auto own = context.checkNamed({*filter.touching}); !own)
            return fail(own.error());
    }
    const bool mine = call.arg<bool>("decidableByMe", false);
    if (mine) {
        filter.state = ChangeState::Pending;
        filter.notBy = context.call().actor.userId;
    }
    const PendingChanges changes(context);
    const auto found = changes.list(filter);
    if (!found)
        return fail(found.error());
    Json list = Json::array();
    for (const StoredChange& change : *found) {
        if (!mine || !changes.whyNot(change))
            list.push_back(pendingAnswer(changes, change));
    }
    return ResolvedValue(std::move(list));
}

Result<ResolvedValue> pendingChange(const FieldCall& call)
{
    auto& context = call.context<ResolverContext>();
    if (const auto may = context.need(Permission::AuditRead); !may)
        return fail(may.error());
    const PendingChanges changes(context);
    const auto found = changes.find(QByteArray::fromStdString(call.arg<std::string>("id")));
    if (!found && found.error().code == ErrorCode::NotFound)
        return ResolvedValue();
    return found ? Result<ResolvedValue>(ResolvedValue(pendingAnswer(changes, *found))) : fail(found.error());
}

Result<ResolvedValue> decideChange(const FieldCall& call)
{
    auto& context = call.context<ResolverContext>();
    // Nobody without a say in anything learns what waits.
    if (const auto may = context.need(Permission::AuditRead); !may)
        return fail(may.error());
    PendingChanges changes(context);
    const auto decided =
        changes.decide(QByteArray::fromStdString(call.arg<std::string>("id")), call.arg<bool>("approve"),
            QString::fromStdString(call.arg<std::string>("reason")), call.arg<int>("expectedVersion"));
    return decided ? Result<ResolvedValue>(ResolvedValue(pendingAnswer(changes, *decided))) : fail(decided.error());
}

Result<ResolvedValue> cancelChange(const FieldCall& call)
{
    auto& context = call.context<ResolverContext>();
    if (const auto may = context.need(Permission::AuditRead); !may)
        return fail(may.error());
    PendingChanges changes(context);
    const auto ended = changes.cancel(QByteArray::fromStdString(call.arg<std::string>("id")),
        QString::fromStdString(call.arg<std::string>("reason")));
    return ended ? Result<ResolvedValue>(ResolvedValue(pendingAnswer(changes, *ended))) : fail(ended.error());
}

Json certificateJson(const TenantJobs::Certificate& certificate)
{
    return {{"tenantId", certificate.tenant.toStdString()}, {"at", certificate.at.ms},
        {"sha256", certificate.sha256.toStdString()}, {"document", certificate.document.toStdString()}};
}

Result<ResolvedValue> tenantCertificate(const FieldCall& call)
{
    auto& context = call.context<ResolverContext>();
    const TenantId tenant(call.arg<std::string>("id"));
    if (const auto may = mayChangeLog(context, Permission::AuditRead, tenant); !may)
        return fail(may.error());
    const auto found = TenantJobs(context.database()).certificate(tenant);
    if (!found)
        return fail(found.error());
    return *found ? ResolvedValue(certificateJson(**found)) : ResolvedValue();
}

Result<ResolvedValue> tenantCertificates(const FieldCall& call)
{
    auto& context = call.context<ResolverContext>();
    if (const auto may = context.need(Permission::AuditRead); !may)
        return fail(may.error());
    if (const auto platform = context.platform(); !platform)
        return fail(platform.error());
    const int first = call.arg<int>("first", 100);
    const int offset = call.arg<int>("offset", 0);
    if (first < 0 || first > kMostChanges || offset < 0)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("first must be 0 to 1,000, offset at least 0"));
    const TenantJobs jobs(context.database());
    const auto found = jobs.certificates(first, offset);
    const auto count = jobs.certificateCount();
    if (!found || !count)
        return fail(found ? count.error() : found.error());
    Json nodes = Json::array();
    for (const TenantJobs::Certificate& certificate : *found)
        nodes.push_back(certificateJson(certificate));
    return ResolvedValue(Json{{"nodes", std::move(nodes)}, {"totalCount", *count}});
}

} // namespace

void addPendingResolvers(ResolverMap& map)
{
    map.add("Query", "pendingChanges", pendingChanges);
    map.add("Query", "pendingChange", pendingChange);
    map.add("Query", "tenantCertificate", tenantCertificate);
    map.add("Query", "tenantCertificates", tenantCertificates);
    map.add("Mutation", "decideChange", decideChange);
    map.add("Mutation", "cancelChange", cancelChange);
}

} // namespace Tenantry
