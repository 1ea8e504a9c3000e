// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphql/execution/eventchannel.h"
#include "service/resolvers/deliveryfields.h"
#include "service/resolvers/placecodec.h"
#include "service/resolvers/platformresolvers.h"
#include "service/resolvers/recordfields.h"
#include "storage/auditrepository.h"

namespace Tenantry {

using namespace GraphQL;

namespace {

AuditFilter auditFilterFrom(const Json& given)
{
    AuditFilter filter;
    if (const QByteArray tenant = bytesMember(given, "tenantId"); !tenant.isEmpty())
        filter.tenantId = TenantId(tenant);
    if (given.contains("actions") && given["actions"].is_array()) {
        for (const Json& action : given["actions"])
            filter.actions.append(QByteArray::fromStdString(action.get<std::string>()));
    }
    if (const QByteArray actor = bytesMember(given, "actor"); !actor.isEmpty())
        filter.actor = UserId(actor);
    filter.outcome = outcomeFromName(bytesMember(given, "outcome"));
    if (const auto one = severityFromName(bytesMember(given, "severity")))
        filter.severities = {*one};
    const auto time = [&](const char* name) -> std::optional<Timestamp> {
        if (!given.contains(name) || given[name].is_null())
            return std::nullopt;
        return Timestamp{given[name].get<int64_t>()};
    };
    filter.from = time("from");
    filter.to = time("to");
    filter.text = stringMember(given, "text");
    return filter;
}

/// Permission, claims and the note that the log was read; then runs `list` with the scope that holds.
template <class List> Result<ResolvedValue> within(const FieldCall& call, List list)
{
    auto& context = call.context<ResolverContext>();
    if (const auto may = context.need(Permission::AuditRead); !may)
        return fail(may.error());
    const AuditFilter filter = auditFilterFrom(call.arg<Json>("filter", Json::object()));
    if (filter.tenantId) {
        if (const auto own = context.checkNamed({*filter.tenantId}); !own)
            return fail(own.error());
    }
    context.note("audit.read");
    if (context.call().tenant)
        return list(*context.call().tenant, filter);
    const auto platform = context.platform();
    if (!platform)
        return fail(platform.error());
    return list(**platform, filter);
}

template <class Scope>
Result<ResolvedValue> pageOf(
    const FieldCall& call, const Scope& scope, const AuditFilter& filter, const ListWindow& window)
{
    auto& context = call.context<ResolverContext>();
    const AuditRepository audit(context.database());
    const CursorPurpose purpose = context.purpose("audit", filterDigest(call.args()));
    const auto place = placeOf<AuditKey>(context, purpose, window);
    if (!place)
        return fail(place.error());
    const auto found = audit.page(scope, filter, *place);
    if (!found)
        return fail(found.error());
    const bool any = !found->rows.isEmpty();
    ListPage list;
    list.ends = endsOf(context, purpose, window, found->hasMore, any ? &found->rows.first().key : nullptr,
        any ? &found->rows.last().key : nullptr);
    list.nodes = ResolvedValue::rows(std::vector<AuditRecord>(found->rows.begin(), found->rows.end()));
    if (call.selects("totalCount")) {
        const auto count = audit.count(scope, filter);
        if (!count)
            return fail(count.error());
        list.total = static_cast<double>(*count);
    }
    return ResolvedValue::make(std::move(list));
}

Result<ResolvedValue> auditPage(const FieldCall& call)
{
    const auto window = ListWindow::fromArguments(call.args());
    if (!window)
        return fail(window.error());
    return within(
        call, [&](const auto& scope, const AuditFilter& filter) { return pageOf(call, scope, filter, *window); });
}

Result<ResolvedValue> auditAnchors(const FieldCall& call)
{
    auto& context = call.context<ResolverContext>();
    const int every = call.arg<int>("every", 1000);
    if (every < 1)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("every must be at least 1"));
    return within(call, [&](const auto& scope, const AuditFilter& filter) -> Result<ResolvedValue> {
        const auto found = AuditRepository(context.database()).anchors(scope, filter, every);
        if (!found)
            return fail(found.error());
        return ResolvedValue::rows(
            anchorsOf(context, context.purpose("audit", filterDigest(call.args())), *found, every));
    });
}

/// Says what is asked for; the entries themselves are read where a subscription that was away finds them too.
Result<std::shared_ptr<SourceStream>> openEntries(const FieldCall& call)
{
    auto& context = call.context<ResolverContext>();
    const auto allowed = within(call, [&](const auto&, const AuditFilter& filter) -> Result<ResolvedValue> {
        LiveQuery live;
        live.kind = LiveQuery::Kind::AuditEntries;
        live.audit = filter;
        live.filterDigest = filterDigest(call.args());
        live.needed = Permission::AuditRead;
        if (call.has("after"))
            live.after = Cursor(call.arg<std::string>("after"));
        context.setLive(std::move(live));
        return ResolvedValue();
    });
    if (!allowed)
        return fail(allowed.error());
    return std::make_shared<EventChannel<ResolvedValue>>();
}

Result<ResolvedValue> entryOf(const FieldCall& call)
{
    const QByteArray& entry = call.parent<AuditRecord>().entry;
    if (!Json::accept(entry.constData(), entry.constData() + entry.size()))
        return fail(ErrorCode::StorageCorrupt, QStringLiteral("the stored entry is not JSON"));
    return ResolvedValue(RawJson{entry});
}

} // namespace

void addAuditResolvers(ResolverMap& map)
{
    map.add("Query", "auditPage", auditPage);
    map.add("Query", "auditAnchors", auditAnchors);
    map.addSource("Subscription", "auditEntries", openEntries);
    addDeliveryFields<AuditRecord>(map, "auditEntries", "AuditDelivery", "entry");
    map.add("AuditEntry", "entry", entryOf);
    RecordFields<AuditRecord>(map, "AuditEntry")
        .compute("tenantId", [](const AuditRecord& row) { return resolved(row.key.log); })
        .compute("index", [](const AuditRecord& row) { return resolved(static_cast<int64_t>(row.key.index)); })
        .compute("time", [](const AuditRecord& row) { return resolved(row.key.at); })
        .add("action", &AuditRecord::action)
        .add("actorId", &AuditRecord::actorId)
        .addOrNull("actorTenantId", &AuditRecord::actorTenantId)
        .addOrNull("actorName", &AuditRecord::actorName)
        .addOrNull("actorRole", &AuditRecord::actorRole)
        .addOrNull("target", &AuditRecord::target)
        .compute("outcome", [](const AuditRecord& row) { return resolved(outcomeName(row.outcome)); })
        .compute("severity", [](const AuditRecord& row) { return resolved(severityName(row.severity)); })
        .addOrNull("requestId", &AuditRecord::requestId);
}

} // namespace Tenantry
