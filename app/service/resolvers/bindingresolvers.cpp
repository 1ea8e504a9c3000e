// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/resolvercontext.h"
#include "service/resolvers/bindinglisting.h"
#include "service/resolvers/platformresolvers.h"
#include "service/resolvers/rangeend.h"
#include "service/resolvers/recordfields.h"

#include <QUrl>

#include <algorithm>

namespace Tenantry {

using namespace GraphQL;

namespace {

using Row = BindingListing::Row;

constexpr int kMostBindings = 1000;
constexpr int kMostPoints = 720;
constexpr int kMostTenants = 1000;

struct BindingConnection {
    std::shared_ptr<const std::vector<Row>> nodes;
    int totalCount = 0;
};

/// Permission, the platform's scope, and the note that it was read.
Result<std::vector<Row>> listed(ResolverContext& context)
{
    if (const auto may = context.need(Permission::ListRead); !may)
        return fail(may.error());
    auto rows = BindingListing::read(context);
    if (rows)
        context.note("binding.read");
    return rows;
}

Result<ResolvedValue> bindings(const FieldCall& call)
{
    const int first = call.arg<int>("first", 100);
    const int offset = call.arg<int>("offset", 0);
    if (first < 0 || first > kMostBindings || offset < 0)
        return fail(
            ErrorCode::InvalidArgument, QStringLiteral("first must be 0 to %1, offset at least 0").arg(kMostBindings));
    auto rows = listed(call.context<ResolverContext>());
    if (!rows)
        return fail(rows.error());
    BindingConnection connection;
    connection.totalCount = static_cast<int>(rows->size());
    auto nodes = std::make_shared<std::vector<Row>>();
    const int end = std::min(connection.totalCount, std::min(offset, connection.totalCount) + first);
    for (int i = offset; i < end; ++i)
        nodes->push_back(std::move((*rows)[static_cast<size_t>(i)]));
    connection.nodes = std::move(nodes);
    return ResolvedValue::make(std::move(connection));
}

Result<ResolvedValue> binding(const FieldCall& call)
{
    const auto rows = listed(call.context<ResolverContext>());
    if (!rows)
        return fail(rows.error());
    const QByteArray name = QByteArray::fromStdString(call.arg<std::string>("name"));
    const auto at = std::find_if(rows->begin(), rows->end(), [&](const Row& row) { return row.status.name == name; });
    return at == rows->end() ? ResolvedValue() : ResolvedValue::make(*at);
}

Result<ResolvedValue> tenantsOf(const FieldCall& call)
{
    auto& context = call.context<ResolverContext>();
    const auto platform = context.platform();
    if (!platform)
        return fail(platform.error());
    const int first = call.arg<int>("first", 20);
    if (first < 0 || first > kMostTenants)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("first must be 0 to %1").arg(kMostTenants));
    // Inside a tenant an operator sees that tenant, as in every other list.
    const TenantId only = context.call().tenant ? context.call().tenant->tenant() : TenantId();
    const auto tenants =
        PlacementRepository(context.database()).tenants(**platform, call.parent<Row>().tenants, only, first);
    if (!tenants)
        return fail(tenants.error());
    return ResolvedValue::rows(std::vector<Tenant>(tenants->begin(), tenants->end()));
}

Result<ResolvedValue> latency(const FieldCall& call)
{
    const int points = call.arg<int>("points", 120);
    if (points < 2 || points > kMostPoints)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("points must be 2 to %1").arg(kMostPoints));
    const Timestamp to = *rangeEnd(call.args(), call.context<ResolverContext>().now(), std::optional<Timestamp>());
    const Timestamp from = rangeFrom(call.args()).value_or(Timestamp{to.ms - Timestamp::kHour});
    const QList<HealthPoint> all = call.parent<Row>().status.history.points(from, to, points);
    return ResolvedValue::rows(std::vector<HealthPoint>(all.begin(), all.end()));
}

