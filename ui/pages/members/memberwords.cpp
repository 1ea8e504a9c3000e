// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/members/memberwords.h"

#include "models/words.h"
#include "ui/pages/common/sentences.h"

namespace Tenantry {

namespace {

QString rolesOf(const QByteArrayList& names)
{
    QStringList words;
    for (const QByteArray& name : names) {
        const auto role = roleFromName(name);
        words.append(role ? Words::of(*role) : QString::fromUtf8(name));
    }
    return words.join(QStringLiteral(", "));
}

} // namespace

QString MemberWords::outcome(const QByteArray& outcome)
{
    if (outcome == "ADDED")
        return tr("Added");
    if (outcome == "CHANGED")
        return tr("Changed");
    if (outcome == "REMOVED")
        return tr("Removed");
    return outcome == "UNCHANGED" ? tr("Unchanged") : tr("Refused");
}

QString MemberWords::countsOf(const MemberChangeAnswer& change)
{
    QStringList parts;
    const auto add = [&parts](int count, const QString& words) {
        if (count > 0)
            parts.append(words.arg(count));
    };
    add(change.added, tr("%1 added"));
    add(change.changed, tr("%1 changed"));
    add(change.removed, tr("%1 removed"));
    add(change.unchanged, tr("%1 unchanged"));
    add(change.refused, tr("%1 refused"));
    return parts.join(QStringLiteral(", ")) + QLatin1Char('.');
}

QString MemberWords::plan(const MemberChangeAnswer& change)
{
    QStringList lines;
    if (change.invitation)
        lines.append(tr("%1 would be invited as %2.")
                         .arg(change.invitation->email, Words::of(change.invitation->role).toLower()));
    else
        lines.append(countsOf(change));
    if (change.plan.activePeople > 0)
        lines.append(tr("%n of them were active in the last 24 hours; what they have open ends at once.", nullptr,
            static_cast<int>(change.plan.activePeople)));
    for (const auto& row : change.rows) {
        if (!row || row->problem.isEmpty() || lines.size() >= 6)
            continue;
        const QString who = row->user.isEmpty() ? tr("Row %1").arg(row->row + 1) : row->user.toString();
        lines.append(row->rule == "member.lastAdmin" ? tr("%1: the last admin stays.").arg(who)
                                                     : who + QStringLiteral(": ") + row->problem);
    }
    if (change.refused > 0)
        lines.append(tr("As long as one is refused, nothing is done."));
    if (change.plan.needsSecondPerson)
        lines.append(tr("More than 50 members at once: a second person decides. It waits in the inbox until then."));
    else if (!change.plan.undo.isEmpty() && change.refused == 0)
        lines.append(tr("It can be taken back."));
    return lines.join(QLatin1Char('\n'));
}

QString MemberWords::done(const MemberChangeAnswer& change)
{
    if (change.pending)
        return tr("It waits for a second person.");
    const int touched = change.added + change.changed + change.removed;
    if (change.removed == touched && touched > 0)
        return tr("%n member(s) removed", nullptr, touched);
    return touched > 0 ? tr("%n member(s) changed", nullptr, touched) : tr("Nothing changed");
}

QString MemberWords::refusal(const RefusalRow& refusal)
{
    if (refusal.rule == "member.lastAdmin")
        return tr("The tenant would have no admin any more. Make somebody else an admin first.");
    if (refusal.rule == "version.stale") {
        const auto role = roleFromName(bytesMember(refusal.present, "role"));
        const QString name = stringMember(refusal.present, "name");
        return role
            ? tr("Somebody else changed %1 meanwhile: the role is now %2. What is chosen above was not done; close "
                 "this and choose anew.")
                  .arg(name.isEmpty() ? stringMember(refusal.present, "id") : name, Words::of(*role))
            : tr("Somebody else changed this meanwhile. Nothing was done; look at it again.");
    }
    if (refusal.rule == "invitation.there")
        return tr("An invitation to this address waits already. Send it again, or revoke it.");
    if (refusal.rule == "invitation.member")
        return tr("Somebody with this address is a member already.");
    if (!refusal.missing.isEmpty() && !refusal.whoCanGrant.isEmpty())
        return tr("You may not do this: it needs %1. Who can grant it: %2.")
            .arg(refusal.missing, rolesOf(refusal.whoCanGrant));
    return refusal.error.code == ErrorCode::InvalidArgument ? tr("Not accepted: %1").arg(refusal.error.detail)
                                                            : changeSentenceFor(refusal.error);
}

} // namespace Tenantry
