// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/decode/rowlist.h"

namespace Tenantry::Decode {

namespace {

Role roleOf(RowReader& row)
{
    const auto role = roleFromName(row.bytes("role"));
    if (!role)
        row.refuse("role");
    return role.value_or(Role::Viewer);
}

Result<Person> readPerson(const Json& object)
{
    RowReader row(object);
    Person out;
    out.id = UserId(row.bytes("id"));
    out.name = row.text("name");
    out.email = row.optionalText("email");
    for (const Json& hat : row.member("roles")) {
        if (hat.is_null())
            continue;
        RowReader reader(hat);
        const TenantId tenant(reader.bytes("tenantId"));
        const Role role = roleOf(reader);
        if (const auto read = reader.finished(0); !read)
            return fail(read.error());
        out.roles.append({tenant, role});
    }
    return row.finished(std::move(out));
}

Result<Membership> readUser(const Json& object)
{
    RowReader row(object);
    Membership out;
    out.tenantId = TenantId(row.bytes("tenantId"));
    out.userId = UserId(row.bytes("id"));
    out.name = row.optionalText("name");
    out.email = row.optionalText("email");
    out.role = roleOf(row);
    out.since = row.optionalTime("since").value_or(Timestamp());
    out.lastActive = row.optionalTime("lastActive");
    return row.finished(std::move(out));
}

Result<Organization> readOrganization(const Json& object)
{
    RowReader row(object);
    Organization out;
    out.tenant.id = TenantId(row.bytes("id"));
    out.tenant.name = row.text("name");
    out.tenant.subdomain = row.optionalBytes("subdomain");
    out.tenant.plan = row.optionalBytes("plan");
    out.tenant.region = row.optionalBytes("region");
    out.tenant.status = tenantStatusFromName(row.bytes("status"));
    out.tenant.binding = row.bytes("binding");
    out.memberCount = static_cast<int>(row.integer("memberCount"));
    if (const Json& users = row.member("users"); !users.is_null()) {
        auto list = rows<Membership>(users, "organization.users", readUser);
        if (!list)
            return fail(list.error());
        out.users = std::move(*list);
    }
    return row.finished(std::move(out));
}

} // namespace

Result<Person> me(const VerifiedAnswer& answer)
{
    const auto value = rootField(answer, "me");
    return value ? readPerson(**value) : Result<Person>(fail(value.error()));
}

Result<QList<Person>> people(const VerifiedAnswer& answer)
{
    const auto list = rowsOf<Person>(answer, "people", readPerson);
    if (!list)
        return fail(list.error());
    QList<Person> out;
    for (const auto& person : *list) {
        if (person)
            out.append(*person);
    }
    return out;
}

Result<std::optional<Organization>> organization(const VerifiedAnswer& answer)
{
    return oneOf<Organization>(answer, "organization", readOrganization);
}

} // namespace Tenantry::Decode
