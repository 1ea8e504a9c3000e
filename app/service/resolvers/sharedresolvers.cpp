// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/resolvers/eventfields.h"
#include "service/resolvers/inferenceresolvers.h"
#include "service/resolvers/listpage.h"
#include "service/resolvers/placecodec.h"
#include "service/resolvers/rangeend.h"
#include "service/resolvers/recordfields.h"
#include "service/sharing/sharedevent.h"
#include "service/sharing/sharedview.h"
#include "storage/eventrepository.h"
#include "storage/membershiprepository.h"
#include "storage/rolluprepository.h"
#include "storage/sharebook.h"
#include "storage/sharegrantrepository.h"

#include <array>
#include <span>

namespace Tenantry {

using namespace GraphQL;

namespace {

constexpr int kMostShared = 1000;

/// A view as a record of the answer.
struct SharedSource {
    std::shared_ptr<const SharedView> view;
};

struct SharedPage {
    TenantId owner;
    GrantId grant;
    ListPage page;
};

Result<ResolvedValue> sharedWithMe(const FieldCall& call)
{
    auto& context = call.context<ResolverContext>();
    if (const auto may = context.need(Permission::Read); !may)
        return fail(may.error());
    QList<GrantId> ids;
    if (call.has("grantId")) {
        ids.append(GrantId(call.arg<std::string>("grantId")));
    } else {
        const auto now = ShareBook(context.database()).steady(context.now());
        const auto all = now ? ShareGrantRepository(context.database()).admitting(*context.call().tenant, *now)
                             : Result<QList<ShareGrant>>(fail(now.error()));
        if (!all)
            return fail(all.error());
        for (const ShareGrant& grant : *all)
            ids.append(grant.id);
    }
    std::vector<SharedSource> sources;
    for (const GrantId& id : ids) {
        auto view = SharedView::open(context, id);
        if (!view)
            return fail(view.error());
        context.useShare(id);
        sources.push_back({std::move(*view)});
    }
    return ResolvedValue::rows(std::move(sources));
}

const SharedView& sharedViewOf(const FieldCall& call) { return *call.parent<SharedSource>().view; }

/// What is outside the scope cannot be asked for, wherever it stands in the document.
Result<void> checkFields(
    const FieldCall& call, const char* resource, const QByteArray& below, std::span<const char* const> optional)
{
    auto& context = call.context<ResolverContext>();
    const SharedView& view = sharedViewOf(call);
    if (const auto shown = view.need(&context, resource); !shown)
        return shown;
    for (const char* field : optional) {
        if (!call.selects((below + field).toStdString()))
            continue;
        if (const auto shown = view.needField(&context, QByteArray(resource) + '.' + field); !shown)
            return shown;
    }
    return {};
}

constexpr std::array kMemberFields{"email", "name", "since", "lastActive"};
constexpr std::array kEventFields{"userId", "sessionId", "data", "metadata"};

std::vector<SharedEvent> shared(QList<StoredEvent> rows, const SharedView& view)
{
    std::vector<SharedEvent> events;
    events.reserve(static_cast<size_t>(rows.size()));
    for (StoredEvent& row : rows)
        events.push_back(SharedEvent::of(std::move(row.event), view.grant().id, view.grant().scope));
    return events;
}

Result<ResolvedValue> sharedEvents(const FieldCall& call)
{
    auto& context = call.context<ResolverContext>();
    const SharedView& view = sharedViewOf(call);
    if (const auto shown = checkFields(call, "events", "", kEventFields); !shown)
        return fail(shown.error());
    const auto filter = view.within(&context, call.args());
    if (!filter)
        return fail(filter.error());
    ListWindow window;
    window.count = call.arg<int>("limit", 100);
    if (window.count < 0 || window.count > kMostShared)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("limit must be 0 to %1").arg(kMostShared));
    if (call.has("after"))
        window.place = Cursor(call.arg<std::string>("after"));
    const auto place = placeOf<EventKey>(context, view.purpose(context, call.args()), window);
    if (!place)
        return fail(place.error());
    if (!*filter)
        return ResolvedValue(ResolvedValue::List());
    auto page = EventRepository(view.data())
                    .page(view.scope(), **filter, *place, call.selects("data") || call.selects("metadata"));
    if (!page)
        return fail(page.error());
    return ResolvedValue::rows(shared(std::move(page->rows), view));
}

Result<ResolvedValue> sharedEventPage(const FieldCall& call)
{
    auto& context = call.context<ResolverContext>();
    const SharedView& view = sharedViewOf(call);
    if (const auto shown = checkFields(call, "events", "nodes/", kEventFields); !shown)
        return fail(shown.error());
    const auto filter = view.within(&context, call.args());
    const auto window = ListWindow::fromArguments(call.args());
    if (!filter || !window)
        return fail(filter ? window.error() : filter.error());
    const CursorPurpose purpose = view.purpose(context, call.args());
    const auto place = placeOf<EventKey>(context, purpose, *window);
    if (!place)
        return fail(place.error());
    SharedPage out{view.grant().provider, view.grant().id, {}};
    if (!*filter) {
        out.page.nodes = ResolvedValue::List();
        out.page.total = 0;
        return ResolvedValue::make(std::move(out));
    }
    const EventRepository events(view.data());
    auto found = events.page(view.scope(), **filter, *place);
    if (!found)
        return fail(found.error());
    const bool any = !found->rows.isEmpty();
    out.page.ends = endsOf(context, purpose, *window, found->hasMore, any ? &found->rows.first().key : nullptr,
        any ? &found->rows.last().key : nullptr);
    if (call.selects("totalCount")) {
        const auto count = events.count(view.scope(), **filter);
        if (!count)
            return fail(count.error());
        out.page.total = static_cast<double>(*count);
    }
    out.page.nodes = ResolvedValue::rows(shared(std::move(found->rows), view));
    return ResolvedValue::make(std::move(out));
}

/// Inside the granted time and types; `end` is inclusive.
struct Span {
    std::optional<Timestamp> from;
    Timestamp end;
};

Result<Span> spanOf(const FieldCall& call, const SharedView& view, const RollupRepository& rollups)
{
    const auto& context = call.context<ResolverContext>();
    auto end = rangeEnd(call.args(), context.now(), rollups.newest(view.scope()));
    if (!end)
        return fail(end.error());
    Span span{rangeFrom(call.args()), *end};
    const ShareScope& granted = view.grant().scope;
    if (granted.from)
        span.from = std::max(*granted.from, span.from.value_or(*granted.from));
    if (granted.to)
        span.end = std::min(span.end, Timestamp{granted.to->ms - 1});
    return span;
}

Result<int64_t> countedIn(const SharedView& view, Timestamp from, Timestamp end)
{
    EventFilter filter;
    filter.types = view.grant().scope.types;
    filter.from = view.grant().scope.from ? std::max(from, *view.grant().scope.from) : from;
    filter.to = Timestamp{end.ms + 1};
    return *filter.from >= *filter.to ? Result<int64_t>(0) : EventRepository(view.data()).count(view.scope(), filter);
}

Result<ResolvedValue> sharedMetrics(const FieldCall& call)
{
    const SharedView& view = sharedViewOf(call);
    static constexpr std::array kAll{"activeUsers", "totalEvents", "avgSessionDuration", "events24h"};
    if (const auto shown = checkFields(call, "metrics", "", kAll); !shown)
        return fail(shown.error());
    const RollupRepository rollups(view.data());
    const auto span = spanOf(call, view, rollups);
    if (!span)
        return fail(span.error());
    const bool isCut = !view.grant().scope.types.isEmpty() || view.grant().scope.from;
    auto found = rollups.metrics(view.scope(), span->from, span->end,
        {.activeUsers = call.selects("activeUsers"),
            .totalEvents = call.selects("totalEvents") && !isCut,
            .avgSessionDuration = call.selects("avgSessionDuration"),
            .events24h = call.selects("events24h") && !isCut});
    if (!found)
        return fail(found.error());
    if (isCut) {
        const auto total = call.selects("totalEvents") ? countedIn(view, span->from.value_or(Timestamp{}), span->end)
                                                       : Result<int64_t>(0);
        const auto day = call.selects("events24h") ? countedIn(view, {span->end.ms - Timestamp::kDay + 1}, span->end)
                                                   : Result<int64_t>(0);
        if (!total || !day)
            return fail(total ? day.error() : total.error());
        found->totalEvents = *total;
        found->events24h = *day;
    }
    const auto shown = [&](const char* field, auto value) { return view.shows(field) ? Json(value) : Json(); };
    return ResolvedValue(Json{{"tenantId", found->tenantId.toStdString()}, {"grantId", view.grant().id.toStdString()},
        {"activeUsers", shown("metrics.activeUsers", found->activeUsers)},
        {"totalEvents", shown("metrics.totalEvents", static_cast<double>(found->totalEvents))},
        {"avgSessionDuration", shown("metrics.avgSessionDuration", found->avgSessionDuration)},
        {"events24h", shown("metrics.events24h", static_cast<double>(found->events24h))}, {"asOf", span->end.ms}});
}

Result<ResolvedValue> sharedUsers(const FieldCall& call)
{
    auto& context = call.context<ResolverContext>();
    const SharedView& view = sharedViewOf(call);
    if (const auto shown = checkFields(call, "members", "", kMemberFields); !shown)
        return fail(shown.error());
    const int first = call.arg<int>("first", kMostShared);
    if (first < 0 || first > kMostShared)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("first must be 0 to %1").arg(kMostShared));
    // People are in the control database, whatever serves the events.
    const auto rows = MembershipRepository(context.database())
                          .members(view.scope(),
                              {view.shows("members.email"), view.shows("members.name"), true,
                                  view.shows("members.since"), view.shows("members.lastActive")},
                              first, 0);
    if (!rows)
        return fail(rows.error());
    Json list = Json::array();
    for (const MemberRow& row : *rows) {
        const auto text = [&](const char* field, const QByteArray& value) {
            return view.shows(field) ? Json(value.toStdString()) : Json();
        };
        list.push_back({{"tenantId", row.tenantId.toStdString()}, {"grantId", view.grant().id.toStdString()},
            {"id", row.userId.toStdString()}, {"email", text("members.email", row.email)},
            {"name", text("members.name", row.name)}, {"role", row.role.toStdString()},
            {"since", view.shows("members.since") ? Json(row.since.ms) : Json()},
            {"lastActive", view.shows("members.lastActive") && row.lastActive ? Json(row.lastActive->ms) : Json()}});
    }
    return ResolvedValue(std::move(list));
}

