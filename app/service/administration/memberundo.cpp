// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of changes later: taken back, or approved by a second person.
#include "service/administration/changememory.h"
#include "service/administration/memberdesk.h"
#include "service/administration/memberjson.h"
#include "service/administration/rulewords.h"

namespace Tenantry {

Result<QList<MemberChanges::Undo>> MemberDesk::undos(int first)
{
    if (const auto allowed = may(); !allowed)
        return fail(allowed.error());
    const auto changes = members();
    return changes ? changes->undos(first) : fail(changes.error());
}

Result<MemberOutcome> MemberDesk::undo(const QByteArray& id, const ChangeTerms& terms)
{
    if (const auto allowed = may(); !allowed)
        return fail(allowed.error());
    const auto before = ChangeMemory(m_context).find(terms);
    if (!before)
        return fail(before.error());
    if (!before->is_null())
        return repeated(*before);
    auto changes = members();
    if (!changes)
        return fail(changes.error());
    const auto kept = changes->undo(id);
    if (!kept)
        return fail(kept.error());
    if (!*kept)
        return RuleWords::refusal(
            "undo.gone", QStringLiteral("it was taken back already, or is more than seven days ago"));
    QList<MemberEdit> edits;
    for (const Json& row : (*kept)->rows) {
        MemberEdit edit;
        edit.userId = UserId(bytesMember(row, "user"));
        edit.version = row.value("version", 0);
        edit.exactly = memberFromJson(m_tenant, row.value("before", Json()));
        edit.remove = !edit.exactly;
        edits.append(std::move(edit));
    }
    auto done = change(edits, "member.undo", terms);
    if (done && done->isDone) {
        if (const auto dropped = changes->dropUndo(m_context.transaction(), id); !dropped)
            return fail(dropped.error());
    }
    return done;
}

Result<bool> MemberDesk::isStale(const StoredChange& change) const
{
    const auto changes = members();
    if (!changes)
        return fail(changes.error());
    QList<UserId> ids;
    const Json rows = change.body.value("rows", Json::array());
    for (const Json& row : rows)
        ids.append(UserId(bytesMember(row, "user")));
    const auto found = changes->find(ids);
    if (!found)
        return fail(found.error());
    return std::any_of(rows.begin(), rows.end(), [&](const Json& row) {
        const auto there = found->constFind(UserId(bytesMember(row, "user")));
        return (there == found->constEnd() ? 0 : there->version) != row.value("version", 0);
    });
}

Result<void> MemberDesk::apply(const StoredChange& change)
{
    if (const auto allowed = may(); !allowed)
        return allowed;
    const std::string action = change.body.value("action", std::string("member.change"));
    QList<MemberEdit> edits;
    for (const Json& row : change.body.value("rows", Json::array())) {
        MemberEdit edit;
        edit.userId = UserId(bytesMember(row, "user"));
        edit.version = row.value("version", 0);
        edit.mayAdd = true;
        const auto after = memberFromJson(m_tenant, row.value("after", Json()));
        edit.remove = !after;
        if (after && action == "member.undo") {
            edit.exactly = after;
        } else if (after) {
            edit.role = after->role;
            edit.name = after->name;
            edit.email = after->email;
        }
        edits.append(std::move(edit));
    }
    const auto rows = plannedAll(edits);
    if (!rows)
        return fail(rows.error());
    for (const PlannedMember& row : *rows) {
        if (row.problem)
            return fail(*row.problem);
    }
    return write(*rows, action.c_str()).map([](const QByteArray&) {});
}

} // namespace Tenantry
