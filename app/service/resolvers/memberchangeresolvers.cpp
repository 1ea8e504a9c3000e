// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/emailrules.h"
#include "service/administration/memberdesk.h"
#include "service/administration/rulewords.h"
#include "service/resolvers/changetermsof.h"
#include "service/resolvers/memberanswers.h"
#include "service/resolvers/platformresolvers.h"

namespace Tenantry {

using namespace GraphQL;

namespace {

UserId userArg(const FieldCall& call) { return UserId(call.arg<std::string>("userId")); }

std::optional<Role> tenantRole(const std::string& name)
{
    const auto role = roleFromName(QByteArray::fromStdString(name));
    return role && !isPlatformRole(*role) ? role : std::nullopt;
}

tl::unexpected<Error> noTenantRole(const QString& place)
{
    return fail(ErrorCode::InvalidArgument, QStringLiteral("in a tenant one is admin, member or viewer"), place);
}

Result<ResolvedValue> changed(const FieldCall& call, const QList<MemberEdit>& edits, const char* action)
{
    const auto terms = changeTermsOf(call);
    if (!terms)
        return fail(terms.error());
    return memberAnswer(MemberDesk(call.context<ResolverContext>(), TenantId(call.arg<std::string>("tenantId")))
                            .change(edits, action, *terms));
}

Result<ResolvedValue> setMemberRole(const FieldCall& call)
{
    MemberEdit edit;
    edit.userId = userArg(call);
    edit.role = tenantRole(call.arg<std::string>("role"));
    edit.version = call.arg<int>("expectedVersion");
    if (!edit.role)
        edit.problem = noTenantRole(QStringLiteral("role")).value();
    return changed(call, {edit}, "member.role");
}

Result<ResolvedValue> removeMember(const FieldCall& call)
{
    MemberEdit edit;
    edit.userId = userArg(call);
    edit.remove = true;
    edit.version = call.arg<int>("expectedVersion");
    return changed(call, {edit}, "member.remove");
}

Result<ResolvedValue> changeMembers(const FieldCall& call)
{
    const Json& change = call.args()["change"];
    const bool remove = change.contains("remove") && change["remove"].is_boolean() && change["remove"].get<bool>();
    const QByteArray role = bytesMember(change, "role");
    if (remove == !role.isEmpty())
        return fail(ErrorCode::InvalidArgument, QStringLiteral("one of role and remove"), QStringLiteral("change"));
    const auto wanted = tenantRole(role.toStdString());
    if (!remove && !wanted)
        return noTenantRole(QStringLiteral("change.role"));
    const Json& ids = call.args()["userIds"];
    const bool hasVersions = call.has("expectedVersions");
    if (hasVersions && call.args()["expectedVersions"].size() != ids.size())
        return fail(ErrorCode::InvalidArgument, QStringLiteral("a version for each of the ids"),
            QStringLiteral("expectedVersions"));
    QList<MemberEdit> edits;
    for (size_t i = 0; i < ids.size(); ++i) {
        MemberEdit edit;
        edit.userId = UserId(ids[i].get<std::string>());
        edit.remove = remove;
        edit.role = wanted;
        if (hasVersions)
            edit.version = call.args()["expectedVersions"][i].get<int>();
        edits.append(std::move(edit));
    }
    return changed(call, edits, remove ? "member.remove" : "member.role");
}

Error rowProblem(const QString& text) { return {ErrorCode::InvalidArgument, text, {}}; }

/// One row of a list that somebody gives; what is wrong with it is the row's problem.
MemberEdit importedRow(const Json& row)
{
    MemberEdit edit;
    edit.mayAdd = true;
    const QString email = stringMember(row, "email");
    const QString name = stringMember(row, "name").trimmed();
    const QString user = stringMember(row, "userId");
    for (const QString& cell : {email, name, user}) {
        if (EmailRules::isFormula(cell))
            edit.problem =
                rowProblem(QStringLiteral("a cell begins with %1, as a formula of a spreadsheet does").arg(cell.at(0)));
    }
    if (!email.isEmpty()) {
        const auto checked = EmailRules::checked(email);
        if (checked)
            edit.email = *checked;
        else if (!edit.problem)
            edit.problem = checked.error();
    }
    edit.userId = UserId((user.isEmpty() ? edit.email.value_or(QString()).toLower() : user).toUtf8());
    if (const auto id = checkedIdBytes(edit.userId.bytes(), "userId"); !id && !edit.problem)
        edit.problem = rowProblem(QStringLiteral("a userId or an e-mail address is needed"));
    if (!name.isEmpty())
        edit.name = name;
    if (!EmailRules::isName(name) && !edit.problem)
        edit.problem = rowProblem(QStringLiteral("a name has up to 200 characters that are seen"));
    const QByteArray role = bytesMember(row, "role");
    if (!role.isEmpty()) {
        edit.role = tenantRole(role.trimmed().toLower().toStdString());
        if (!edit.role && !edit.problem)
            edit.problem = noTenantRole({}).value();
    }
    return edit;
}

Result<ResolvedValue> importMembers(const FieldCall& call)
{
    const Json& rows = call.args()["rows"];
    QList<MemberEdit> edits;
    edits.reserve(static_cast<qsizetype>(rows.size()));
    for (const Json& row : rows) {
        if (edits.size() > MemberDesk::kMostMembers)
            break;
        edits.append(importedRow(row));
    }
    return changed(call, edits, "member.import");
}

Result<ResolvedValue> undoMembers(const FieldCall& call)
{
    const auto terms = changeTermsOf(call);
    if (!terms)
        return fail(terms.error());
    return memberAnswer(MemberDesk(call.context<ResolverContext>(), TenantId(call.arg<std::string>("tenantId")))
                            .undo(QByteArray::fromStdString(call.arg<std::string>("id")), *terms));
}

} // namespace

void addMemberChangeResolvers(ResolverMap& map)
{
    map.add("Mutation", "setMemberRole", setMemberRole);
    map.add("Mutation", "removeMember", removeMember);
    map.add("Mutation", "changeMembers", changeMembers);
    map.add("Mutation", "importMembers", importMembers);
    map.add("Mutation", "undoMembers", undoMembers);
    addMemberAnswerFields(map);
}

} // namespace Tenantry
