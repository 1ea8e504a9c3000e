// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/resolvers/platformresolvers.h"
#include "service/resolvers/shareanswers.h"
#include "service/sharing/scopedigest.h"
#include "service/sharing/shareeyes.h"
#include "storage/eventrepository.h"
#include "storage/membershiprepository.h"
#include "storage/rolluprepository.h"
#include "storage/sharerequestrepository.h"

#include <map>

namespace Tenantry {

using namespace GraphQL;

namespace {

constexpr int kSampleRows = 3;
constexpr int kDecisionsShown = 10;

/// What a value is, and nothing of what it says.
Json masked(const Json& value)
{
    if (value.is_string())
        return "•••";
    if (value.is_number())
        return "#";
    if (value.is_boolean())
        return "?";
    if (value.is_null())
        return nullptr;
    Json out = value.is_array() ? Json::array() : Json::object();
    if (value.is_array()) {
        for (const Json& one : value)
            out.push_back(masked(one));
    } else {
        for (const auto& [key, one] : value.items())
            out[key] = masked(one);
    }
    return out;
}

Json maskedText(const QByteArray& json)
{
    const auto parsed = parseJson(json);
    return parsed ? masked(*parsed) : Json();
}

Json sampleOf(const Event& event, const ShareScope& scope)
{
    Json row = {
        {"type", event.type.toStdString()}, {"timestamp", event.timestamp.toRfc3339().toStdString()}, {"id", "•••"}};
    for (const char* field : {"userId", "sessionId"}) {
        if (scope.fields.contains(QByteArray("events.") + field))
            row[field] = "•••";
    }
    if (scope.fields.contains("events.data"))
        row["data"] = maskedText(event.data);
    if (scope.fields.contains("events.metadata"))
        row["metadata"] = maskedText(event.metadata);
    return row;
}

struct Rows {
    double events = 0;
    bool isEstimate = false;
};

bool isWholeHour(const std::optional<Timestamp>& at) { return !at || at->ms % Timestamp::kHour == 0; }

/// From sums: all of the types, or hour by hour where there is a time range.
Result<Rows> rowsNow(Database& data, const TenantScope& scope, const ShareScope& wanted, Timestamp now)
{
    EventFilter filter;
    filter.types = wanted.types;
    if (!wanted.from && !wanted.to) {
        const auto count = EventRepository(data).count(scope, filter);
        return count ? Result<Rows>(Rows{static_cast<double>(*count), false}) : fail(count.error());
    }
    const Timestamp end{wanted.to ? wanted.to->ms - 1 : now.ms};
    const auto series = RollupRepository(data).series(
        scope, filter, RollupRepository::Bucket::Day, wanted.from.value_or(Timestamp{}), end);
    if (!series)
        return fail(series.error());
    Rows rows;
    for (const SeriesPoint& point : *series)
        rows.events += static_cast<double>(point.count);
    rows.isEstimate = !isWholeHour(wanted.from) || !isWholeHour(wanted.to)
        || (wanted.from && wanted.from->ms % Timestamp::kDay != 0)
        || (wanted.to && wanted.to->ms % Timestamp::kDay != 0);
    return rows;
}

/// The provider's scope, of those who may see the provider's figures: its own people, and the platform with a reason.
Result<std::optional<TenantScope>> providersScope(const ServiceCall& call, const TenantId& provider)
{
    if (call.tenant && call.tenant->tenant() == provider)
        return std::optional(*call.tenant);
    if (!call.platform || isMemberCall(call) || !call.enter || !call.permissions.testFlag(Permission::Read))
        return std::optional<TenantScope>();
    return call.enter(provider).map([](const TenantScope& scope) { return std::optional(scope); });
}

Result<void> addFigures(ResolverContext& context, const TenantScope& scope, const ShareScope& wanted, Json& out)
{
    const auto& dataOf = context.call().dataOf;
    const auto place = dataOf ? dataOf(scope.tenant()) : Result<Database*>(nullptr);
    if (!place)
        return fail(place.error());
    Database& data = *place ? **place : context.database();
    if (wanted.hasResource("events")) {
        const auto rows = rowsNow(data, scope, wanted, context.now());
        if (!rows)
            return fail(rows.error());
        out["events"] = rows->events;
        out["estimate"] = rows->isEstimate;
        EventFilter filter;
        filter.types = wanted.types;
        filter.from = wanted.from;
        filter.to = wanted.to;
        EventRepository::Place newest;
        newest.limit = kSampleRows;
        const auto page = EventRepository(data).page(scope, filter, newest);
        if (!page)
            return fail(page.error());
        for (const StoredEvent& row : page->rows)
            out["sample"].push_back(sampleOf(row.event, wanted));
    }
    if (wanted.hasResource("members")) {
        const auto members = MembershipRepository(context.database()).list(scope, {}, 0, 0);
        if (!members)
            return fail(members.error());
        out["members"] = members->totalCount;
    }
    return {};
}

Json readersOf(ResolverContext& context, const TenantId& consumer)
{
    Json readers = Json::array();
    const ShareBook book(context.database());
    for (const Role role : {Role::Admin, Role::Member, Role::Viewer}) {
        const auto people = book.withRole(context.transaction(), consumer, role);
        if (people && !people->isEmpty())
            readers.push_back({{"role", roleName(role).toStdString()}, {"count", people->size()}});
    }
    return readers;
}

Result<Json> decisionsOf(ResolverContext& context, const ShareAnswers& answers, const ShareRequest& asked)
{
    ShareQuery query;
    query.now = answers.desk().now;
    query.other = *answers.desk().partyOf(asked.provider, asked.consumer) == ShareParty::Provider ? asked.consumer
                                                                                                  : asked.provider;
    query.first = 100;
    const auto page = ShareRequestRepository(context.database()).list(answers.side(), query);
    if (!page)
        return fail(page.error());
    Json list = Json::array();
    for (const ShareRequest& request : page->rows) {
        const bool isDecided = request.effectiveState(query.now) != ShareRequestState::Pending;
        if (!isDecided || request.provider != asked.provider || request.consumer != asked.consumer)
            continue;
        auto answer = answers.of(request);
        if (!answer)
            return fail(answer.error());
        list.push_back(std::move(*answer));
        if (list.size() == kDecisionsShown)
            break;
    }
    return list;
}

Result<ResolvedValue> sharePreview(const FieldCall& call)
{
    auto& context = call.context<ResolverContext>();
    if (const auto may = mayReadShares(context); !may)
        return fail(may.error());
    const auto answers = ShareAnswers::make(context);
    if (!answers)
        return fail(answers.error());
    ShareRequest asked;
    asked.provider = TenantId(call.arg<std::string>("provider"));
    asked.consumer = TenantId(call.arg<std::string>("consumer"));
    const auto& tenant = context.call().tenant;
    if (tenant && tenant->tenant() != asked.provider && tenant->tenant() != asked.consumer) {
        context.deny({Denial::Kind::CrossTenant, asked.provider, "preview"});
        return fail(ErrorCode::Forbidden, QStringLiteral("Forbidden"));
    }
    auto scope = ShareScope::checked(shareScopeFrom(call.args()["scope"]));
    const auto digest = scope ? scopeDigest(asked.provider, asked.consumer, *scope) : Result<QByteArray>(QByteArray());
    const auto policy = ShareBook(context.database()).policy(context.transaction(), asked.provider, asked.consumer);
    if (!scope || !digest || !policy)
        return fail(!scope ? scope.error() : !digest ? digest.error() : policy.error());
    asked.scope = std::move(*scope);
    asked.requestedBy = context.call().actor.userId;
    const ShareEyes eyes(answers->desk());
    eyes.setNeeds(asked, *policy);
    const auto quorum = eyes.count(asked);
    if (!quorum)
        return fail(quorum.error());
    Json fields = Json::array();
    for (const QByteArray& field : ShareScope::allFields()) {
        if (asked.scope.hasField(field))
            fields.push_back(field.toStdString());
    }
    Json out = {{"tenantId", answers->ownerOf(asked.provider, asked.consumer).toStdString()},
        {"provider", asked.provider.toStdString()}, {"consumer", asked.consumer.toStdString()},
        {"digest", digest->toStdString()}, {"sensitive", asked.scope.isSensitive()},
        {"quorum", ShareAnswers::of(*quorum)}, {"fields", std::move(fields)}, {"events", nullptr}, {"estimate", false},
        {"members", nullptr}, {"sample", Json::array()}, {"readers", Json::array()}, {"decisions", Json::array()}};
    const auto own = providersScope(context.call(), asked.provider);
    if (!own)
        return fail(own.error());
    if (*own) {
        if (const auto added = addFigures(context, **own, asked.scope, out); !added)
            return fail(added.error());
        out["readers"] = readersOf(context, asked.consumer);
    }
    if (call.selects("decisions")) {
        auto decisions = decisionsOf(context, *answers, asked);
        if (!decisions)
            return fail(decisions.error());
        out["decisions"] = std::move(*decisions);
    }
    return ResolvedValue(std::move(out));
}

} // namespace

void addSharePreviewResolvers(ResolverMap& map) { map.add("Query", "sharePreview", sharePreview); }

} // namespace Tenantry
