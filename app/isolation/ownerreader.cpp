// SPDX-License-Identifier: GPL-3.0-or-later
#include "isolation/ownerreader.h"

#include <algorithm>

namespace Tenantry {

namespace {

/// Follows the rule's path below its first field, whose value this is.
std::string_view ownerIn(AnswerJson::Element value, const std::vector<std::string>& path)
{
    for (size_t i = 1; i < path.size(); ++i) {
        const auto next = AnswerJson::member(value, path[i]);
        if (!next)
            return {};
        value = *next;
    }
    return AnswerJson::text(value);
}

} // namespace

std::string_view readGrant(const AnswerMembers& members)
{
    std::string_view grant;
    bool isAsked = false;
    for (const AnswerMember& member : members) {
        if (!member.planned
            || (!member.planned->responseKey.starts_with(kGrantStamp) && member.planned->fieldName() != "grantId"))
            continue;
        const std::string_view said = AnswerJson::text(member.value);
        if (said.empty() || (isAsked && said != grant))
            return {};
        isAsked = true;
        grant = said;
    }
    return grant;
}

OwnerClaim readOwner(const AnswerMembers& members, const GraphQL::SelectionPlan& plan, const OwnerMap::Rule& rule,
    std::string_view expected)
{
    OwnerClaim claim{.asked = false};
    const bool isPlain = rule.path.size() == 1;
    for (const GraphQL::PlannedField& field : plan.fields()) {
        const bool asksOwner =
            field.responseKey.starts_with(kOwnerStamp) || (isPlain && field.fieldName() == rule.path[0]);
        if (!asksOwner)
            continue;
        claim.asked = true;
        const auto at = std::find_if(
            members.begin(), members.end(), [&](const AnswerMember& member) { return member.planned == &field; });
        const std::string_view owner = at == members.end() ? std::string_view() : ownerIn(at->value, rule.path);
        claim.missing = claim.missing || owner.empty();
        claim.conflict = claim.conflict || (!claim.owner.empty() && !owner.empty() && owner != claim.owner);
        if (claim.owner.empty() || (!owner.empty() && owner != (expected.empty() ? claim.owner : expected)))
            claim.owner = owner;
    }
    return claim;
}

} // namespace Tenantry