Result<ResolvedValue> sharedData(const FieldCall& call) { return storedJson(call.parent<SharedEvent>().event.data); }

Result<ResolvedValue> sharedMetadata(const FieldCall& call)
{
    return storedJson(call.parent<SharedEvent>().event.metadata);
}

Json namesOf(const QByteArrayList& names)
{
    Json list = Json::array();
    for (const QByteArray& name : names)
        list.push_back(name.toStdString());
    return list;
}

void addSourceFields(ResolverMap& map)
{
    const auto grant = [](auto read) {
        return [read](const SharedSource& source) { return read(source.view->grant()); };
    };
    RecordFields<SharedSource>(map, "SharedSource")
        .compute("tenantId", grant([](const ShareGrant& one) { return resolved(one.provider); }))
        .compute("grantId", grant([](const ShareGrant& one) { return resolved(one.id); }))
        .compute("digest", grant([](const ShareGrant& one) { return resolved(one.digest); }))
        .compute("expiresAt", grant([](const ShareGrant& one) { return resolved(one.expiresAt); }))
        .compute("types", grant([](const ShareGrant& one) { return ResolvedValue(namesOf(one.scope.types)); }))
        .compute("from", grant([](const ShareGrant& one) { return resolved(one.scope.from); }))
        .compute("to", grant([](const ShareGrant& one) { return resolved(one.scope.to); }))
        .compute("resources", grant([](const ShareGrant& one) { return ResolvedValue(namesOf(one.scope.resources)); }))
        .compute("fields", grant([](const ShareGrant& one) {
            Json list = Json::array();
            for (const QByteArray& field : ShareScope::allFields()) {
                if (one.scope.hasField(field))
                    list.push_back(field.toStdString());
            }
            return ResolvedValue(std::move(list));
        }));
    map.add("SharedSource", "ownerName", [](const FieldCall& call) -> Result<ResolvedValue> {
        auto& context = call.context<ResolverContext>();
        const auto owner =
            ShareBook(context.database()).tenant(context.transaction(), sharedViewOf(call).grant().provider);
        return owner && *owner ? resolved((*owner)->name) : ResolvedValue();
    });
}

} // namespace

