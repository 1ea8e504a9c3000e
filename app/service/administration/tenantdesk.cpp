// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/administration/tenantdesk.h"

#include "service/administration/pendingchanges.h"
#include "service/administration/rulewords.h"
#include "service/administration/tenantpurge.h"
#include "service/administration/tenanttexts.h"
#include "service/auditing/auditwriter.h"
#include "storage/changetokens.h"
#include "storage/tenantrepository.h"
#include "storage/usednames.h"

#include <QSet>

namespace Tenantry {

namespace {

constexpr qsizetype kLongestChangeReason = 2000;

Result<void> checkReason(const ChangeTerms& terms)
{
    const qsizetype size = terms.reason.trimmed().size();
    if (!terms.needsReason || terms.dryRun || (size > 0 && size <= kLongestChangeReason))
        return {};
    return fail(
        ErrorCode::InvalidArgument, QStringLiteral("a reason has 1 to 2,000 characters"), QStringLiteral("reason"));
}

/// Where the workspace has no such database the tenant would be nowhere.
Result<void> checkPlace(const ResolverContext& context, const QByteArray& binding)
{
    if (binding == "shared")
        return {};
    const auto known = context.call().bindings ? context.call().bindings() : QList<BindingStatus>();
    const bool isThere = std::any_of(known.begin(), known.end(), [&](const BindingStatus& status) {
        return !status.database.isEmpty() && "dedicated:" + status.database == binding;
    });
    return isThere
        ? Result<void>()
        : fail(ErrorCode::InvalidArgument,
            QStringLiteral("there is no database of this name: shared, or dedicated:NAME of one that is there"),
            QStringLiteral("tenant.binding"));
}

} // namespace

Result<void> TenantDesk::may(const TenantOperation& operation, const QList<TenantId>& ids)
{
    if (const auto allowed = m_context.need(operation.permission()); !allowed)
        return allowed;
    if (const auto own = m_context.checkNamed(ids); !own)
        return own;
    if (m_context.call().platform)
        return {};
    // An admin in their own tenant.
    if (operation.kind() != TenantOperation::Kind::Edit || !m_context.call().tenant)
        return m_context.platform().map([](const PlatformScope*) {});
    const auto fields = operation.checkOwnFields();
    if (!fields)
        m_context.deny({Denial::Kind::Permission, {}, "tenant.ownFields"});
    return fields;
}

Result<QList<TenantState>> TenantDesk::statesOf(const QList<TenantId>& ids) const
{
    const TenantLifeRepository repository(m_context.database());
    if (m_context.call().platform)
        return repository.states(*m_context.call().platform, ids);
    return repository.own(*m_context.call().tenant).map([](const TenantState& state) {
        return QList<TenantState>{state};
    });
}

Result<void> TenantDesk::checkNames(const TenantState& after, const TenantState* before) const
{
    const QByteArray& subdomain = after.tenant.subdomain;
    if (subdomain.isEmpty() || (before && before->tenant.subdomain == subdomain))
        return {};
    const auto other = UsedNames(m_context.database()).lookAlike(subdomain, after.tenant.id);
    if (!other)
        return fail(other.error());
    if (!*other)
        return {};
    const bool isSame = (*other)->subdomain == subdomain;
    // A past one is not named to whoever does not look over all tenants.
    const QString shown = m_context.call().platform ? QString::fromUtf8((*other)->subdomain) : QStringLiteral("one");
    return fail(ErrorCode::Conflict,
        (*other)->isPast
            ? (isSame ? QStringLiteral("this subdomain was another tenant's, and is not used again")
                      : QStringLiteral("it looks like %1, which was another tenant's").arg(shown))
            : (isSame ? QStringLiteral("the subdomain %1 is another tenant's").arg(QString::fromUtf8(subdomain))
                      : QStringLiteral("it looks like %1, which is another tenant's").arg(shown)),
        QStringLiteral("tenant.subdomain"));
}

Result<void> TenantDesk::checkVersions(const QList<TenantState>& states, const ChangeTerms& terms)
{
    for (const TenantState& state : states) {
        const auto expected = terms.versions.constFind(state.tenant.id);
        if (expected == terms.versions.constEnd() || *expected == state.life.version)
            continue;
        Json present = TenantTexts::described(state);
        present["id"] = state.tenant.id.toStdString();
        present["version"] = state.life.version;
        Json why = RuleWords::of(u"version.stale");
        why["expectedVersion"] = *expected;
        why["present"] = std::move(present);
        return fail(ErrorCode::Conflict,
            QStringLiteral("somebody else changed %1; look at it again").arg(state.tenant.id.toString()),
            m_context.explain(std::move(why)));
    }
    return {};
}

/// An error here is a failure of the storage; what the operation refuses is the row's problem.
Result<PlannedTenant> TenantDesk::planned(const TenantOperation& operation, const TenantState& before) const
{
    PlannedTenant row{before, Json::object(), Json::object(), {}};
    const auto after = operation.after(before, m_context.now());
    if (!after) {
        row.problem = after.error();
        return row;
    }
    if (const auto names = checkNames(*after, &before); !names)
        row.problem = names.error();
    std::tie(row.was, row.becomes) =
        TenantTexts::difference(TenantTexts::described(before), TenantTexts::described(*after));
    if (operation.kind() == TenantOperation::Kind::Purge) {
        if (const auto free = TenantPurge(m_context, before.tenant.id).check(); !free)
            row.problem = free.error();
        row.becomes["status"] = "PURGED";
        row.was["status"] = tenantStatusName(before.tenant.status).toStdString();
    }
    return row;
}

Result<ChangePlan> TenantDesk::planOf(
    const TenantOperation& operation, const std::vector<PlannedTenant>& rows, const QList<TenantId>& ids) const
{
    ChangePlan plan;
    for (const PlannedTenant& row : rows) {
        plan.problems += row.problem ? 1 : 0;
        plan.tenants += !row.problem && !row.becomes.empty() ? 1 : 0;
    }
    const TenantLifeRepository repository(m_context.database());
    const auto& platform = m_context.call().platform;
    const auto footprint = platform ? repository.footprint(*platform, ids, m_context.now())
                                    : repository.footprint(*m_context.call().tenant, m_context.now());
    if (!footprint)
        return fail(footprint.error());
    plan.footprint = *footprint;
    plan.needsSecondPerson = operation.isAlwaysPending() || ids.size() > kAlone;
    plan.entries = int64_t{2} * plan.tenants + (plan.needsSecondPerson ? 2 : 0);
    plan.irreversible = operation.irreversible();
    plan.undo = operation.undo();
    return plan;
}

Result<void> TenantDesk::write(const TenantState& before, const TenantState& after)
{
    TenantLifeRepository repository(m_context.database());
    const auto& platform = m_context.call().platform;
    return platform
        ? repository.write(m_context.transaction(), *platform, before, after, m_context.now())
        : repository.write(m_context.transaction(), *m_context.call().tenant, before, after, m_context.now());
}

Result<void> TenantDesk::audit(const TenantId& id, const char* action, Json before, Json after, Json data)
{
    for (const TenantId& log : {id, kPlatformTenant}) {
        AuditEntry entry = m_context.entry(log, action);
        entry.severity = Severity::Notice;
        entry.targets = {{"tenant", id.bytes()}};
        entry.before = before;
        entry.after = after;
        entry.data = data;
        if (const auto written = AuditWriter::append(m_context.transaction(), std::move(entry)); !written)
            return fail(written.error());
    }
    return {};
}

Result<void> TenantDesk::apply(const TenantOperation& operation, const QList<TenantId>& ids, const QString& reason)
{
    const auto states = statesOf(ids);
    if (!states)
        return fail(states.error());
    if (states->size() != ids.size())
        return fail(ErrorCode::NotFound, QStringLiteral("there is no such tenant"), QStringLiteral("ids"));
    for (const TenantState& before : *states) {
        const auto after = operation.after(before, m_context.now());
        if (!after)
            return fail(after.error());
        if (*after == before)
            continue;
        if (const auto names = checkNames(*after, &before); !names)
            return names;
        if (const auto written = write(before, *after); !written)
            return written;
        auto [was, becomes] = TenantTexts::difference(TenantTexts::described(before), TenantTexts::described(*after));
        const auto audited = audit(before.tenant.id, operation.action(), std::move(was), std::move(becomes),
            reason.isEmpty() ? Json() : Json{{"reason", reason.toStdString()}});
        if (!audited)
            return audited;
    }
    return {};
}

Result<StoredChange> TenantDesk::ask(const TenantOperation& operation, const std::vector<PlannedTenant>& rows,
    const ChangePlan& plan, const ChangeTerms& terms)
{
    StoredChange change;
    change.kind = operation.kind() == TenantOperation::Kind::Purge ? "tenant.purge" : "tenants.bulk";
    change.tenantId = rows.size() == 1 ? rows.front().before.tenant.id : kPlatformTenant;
    change.permission = permissionName(operation.permission());
    change.body = operation.toJson();
    change.plan = plan.toJson();
    change.reason = terms.reason;
    for (const PlannedTenant& row : rows)
        change.touched.append({row.before.tenant.id, row.before.life.version});
    return PendingChanges(m_context).request(std::move(change));
}

Result<std::optional<ChangeOutcome>> TenantDesk::repeated(const ChangeTerms& terms)
{
    if (terms.token.isEmpty() || terms.dryRun)
        return std::optional<ChangeOutcome>();
    const auto found = ChangeTokens(m_context.database()).find(m_context.call().actor.userId, terms.token);
    if (!found)
        return fail(found.error());
    if (!*found)
        return std::optional<ChangeOutcome>();
    if ((*found)->digest != terms.digest)
        return RuleWords::refusal("token.reused", QStringLiteral("this token was used for another change"));
    const Json& answer = (*found)->answer;
    ChangeOutcome outcome;
    outcome.isRepeated = true;
    outcome.plan = answer.value("plan", Json::object());
    outcome.isDone = answer.value("done", false);
    if (const QByteArray id = bytesMember(answer, "pending"); !id.isEmpty()) {
        auto pending = PendingChanges(m_context).find(id);
        if (pending)
            outcome.pending = std::move(*pending);
    }
    if (const TenantId tenant(bytesMember(answer, "tenant")); !tenant.isEmpty()) {
        if (const auto shown = show(outcome, tenant); !shown)
            return fail(shown.error());
    }
    return std::optional(std::move(outcome));
}

Result<void> TenantDesk::show(ChangeOutcome& outcome, const TenantId& tenant) const
{
    const TenantRepository repository(m_context.database());
    const auto& platform = m_context.call().platform;
    auto found = platform ? repository.find(*platform, tenant, m_context.now())
                          : repository.own(*m_context.call().tenant, m_context.now());
    if (!found && found.error().code != ErrorCode::NotFound)
        return fail(found.error());
    if (found)
        outcome.tenant = std::move(*found);
    return {};
}

Result<void> TenantDesk::finish(ChangeOutcome& outcome, const ChangeTerms& terms, const TenantId& tenant)
{
    if (!tenant.isEmpty()) {
        if (const auto shown = show(outcome, tenant); !shown)
            return shown;
    }
    if (terms.token.isEmpty() || terms.dryRun)
        return {};
    const Json answer = {{"plan", outcome.plan}, {"done", outcome.isDone}, {"tenant", tenant.toStdString()},
        {"pending", outcome.pending ? outcome.pending->id.toStdString() : std::string()}};
    return ChangeTokens(m_context.database())
        .keep(m_context.transaction(), m_context.call().actor.userId, terms.token, {terms.digest, answer}, tenant,
            m_context.now());
}

/// A dry run makes it too, and takes it away again: so it is refused where the change would be.
Result<void> TenantDesk::makeOrTry(const TenantState& state, bool dryRun)
{
    Database& db = m_context.database();
    if (dryRun) {
        if (const auto marked = db.execute("SAVEPOINT tenant_plan"); !marked)
            return marked;
    }
    const auto made = TenantLifeRepository(db).create(m_context.transaction(), *m_context.call().platform, state);
    if (!dryRun)
        return made;
    const auto undone = db.execute("ROLLBACK TO tenant_plan; RELEASE tenant_plan");
    return made ? undone : made;
}

Result<ChangeOutcome> TenantDesk::create(const TenantOperation& operation, const ChangeTerms& terms)
{
    if (const auto allowed = m_context.need(operation.permission()); !allowed)
        return fail(allowed.error());
    const auto platform = m_context.platform();
    if (!platform)
        return fail(platform.error());
    auto before = repeated(terms);
    if (!before)
        return fail(before.error());
    if (*before)
        return std::move(**before);
    const auto state = operation.created(m_context.now());
    if (!state)
        return fail(state.error());
    const TenantId& id = state->tenant.id;
    if (const auto named = m_context.checkNamed({id}); !named)
        return fail(named.error());
    if (const auto names = checkNames(*state, nullptr); !names)
        return fail(names.error());
    if (const auto place = checkPlace(m_context, state->tenant.binding); !place)
        return fail(place.error());
    ChangePlan plan;
    plan.tenants = 1;
    plan.entries = 2;
    plan.undo = operation.undo();
    ChangeOutcome outcome;
    outcome.plan = plan.toJson();
    if (const auto made = makeOrTry(*state, terms.dryRun); !made)
        return fail(made.error());
    if (terms.dryRun)
        return outcome;
    if (const auto audited = audit(id, operation.action(), Json(), TenantTexts::described(*state), Json()); !audited)
        return fail(audited.error());
    outcome.isDone = true;
    const auto finished = finish(outcome, terms, id);
    return finished ? Result<ChangeOutcome>(std::move(outcome)) : fail(finished.error());
}

Result<ChangeOutcome> TenantDesk::change(
    const TenantOperation& operation, const QList<TenantId>& asked, const ChangeTerms& terms)
{
    const QList<TenantId> ids = [&] {
        QSet<TenantId> seen;
        QList<TenantId> once;
        for (const TenantId& id : asked) {
            if (!seen.contains(id))
                once.append(id);
            seen.insert(id);
        }
        return once;
    }();
    if (ids.isEmpty() || ids.size() > kMostTenants)
        return fail(
            ErrorCode::LimitExceeded, QStringLiteral("a change is of 1 to 5,000 tenants"), QStringLiteral("ids"));
    if (const auto allowed = may(operation, ids); !allowed)
        return fail(allowed.error());
    if (const auto reason = checkReason(terms); !reason)
        return fail(reason.error());
    auto before = repeated(terms);
    if (!before)
        return fail(before.error());
    if (*before)
        return std::move(**before);
    const auto states = statesOf(ids);
    if (!states)
        return fail(states.error());
    if (states->size() != ids.size())
        return fail(ErrorCode::NotFound, QStringLiteral("there is no such tenant"), QStringLiteral("ids"));
    if (const auto fresh = checkVersions(*states, terms); !fresh)
        return fail(fresh.error());

    auto rows = std::make_shared<std::vector<PlannedTenant>>();
    rows->reserve(static_cast<size_t>(states->size()));
    for (const TenantState& state : *states) {
        auto row = planned(operation, state);
        if (!row)
            return fail(row.error());
        // One tenant's problem is the answer; of several each is shown with its own, before anything is done.
        if (row->problem && (ids.size() == 1 || !terms.dryRun))
            return fail(*row->problem);
        rows->push_back(std::move(*row));
    }
    const auto plan = planOf(operation, *rows, ids);
    if (!plan)
        return fail(plan.error());
    ChangeOutcome outcome;
    outcome.plan = plan->toJson();
    outcome.rows = rows;
    if (!terms.dryRun && plan->needsSecondPerson) {
        auto pending = ask(operation, *rows, *plan, terms);
        if (!pending)
            return fail(pending.error());
        outcome.pending = std::move(*pending);
    } else if (!terms.dryRun) {
        if (const auto done = apply(operation, ids, terms.reason); !done)
            return fail(done.error());
        outcome.isDone = true;
    }
    const auto finished = finish(outcome, terms, ids.size() == 1 ? ids.first() : TenantId());
    return finished ? Result<ChangeOutcome>(std::move(outcome)) : fail(finished.error());
}

} // namespace Tenantry
