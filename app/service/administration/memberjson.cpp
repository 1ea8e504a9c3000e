// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/administration/memberjson.h"

namespace Tenantry {

Json memberToJson(const std::optional<Membership>& member)
{
    if (!member)
        return {};
    return {{"user", member->userId.toStdString()}, {"name", member->name.toStdString()},
        {"email", member->email.toStdString()}, {"role", roleName(member->role).toStdString()},
        {"since", member->since.ms}, {"lastActive", member->lastActive ? Json(member->lastActive->ms) : Json()},
        {"version", member->version}};
}

std::optional<Membership> memberFromJson(const TenantId& tenant, const Json& object)
{
    const auto role = object.is_object() ? roleFromName(bytesMember(object, "role")) : std::nullopt;
    if (!role)
        return std::nullopt;
    Membership member{tenant, UserId(bytesMember(object, "user")), stringMember(object, "name"),
        stringMember(object, "email"), *role, Timestamp{object.value("since", int64_t{0})}, {},
        object.value("version", 1)};
    if (const Json last = object.value("lastActive", Json()); last.is_number_integer())
        member.lastActive = Timestamp{last.get<int64_t>()};
    return member;
}

} // namespace Tenantry
