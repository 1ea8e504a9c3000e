// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/administration/changejson.h"
#include "service/administration/pendingchanges.h"
#include "service/administration/rulewords.h"
#include "service/administration/tenantdesk.h"
#include "service/resolvers/changetermsof.h"
#include "service/resolvers/pendinganswer.h"
#include "service/resolvers/platformresolvers.h"
#include "service/resolvers/recordfields.h"

namespace Tenantry {

using namespace GraphQL;

namespace {

using Kind = TenantOperation::Kind;

constexpr int kMostRowsShown = 5000;

/// What all of them take.
Result<ChangeTerms> termsOf(const FieldCall& call, const QList<TenantId>& ids)
{
    auto terms = changeTermsOf(call);
    if (!terms)
        return terms;
    if (call.has("expectedVersion"))
        terms->versions.insert(ids.value(0), call.arg<int>("expectedVersion"));
    if (call.has("expectedVersions")) {
        const Json& versions = call.args()["expectedVersions"];
        if (versions.size() != static_cast<size_t>(ids.size()))
            return fail(ErrorCode::InvalidArgument, QStringLiteral("a version for each of the ids"),
                QStringLiteral("expectedVersions"));
        for (qsizetype i = 0; i < ids.size(); ++i)
            terms->versions.insert(ids[i], versions[static_cast<size_t>(i)].get<int>());
    }
    return terms;
}

Result<ResolvedValue> answerOf(Result<ChangeOutcome> outcome)
{
    return outcome ? Result<ResolvedValue>(ResolvedValue::make(std::move(*outcome))) : fail(outcome.error());
}

/// A text that is null is taken away, like an empty one.
Json givenFields(const Json& input)
{
    Json fields = Json::object();
    for (const auto& [name, value] : input.items())
        fields[name] = value.is_null() && name != "tags" ? Json("") : value;
    return fields;
}

Result<ResolvedValue> createTenant(const FieldCall& call)
{
    Json fields = Json::object();
    for (const auto& [name, value] : call.args()["tenant"].items()) {
        if (!value.is_null())
            fields[name] = value;
    }
    const auto terms = termsOf(call, {});
    if (!terms)
        return fail(terms.error());
    return answerOf(
        TenantDesk(call.context<ResolverContext>()).create(TenantOperation(Kind::Create, std::move(fields)), *terms));
}

Result<ResolvedValue> changeOne(const FieldCall& call, TenantOperation operation)
{
    const QList<TenantId> ids{TenantId(call.arg<std::string>("id"))};
    const auto terms = termsOf(call, ids);
    if (!terms)
        return fail(terms.error());
    return answerOf(TenantDesk(call.context<ResolverContext>()).change(operation, ids, *terms));
}

Result<ResolvedValue> editTenant(const FieldCall& call)
{
    return changeOne(call, TenantOperation(Kind::Edit, givenFields(call.args()["edit"])));
}

Result<ResolvedValue> suspendTenant(const FieldCall& call) { return changeOne(call, TenantOperation(Kind::Suspend)); }

Result<ResolvedValue> resumeTenant(const FieldCall& call) { return changeOne(call, TenantOperation(Kind::Resume)); }

Result<ResolvedValue> archiveTenant(const FieldCall& call)
{
    return changeOne(call, TenantOperation(Kind::Archive, {{"keepDays", call.arg<int>("keepDays", 30)}}));
}

Result<ResolvedValue> restoreTenant(const FieldCall& call) { return changeOne(call, TenantOperation(Kind::Restore)); }

Result<ResolvedValue> purgeTenant(const FieldCall& call)
{
    auto& context = call.context<ResolverContext>();
    if (const auto may = context.need(Permission::TenantPurge); !may)
        return fail(may.error());
    if (call.arg<std::string>("confirmId") != call.arg<std::string>("id"))
        return RuleWords::refusal(
            "purge.confirm", QStringLiteral("what was typed is not the tenant's id"), ErrorCode::InvalidArgument);
    return changeOne(call, TenantOperation(Kind::Purge));
}

Result<TenantOperation> bulkOperation(const Json& change)
{
    QList<TenantOperation> given;
    const auto isSet = [&change](const char* name) { return change.contains(name) && !change[name].is_null(); };
    if (isSet("suspend") && change["suspend"].get<bool>())
        given.append(TenantOperation(Kind::Suspend));
    if (isSet("resume") && change["resume"].get<bool>())
        given.append(TenantOperation(Kind::Resume));
    if (isSet("addTags") || isSet("removeTags"))
        given.append(TenantOperation(Kind::Tags,
            {{"add", isSet("addTags") ? change["addTags"] : Json::array()},
                {"remove", isSet("removeTags") ? change["removeTags"] : Json::array()}}));
    if (isSet("plan"))
        given.append(TenantOperation(Kind::Plan, {{"plan", change["plan"]}}));
    if (given.size() != 1)
        return fail(ErrorCode::InvalidArgument,
            QStringLiteral("one of suspend, resume, addTags with removeTags, and plan"), QStringLiteral("change"));
    return given.first();
}

Result<ResolvedValue> changeTenants(const FieldCall& call)
{
    QList<TenantId> ids;
    for (const Json& id : call.args()["ids"])
        ids.append(TenantId(id.get<std::string>()));
    const auto operation = bulkOperation(call.args()["change"]);
    const auto terms = termsOf(call, ids);
    if (!operation || !terms)
        return fail(operation ? terms.error() : operation.error());
    return answerOf(TenantDesk(call.context<ResolverContext>()).change(*operation, ids, *terms));
}

ResolvedValue rowAnswer(const PlannedTenant& row)
{
    Json answer = {{"tenantId", row.before.tenant.id.toStdString()}, {"name", row.before.tenant.name.toStdString()},
        {"version", row.before.life.version}, {"before", row.was}, {"after", row.becomes}, {"problem", Json()},
        {"rule", Json()}};
    if (row.problem) {
        answer["problem"] = row.problem->detail.toStdString();
        if (row.problem->path.startsWith(RuleWords::kPath))
            answer["rule"] = row.problem->path.mid(RuleWords::kPath.size()).toStdString();
    }
    return answer;
}

Result<ResolvedValue> rowsOfChange(const FieldCall& call)
{
    const auto outcome = call.sharedParent<ChangeOutcome>();
    const int first = call.arg<int>("first", 100);
    if (first < 0 || first > kMostRowsShown)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("first must be 0 to 5,000"), QStringLiteral("first"));
    return ResolvedValue(LazyList{std::min(outcome->rows->size(), static_cast<size_t>(first)),
        [rows = outcome->rows](size_t index) { return rowAnswer((*rows)[index]); }});
}

Result<ResolvedValue> pendingOfChange(const FieldCall& call)
{
    const auto& outcome = call.parent<ChangeOutcome>();
    return outcome.pending
        ? ResolvedValue(pendingAnswer(PendingChanges(call.context<ResolverContext>()), *outcome.pending))
        : ResolvedValue();
}

} // namespace

void addTenantLifeResolvers(ResolverMap& map)
{
    map.add("Mutation", "createTenant", createTenant);
    map.add("Mutation", "editTenant", editTenant);
    map.add("Mutation", "suspendTenant", suspendTenant);
    map.add("Mutation", "resumeTenant", resumeTenant);
    map.add("Mutation", "archiveTenant", archiveTenant);
    map.add("Mutation", "restoreTenant", restoreTenant);
    map.add("Mutation", "purgeTenant", purgeTenant);
    map.add("Mutation", "changeTenants", changeTenants);
    map.add("TenantChange", "rows", rowsOfChange);
    map.add("TenantChange", "pending", pendingOfChange);
    RecordFields<ChangeOutcome>(map, "TenantChange")
        .compute("tenant",
            [](const ChangeOutcome& outcome) {
                return outcome.tenant ? ResolvedValue::make(*outcome.tenant) : ResolvedValue();
            })
        .compute("plan", [](const ChangeOutcome& outcome) { return ResolvedValue(outcome.plan); })
        .compute("done", [](const ChangeOutcome& outcome) { return resolved(outcome.isDone); })
        .compute("repeated", [](const ChangeOutcome& outcome) { return resolved(outcome.isRepeated); });
}

} // namespace Tenantry