/// What a token or a password could stand in never leaves: of an address only who is asked.
ResolvedValue hostOf(const Row& row)
{
    if (row.status.kind != BindingStatus::Kind::Remote)
        return {};
    const QUrl url(row.status.place);
    const QString port = url.port() > 0 ? QStringLiteral(":%1").arg(url.port()) : QString();
    return orNull(url.host() + (url.host().isEmpty() ? QString() : port));
}

ResolvedValue fileOf(const Row& row)
{
    return row.status.kind == BindingStatus::Kind::Embedded ? orNull(row.status.place) : ResolvedValue();
}

/// What a service elsewhere says in its own words may be anybody's data; how it failed is enough.
ResolvedValue errorOf(const Row& row)
{
    if (!row.status.lastError)
        return {};
    QString detail = row.status.lastError->detail;
    if (row.status.kind == BindingStatus::Kind::Remote && detail.startsWith(QLatin1String("HTTP ")))
        detail = detail.section(QLatin1Char(':'), 0, 0).section(QLatin1String(" ["), 0, 0);
    return resolved(detail);
}

ResolvedValue circuitOf(const Row& row)
{
    return row.status.kind == BindingStatus::Kind::Remote ? orNull(circuitName(row.status.state)) : ResolvedValue();
}

ResolvedValue recentOf(const Row& row)
{
    ResolvedValue::List list;
    for (const HealthLook& look : row.status.history.looks())
        list.push_back(look.ok ? ResolvedValue(look.latencyMs) : ResolvedValue());
    return list;
}

template <class Member> ResolvedValue lastOf(const Row& row, Member HealthLook::*member)
{
    const QList<HealthLook>& looks = row.status.history.looks();
    return looks.isEmpty() ? ResolvedValue() : resolved(looks.last().*member);
}

void addBindingFields(ResolverMap& map)
{
    RecordFields<Row>(map, "Binding")
        .compute("name", [](const Row& row) { return resolved(row.status.name); })
        .compute("service", [](const Row& row) { return orNull(row.status.service); })
        .compute("kind",
            [](const Row& row) { return row.status.kind == BindingStatus::Kind::Remote ? "REMOTE" : "EMBEDDED"; })
        .compute("isDefault", [](const Row& row) { return resolved(row.status.isDefault); })
        .compute("host", hostOf)
        .compute("file", fileOf)
        .compute("health", [](const Row& row) { return resolved(bindingHealthName(row.status.health())); })
        .compute("since", [](const Row& row) { return resolved(row.status.history.since()); })
        .compute("circuit", circuitOf)
        .compute("lastLook", [](const Row& row) { return lastOf(row, &HealthLook::at); })
        .compute("lastLatencyMs", [](const Row& row) { return lastOf(row, &HealthLook::latencyMs); })
        .compute("error", errorOf)
        .compute("errorAt",
            [](const Row& row) { return row.status.lastError ? resolved(row.status.lastErrorAt) : ResolvedValue(); })
        .add("tenantCount", &Row::tenantCount)
        .compute("recent", recentOf);
}

} // namespace

void addBindingResolvers(ResolverMap& map)
{
    map.add("Query", "bindings", bindings);
    map.add("Query", "binding", binding);
    map.add("Binding", "tenants", tenantsOf);
    map.add("Binding", "latency", latency);
    addBindingFields(map);
    RecordFields<BindingConnection>(map, "BindingConnection")
        .compute("nodes", [](const BindingConnection& list) { return ResolvedValue::rows(list.nodes); })
        .add("totalCount", &BindingConnection::totalCount);
    RecordFields<Tenant>(map, "BindingTenant").add("tenantId", &Tenant::id).add("name", &Tenant::name);
    RecordFields<HealthPoint>(map, "HealthPoint")
        .add("time", &HealthPoint::at)
        .add("looks", &HealthPoint::looks)
        .add("failed", &HealthPoint::failed)
        .add("latencyMs", &HealthPoint::latencyMs)
        .add("worstMs", &HealthPoint::worstMs);
}

} // namespace Tenantry