void addSharedResolvers(ResolverMap& map)
{
    map.add("Query", "sharedWithMe", sharedWithMe);
    map.add("SharedSource", "events", sharedEvents);
    map.add("SharedSource", "eventPage", sharedEventPage);
    map.add("SharedSource", "metrics", sharedMetrics);
    map.add("SharedSource", "users", sharedUsers);
    addSourceFields(map);
    RecordFields<SharedPage>(map, "SharedEventConnection")
        .add("tenantId", &SharedPage::owner)
        .add("grantId", &SharedPage::grant)
        .compute("nodes", [](const SharedPage& shown) { return shown.page.nodes; })
        .compute("pageInfo", [](const SharedPage& shown) { return ResolvedValue::make(shown.page.ends); })
        .compute("totalCount", [](const SharedPage& shown) { return resolved(shown.page.total); });
    map.add("SharedEvent", "data", sharedData);
    map.add("SharedEvent", "metadata", sharedMetadata);
    RecordFields<SharedEvent>(map, "SharedEvent")
        .add("grantId", &SharedEvent::grant)
        .compute("tenantId", [](const SharedEvent& one) { return member(one.event.tenantId); })
        .compute("id", [](const SharedEvent& one) { return member(one.event.id); })
        .compute("type", [](const SharedEvent& one) { return member(one.event.type); })
        .compute("timestamp", [](const SharedEvent& one) { return member(one.event.timestamp); })
        .compute("userId", [](const SharedEvent& one) { return member(one.event.userId); })
        .compute("sessionId", [](const SharedEvent& one) { return member(one.event.sessionId); });
}

} // namespace Tenantry
