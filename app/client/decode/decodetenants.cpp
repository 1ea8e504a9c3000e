// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/decode/memberdecoders.h"
#include "client/decode/readtenantrow.h"
#include "client/decode/rowlist.h"

namespace Tenantry::Decode {

namespace {

TenantLife readLife(RowReader& row)
{
    TenantLife life;
    if (row.member("version").is_null())
        return life;
    life.version = static_cast<int>(row.integer("version"));
    life.group = row.optionalText("group");
    for (const Json& tag : row.member("tags").is_array() ? row.member("tags") : Json::array()) {
        if (tag.is_string())
            life.tags.append(QString::fromStdString(tag.get<std::string>()));
    }
    life.archivedAt = row.optionalTime("archivedAt");
    life.purgeAfter = row.optionalTime("purgeAfter");
    life.isPurging = row.member("isPurging") == Json(true);
    return life;
}

} // namespace

Result<Membership> readMembership(const Json& object)
{
    RowReader row(object);
    Membership out;
    out.tenantId = TenantId(row.bytes("tenantId"));
    out.userId = UserId(row.bytes("userId"));
    out.name = row.optionalText("name");
    out.email = row.optionalText("email");
    if (const auto role = roleFromName(row.bytes("role")))
        out.role = *role;
    else
        row.refuse("role");
    out.since = row.time("since");
    out.lastActive = row.optionalTime("lastActive");
    out.version = static_cast<int>(row.integer("version"));
    return row.finished(std::move(out));
}

namespace {

} // namespace

Result<TenantRow> readTenantRow(const Json& object)
{
    RowReader row(object);
    TenantRow out;
    out.tenant.id = TenantId(row.bytes("id"));
    // The owner was verified; the id is what the row calls itself. They are one and the same, or nothing is.
    if (const QByteArray owner = row.optionalBytes("tenantId"); !owner.isEmpty() && owner != out.tenant.id.bytes())
        row.refuse("tenantId");
    out.tenant.name = row.text("name");
    out.tenant.subdomain = row.optionalBytes("subdomain");
    out.tenant.plan = row.optionalBytes("plan");
    out.tenant.region = row.optionalBytes("region");
    out.tenant.binding = row.bytes("binding");
    out.tenant.status = tenantStatusFromName(row.bytes("status"));
    out.tenant.createdAt = row.time("createdAt");
    out.memberCount = static_cast<int>(row.integer("memberCount"));
    out.events24h = row.integer("events24h");
    out.openBreaches = static_cast<int>(row.integer("openBreaches"));
    out.hourly = row.optionalIntegers("hourly");
    out.life = readLife(row);
    return row.finished(std::move(out));
}

Result<DecodedPage<TenantRow>> tenants(const VerifiedAnswer& answer)
{
    return pageOf<TenantRow>(answer, "tenants", readTenantRow);
}

Result<std::optional<TenantRow>> tenant(const VerifiedAnswer& answer, const char* field)
{
    return oneOf<TenantRow>(answer, field, readTenantRow);
}

Result<DecodedPage<Membership>> memberships(const VerifiedAnswer& answer)
{
    return pageOf<Membership>(answer, "memberships", readMembership);
}

Result<Overview> overview(const VerifiedAnswer& answer)
{
    const auto value = rootField(answer, "overview");
    if (!value)
        return fail(value.error());
    RowReader row(**value);
    Overview out;
    out.tenantCount = static_cast<int>(row.integer("tenantCount"));
    out.suspendedCount = static_cast<int>(row.integer("suspendedCount"));
    out.memberCount = static_cast<int>(row.integer("memberCount"));
    out.activeUsers = row.integer("activeUsers");
    out.events24h = row.integer("events24h");
    out.totalEvents = row.integer("totalEvents");
    out.openBreaches = static_cast<int>(row.integer("openBreaches"));
    out.auditEntries = row.integer("auditEntries");
    out.hourly = row.optionalIntegers("hourly");
    out.asOf = row.time("asOf");
    return row.finished(std::move(out));
}

} // namespace Tenantry::Decode
