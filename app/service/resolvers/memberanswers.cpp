// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/resolvers/memberanswers.h"

#include "service/administration/rulewords.h"
#include "service/resolvers/pendinganswer.h"
#include "service/resolvers/recordfields.h"

namespace Tenantry {

using namespace GraphQL;

namespace {

constexpr int kMostMemberRows = 10'000;

Json orNothing(const QString& text) { return text.isEmpty() ? Json() : Json(text.toStdString()); }

Json roleOrNothing(const std::optional<Membership>& member)
{
    return member ? Json(roleName(member->role).toStdString()) : Json();
}

ResolvedValue plannedAnswer(const TenantId& tenant, const PlannedMember& row)
{
    const auto& person = row.after ? row.after : row.before;
    Json answer = {{"tenantId", tenant.toStdString()}, {"row", row.row}, {"userId", row.userId.toStdString()},
        {"name", person ? orNothing(person->name) : Json()}, {"email", person ? orNothing(person->email) : Json()},
        {"outcome", memberOutcomeName(row.outcome())}, {"before", roleOrNothing(row.before)},
        {"after", roleOrNothing(row.after)}, {"version", row.before ? Json(row.before->version) : Json()},
        {"problem", Json()}, {"rule", Json()}};
    if (row.problem) {
        answer["problem"] = row.problem->detail.toStdString();
        if (row.problem->path.startsWith(RuleWords::kPath))
            answer["rule"] = row.problem->path.mid(RuleWords::kPath.size()).toStdString();
    }
    return answer;
}

Result<ResolvedValue> memberRows(const FieldCall& call)
{
    const auto outcome = call.sharedParent<MemberOutcome>();
    const int first = call.arg<int>("first", 100);
    if (first < 0 || first > kMostMemberRows)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("first must be 0 to 10,000"), QStringLiteral("first"));
    return ResolvedValue(LazyList{std::min(outcome->rows->size(), static_cast<size_t>(first)),
        [rows = outcome->rows, tenant = outcome->tenant](
            size_t index) { return plannedAnswer(tenant, (*rows)[index]); }});
}

Result<ResolvedValue> memberPending(const FieldCall& call)
{
    const auto& outcome = call.parent<MemberOutcome>();
    return outcome.pending
        ? ResolvedValue(pendingAnswer(PendingChanges(call.context<ResolverContext>()), *outcome.pending))
        : ResolvedValue();
}

} // namespace

Result<ResolvedValue> memberAnswer(Result<MemberOutcome> outcome)
{
    return outcome ? Result<ResolvedValue>(ResolvedValue::make(std::move(*outcome))) : fail(outcome.error());
}

Json invitationAnswer(const StoredInvitation& invitation)
{
    return {{"tenantId", invitation.tenantId.toStdString()}, {"id", invitation.id.toStdString()},
        {"email", invitation.email.toStdString()}, {"role", roleName(invitation.role).toStdString()},
        {"state", invitationStateName(invitation.state).toStdString()},
        {"invitedBy", invitation.invitedBy.toStdString()}, {"invitedAt", invitation.invitedAt.ms},
        {"expiresAt", invitation.expiresAt.ms},
        {"acceptedBy", invitation.acceptedBy ? Json(invitation.acceptedBy->toStdString()) : Json()},
        {"acceptedAt", invitation.acceptedAt ? Json(invitation.acceptedAt->ms) : Json()},
        {"version", invitation.version}};
}

void addMemberAnswerFields(ResolverMap& map)
{
    map.add("MemberChange", "rows", memberRows);
    map.add("MemberChange", "pending", memberPending);
    RecordFields<MemberOutcome> fields(map, "MemberChange");
    fields
        .compute("member",
            [](const MemberOutcome& outcome) {
                return outcome.member ? ResolvedValue::make(*outcome.member) : ResolvedValue();
            })
        .compute("invitation",
            [](const MemberOutcome& outcome) {
                return outcome.invitation ? ResolvedValue(invitationAnswer(*outcome.invitation)) : ResolvedValue();
            })
        .compute("plan", [](const MemberOutcome& outcome) { return ResolvedValue(outcome.plan); })
        .compute("done", [](const MemberOutcome& outcome) { return resolved(outcome.isDone); })
        .compute("repeated", [](const MemberOutcome& outcome) { return resolved(outcome.isRepeated); })
        .compute("code", [](const MemberOutcome& outcome) { return orNull(outcome.code); })
        .compute("undoId", [](const MemberOutcome& outcome) { return orNull(outcome.undoId); });
    using Kind = PlannedMember::Outcome;
    for (const auto& [name, outcome] :
        {std::pair("added", Kind::Added), std::pair("changed", Kind::Changed), std::pair("removed", Kind::Removed),
            std::pair("unchanged", Kind::Unchanged), std::pair("refused", Kind::Refused)})
        fields.compute(name, [outcome = outcome](const MemberOutcome& all) { return resolved(all.count(outcome)); });
}

} // namespace Tenantry
