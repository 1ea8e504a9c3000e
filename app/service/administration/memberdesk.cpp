// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/administration/memberdesk.h"

#include "base/digest.h"
#include "base/randomid.h"
#include "service/administration/changememory.h"
#include "service/administration/memberjson.h"
#include "service/administration/pendingchanges.h"
#include "service/administration/rulewords.h"
#include "service/auditing/auditwriter.h"
#include "storage/tenantliferepository.h"

#include <QSet>

namespace Tenantry {

namespace {

constexpr int kNamedInMemberEntry = 50;
constexpr int64_t kActiveSpanMs = int64_t{24} * 60 * 60 * 1000;

std::string roleText(const std::optional<Membership>& member)
{
    return member ? roleName(member->role).toStdString() : std::string("none");
}

bool isTouched(const PlannedMember& row) { return row.outcome() != PlannedMember::Outcome::Unchanged && !row.problem; }

} // namespace

Result<MemberChanges> MemberDesk::members() const
{
    const ServiceCall& call = m_context.call();
    if (call.tenant)
        return MemberChanges(m_context.database(), *call.tenant);
    const auto platform = m_context.platform();
    return platform ? Result<MemberChanges>(MemberChanges(m_context.database(), **platform, m_tenant))
                    : fail(platform.error());
}

Result<void> MemberDesk::may()
{
    if (const auto allowed = m_context.need(Permission::MemberManage); !allowed)
        return allowed;
    if (const auto own = m_context.checkNamed({m_tenant}); !own)
        return own;
    const ServiceCall& call = m_context.call();
    const TenantLifeRepository tenants(m_context.database());
    if (!call.tenant && !call.platform)
        return m_context.platform().map([](const PlatformScope*) {});
    const auto states = call.platform
        ? tenants.states(*call.platform, {m_tenant})
        : tenants.own(*call.tenant).map([](const TenantState& state) { return QList<TenantState>{state}; });
    if (!states)
        return fail(states.error());
    if (states->isEmpty())
        return fail(ErrorCode::NotFound, QStringLiteral("there is no such tenant"), QStringLiteral("tenantId"));
    const TenantState& state = states->first();
    if (state.tenant.status == TenantStatus::Archived)
        return RuleWords::refusal("tenant.archived", QStringLiteral("%1 is archived").arg(m_tenant.toString()));
    m_tenantVersion = state.life.version;
    return {};
}

PlannedMember MemberDesk::planned(int row, const MemberEdit& edit, const QHash<UserId, Membership>& found) const
{
    PlannedMember plan{row, edit.userId, {}, {}, edit.problem};
    if (const auto there = found.constFind(edit.userId); there != found.constEnd())
        plan.before = *there;
    if (plan.problem)
        return plan;
    if (const int version = plan.before ? plan.before->version : 0; edit.version && *edit.version != version) {
        Json why = RuleWords::of(u"version.stale");
        why["expectedVersion"] = *edit.version;
        why["present"] = memberToJson(plan.before);
        why["present"]["id"] = edit.userId.toStdString();
        plan.problem = Error{ErrorCode::Conflict,
            QStringLiteral("somebody else changed %1; look at it again").arg(edit.userId.toString()),
            m_context.explain(std::move(why))};
        return plan;
    }
    if (!plan.before && !edit.mayAdd && !edit.exactly) {
        plan.problem = Error{ErrorCode::NotFound, QStringLiteral("%1 is no member").arg(edit.userId.toString()), {}};
        return plan;
    }
    if (edit.remove)
        return plan;
    Membership after =
        plan.before.value_or(Membership{m_tenant, edit.userId, {}, {}, Role::Viewer, m_context.now(), {}});
    if (edit.exactly) {
        const int version = after.version;
        after = *edit.exactly;
        after.version = version;
    }
    after.role = edit.role.value_or(after.role);
    after.name = edit.name.value_or(after.name);
    after.email = edit.email.value_or(after.email);
    plan.after = after;
    return plan;
}

/// Whoever takes the last admin away, all of them: which of several is the last nobody can say.
void MemberDesk::refuseLastAdmins(Rows& rows, int admins) const
{
    int after = admins;
    for (const PlannedMember& row : rows) {
        if (!row.problem)
            after += (row.isAdmin(row.after) ? 1 : 0) - (row.isAdmin(row.before) ? 1 : 0);
    }
    if (admins == 0 || after > 0)
        return;
    for (PlannedMember& row : rows) {
        if (!row.problem && row.isAdmin(row.before) && !row.isAdmin(row.after))
            row.problem = RuleWords::refusal(
                "member.lastAdmin", QStringLiteral("%1 would have no admin any more").arg(m_tenant.toString()))
                              .value();
    }
}

Result<MemberDesk::Rows> MemberDesk::plannedAll(const QList<MemberEdit>& edits) const
{
    const auto changes = members();
    if (!changes)
        return fail(changes.error());
    QList<UserId> ids;
    ids.reserve(edits.size());
    for (const MemberEdit& edit : edits)
        ids.append(edit.userId);
    const auto found = changes->find(ids);
    const auto admins = changes->adminCount();
    if (!found || !admins)
        return fail(found ? admins.error() : found.error());
    Rows rows;
    rows.reserve(static_cast<size_t>(edits.size()));
    QSet<UserId> seen;
    for (const MemberEdit& edit : edits) {
        rows.push_back(planned(static_cast<int>(rows.size()), edit, *found));
        if (!rows.back().problem && seen.contains(edit.userId))
            rows.back().problem =
                Error{ErrorCode::InvalidArgument, QStringLiteral("%1 is named twice").arg(edit.userId.toString()), {}};
        seen.insert(edit.userId);
    }
    refuseLastAdmins(rows, *admins);
    return rows;
}

Json MemberDesk::planOf(const Rows& rows, const char* action) const
{
    ChangePlan plan;
    plan.tenants = 1;
    for (const PlannedMember& row : rows) {
        plan.problems += row.problem ? 1 : 0;
        plan.footprint.members += isTouched(row) ? 1 : 0;
        const bool wasHere =
            row.before && row.before->lastActive && row.before->lastActive->ms > m_context.now().ms - kActiveSpanMs;
        plan.footprint.activePeople += isTouched(row) && wasHere ? 1 : 0;
    }
    plan.needsSecondPerson = plan.footprint.members > kAlone;
    plan.entries =
        plan.footprint.members > 0 ? (m_context.call().platform ? 2 : 1) + (plan.needsSecondPerson ? 4 : 0) : 0;
    plan.undo = qstrcmp(action, "member.undo") == 0 ? "" : "undoMembers";
    return plan.toJson();
}

AuditEntry MemberDesk::entry(const char* action) const
{
    AuditEntry entry = m_context.entry(m_tenant, action);
    entry.severity = Severity::Notice;
    entry.targets = {{"tenant", m_tenant.bytes()}};
    return entry;
}

Result<void> MemberDesk::audit(AuditEntry entry) const
{
    if (m_context.call().platform) {
        AuditEntry platforms = entry;
        platforms.log = kPlatformTenant;
        platforms.personal.clear();
        if (const auto written = AuditWriter::append(m_context.transaction(), std::move(platforms)); !written)
            return fail(written.error());
    }
    return AuditWriter::append(m_context.transaction(), std::move(entry)).map([](const AuditReceipt&) {});
}

/// Ids and roles stand in it; names and addresses are committed to, for as many as are named one by one.
Result<void> MemberDesk::auditRows(const Rows& rows, const char* action)
{
    AuditEntry entry = this->entry(action);
    Json named = Json::array();
    QByteArray all;
    int count = 0;
    for (const PlannedMember& row : rows) {
        if (!isTouched(row))
            continue;
        const std::string line = row.userId.toStdString() + ":" + roleText(row.before) + ">" + roleText(row.after);
        all += QByteArray::fromStdString(line) + '\n';
        if (++count > kNamedInMemberEntry)
            continue;
        named.push_back(line);
        const QByteArray place = "member." + QByteArray::number(count - 1);
        const Membership& person = row.after ? *row.after : *row.before;
        if (!person.name.isEmpty())
            entry.personal.append({place + ".name", row.userId, person.name.toStdString()});
        if (!person.email.isEmpty())
            entry.personal.append({place + ".email", row.userId, person.email.toStdString()});
        if (rows.size() == 1) {
            entry.targets = {{"member", row.userId.bytes()}, {"tenant", m_tenant.bytes()}};
            entry.before = row.before ? Json{{"role", roleText(row.before)}} : Json();
            entry.after = row.after ? Json{{"role", roleText(row.after)}} : Json();
        }
    }
    entry.data = {
        {"count", count}, {"members", std::move(named)}, {"sha256", sha256(viewOf(all)).toHex().toStdString()}};
    return audit(std::move(entry));
}

Result<QByteArray> MemberDesk::write(const Rows& rows, const char* action)
{
    auto changes = members();
    if (!changes)
        return fail(changes.error());
    Json kept = Json::array();
    for (const PlannedMember& row : rows) {
        if (!isTouched(row))
            continue;
        if (const auto done = changes->write(m_context.transaction(), row.before, row.after, m_context.now()); !done)
            return fail(done.error());
        const int version = !row.after ? 0 : row.before ? row.before->version + 1 : 1;
        kept.push_back(
            {{"user", row.userId.toStdString()}, {"version", version}, {"before", memberToJson(row.before)}});
    }
    if (kept.empty())
        return QByteArray();
    if (const auto audited = auditRows(rows, action); !audited)
        return fail(audited.error());
    const QByteArray id = randomId("und_");
    const auto keptUndo = changes->keepUndo(m_context.transaction(),
        {id, m_tenant, action, m_context.call().actor.userId, m_context.now(), std::move(kept)});
    return keptUndo ? Result<QByteArray>(id) : fail(keptUndo.error());
}

Result<void> MemberDesk::keepsAdmin(int before) const
{
    const auto changes = members();
    if (!changes)
        return fail(changes.error());
    const auto now = changes->adminCount();
    if (!now)
        return fail(now.error());
    return before == 0 || *now > 0 ? Result<void>()
                                   : Result<void>(RuleWords::refusal("member.lastAdmin",
                                       QStringLiteral("%1 would have no admin any more").arg(m_tenant.toString())));
}

Result<StoredChange> MemberDesk::ask(const Rows& rows, const Json& plan, const char* action, const ChangeTerms& terms)
{
    Json wanted = Json::array();
    for (const PlannedMember& row : rows) {
        if (isTouched(row))
            wanted.push_back({{"user", row.userId.toStdString()}, {"version", row.before ? row.before->version : 0},
                {"after", memberToJson(row.after)}});
    }
    StoredChange change;
    change.kind = "members.bulk";
    change.tenantId = m_tenant;
    change.permission = permissionName(Permission::MemberManage);
    change.body = {{"action", action}, {"rows", std::move(wanted)}};
    change.plan = plan;
    change.reason = terms.reason;
    change.touched = {{m_tenant, m_tenantVersion}};
    return PendingChanges(m_context).request(std::move(change));
}

Result<MemberOutcome> MemberDesk::repeated(const Json& answer) const
{
    MemberOutcome outcome;
    outcome.isRepeated = true;
    outcome.tenant = m_tenant;
    outcome.plan = answer.value("plan", Json::object());
    outcome.isDone = answer.value("done", false);
    outcome.undoId = bytesMember(answer, "undo");
    const auto changes = members();
    if (!changes)
        return fail(changes.error());
    if (const UserId user(bytesMember(answer, "user")); !user.isEmpty()) {
        const auto found = changes->find({user});
        if (!found)
            return fail(found.error());
        if (found->contains(user))
            outcome.member = found->value(user);
    }
    if (const QByteArray id = bytesMember(answer, "pending"); !id.isEmpty()) {
        if (auto pending = PendingChanges(m_context).find(id))
            outcome.pending = std::move(*pending);
    }
    return outcome;
}

Result<void> MemberDesk::finish(MemberOutcome& outcome, const ChangeTerms& terms)
{
    const UserId user = outcome.rows->size() == 1 ? outcome.rows->front().userId : UserId();
    if (!user.isEmpty()) {
        const auto found = members()->find({user});
        if (!found)
            return fail(found.error());
        if (found->contains(user))
            outcome.member = found->value(user);
    }
    return ChangeMemory(m_context).keep(terms,
        {{"plan", outcome.plan}, {"done", outcome.isDone}, {"undo", outcome.undoId.toStdString()},
            {"user", user.toStdString()},
            {"pending", outcome.pending ? outcome.pending->id.toStdString() : std::string()}},
        m_tenant);
}

Result<MemberOutcome> MemberDesk::change(const QList<MemberEdit>& edits, const char* action, const ChangeTerms& terms)
{
    if (const auto allowed = may(); !allowed)
        return fail(allowed.error());
    if (edits.isEmpty() || edits.size() > kMostMembers)
        return fail(ErrorCode::LimitExceeded, QStringLiteral("a change is of 1 to 10,000 members"));
    const auto before = ChangeMemory(m_context).find(terms);
    if (!before)
        return fail(before.error());
    if (!before->is_null())
        return repeated(*before);
    auto planned = plannedAll(edits);
    if (!planned)
        return fail(planned.error());
    // One member's problem is the answer; of several each is shown with its own, before anything is done.
    for (const PlannedMember& row : *planned) {
        if (row.problem && (edits.size() == 1 || !terms.dryRun))
            return fail(*row.problem);
    }
    MemberOutcome outcome;
    outcome.tenant = m_tenant;
    outcome.plan = planOf(*planned, action);
    outcome.rows = std::make_shared<Rows>(std::move(*planned));
    if (!terms.dryRun && outcome.plan["needsSecondPerson"].get<bool>()) {
        auto pending = ask(*outcome.rows, outcome.plan, action, terms);
        if (!pending)
            return fail(pending.error());
        outcome.pending = std::move(*pending);
    } else if (!terms.dryRun) {
        auto undo = write(*outcome.rows, action);
        if (!undo)
            return fail(undo.error());
        outcome.undoId = std::move(*undo);
        outcome.isDone = true;
    }
    const auto finished = finish(outcome, terms);
    return finished ? Result<MemberOutcome>(std::move(outcome)) : fail(finished.error());
}

} // namespace Tenantry
