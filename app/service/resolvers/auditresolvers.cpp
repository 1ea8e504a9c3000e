// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphql/execution/eventchannel.h"
#include "ledger/canonicalscanner.h"
#include "service/resolvers/deliveryfields.h"
#include "service/resolvers/placecodec.h"
#include "service/resolvers/platformresolvers.h"
#include "service/resolvers/recordfields.h"
#include "storage/auditrepository.h"
#include "storage/ledgerstore.h"

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
    filter.target = bytesMember(given, "target");
    if (const QByteArray request = bytesMember(given, "requestId"); !request.isEmpty())
        filter.requestId = RequestId(request);
    if (given.contains("severities") && given["severities"].is_array()) {
        for (const Json& name : given["severities"]) {
            if (const auto severity = severityFromName(QByteArray::fromStdString(name.get<std::string>())))
                filter.severities.append(*severity);
        }
    }
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
        const auto most = call.has("countTo") ? static_cast<int64_t>(call.arg<double>("countTo", -1)) : -1;
        const auto count = audit.count(scope, filter, most);
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

Result<ResolvedValue> auditExport(const FieldCall& call)
{
    constexpr qsizetype kLongestFormat = 32;
    auto& context = call.context<ResolverContext>();
    if (const auto may = context.need(Permission::AuditExport); !may)
        return fail(may.error());
    const auto format = call.arg<std::string>("format");
    if (format.empty() || format.size() > kLongestFormat)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("format must be a name"));
    return within(call, [&](const auto&, const AuditFilter& filter) -> Result<ResolvedValue> {
        const auto& tenant = context.call().tenant;
        const std::optional<TenantId> log = tenant ? tenant->tenant() : filter.tenantId;
        AuditEntry entry = context.entry(log.value_or(kPlatformTenant), "audit.export");
        entry.severity = Severity::Notice;
        entry.targets = {{"log", log ? log->bytes() : QByteArray("*")}};
        entry.data = {{"format", format}, {"filter", dumpJson(call.arg<Json>("filter", Json::object())).toStdString()}};
        context.record(std::move(entry));
        return ResolvedValue(true);
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

/// A range of hours that is not too long to draw, around what the filter itself says.
Result<ResolvedValue> auditOverTime(const FieldCall& call)
{
    constexpr int64_t kMostBuckets = 20'000;
    auto& context = call.context<ResolverContext>();
    const Timestamp from{call.arg<int64_t>("from")};
    const Timestamp to{call.arg<int64_t>("to")};
    const int64_t bucket = call.arg<std::string>("bucket", "HOUR") == "DAY" ? Timestamp::kDay : Timestamp::kHour;
    if ((to.ms - from.ms) / bucket > kMostBuckets)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("at most 20,000 buckets"));
    return within(call, [&](const auto& scope, AuditFilter filter) -> Result<ResolvedValue> {
        filter.from = std::max(from, filter.from.value_or(from));
        filter.to = std::min(to, filter.to.value_or(to));
        const auto found = AuditRepository(context.database()).overTime(scope, filter, bucket);
        if (!found)
            return fail(found.error());
        Json buckets = Json::array();
        for (const AuditCounts::Point& point : found->points)
            buckets.push_back({{"start", point.start.ms}, {"count", point.allowed + point.denied + point.failed},
                {"allowed", point.allowed}, {"denied", point.denied}, {"failed", point.failed}});
        return ResolvedValue(
            Json{{"buckets", std::move(buckets)}, {"exact", found->fromSums}, {"complete", found->complete}});
    });
}

/// A member of the entry, verbatim; null where it has none.
Result<ResolvedValue> partOf(const FieldCall& call)
{
    const QByteArray& entry = call.parent<AuditRecord>().entry;
    Ledger::CanonicalMembers members;
    if (Ledger::scanCanonical(viewOf(entry), &members)) {
        for (const Ledger::CanonicalMember& member : members) {
            if (member.name == call.field().name)
                return ResolvedValue(
                    RawJson{QByteArray(member.value.data(), static_cast<qsizetype>(member.value.size()))});
        }
        return ResolvedValue();
    }
    const auto old = parseJson(entry);
    if (!old || !old->is_object() || !old->contains(call.field().name))
        return ResolvedValue();
    return ResolvedValue((*old)[call.field().name]);
}

/// What the log still has of the entry's personal data.
Result<ResolvedValue> personalOf(const FieldCall& call)
{
    const AuditKey& key = call.parent<AuditRecord>().key;
    if (key.epoch == 0)
        return ResolvedValue();
    const LedgerStore store(call.context<ResolverContext>().database());
    const auto head = store.head(key.log, key.epoch);
    if (!head)
        return fail(head.error());
    if (!*head)
        return ResolvedValue();
    const auto openings = store.openings(**head, key.index, key.index + 1);
    if (!openings)
        return fail(openings.error());
    if (openings->isEmpty())
        return ResolvedValue();
    Json personal = Json::object();
    for (const StoredOpening& one : *openings)
        personal[one.name.toStdString()] = parseJson(one.value).value_or(Json());
    return ResolvedValue(std::move(personal));
}

ResolvedValue partOfTarget(const AuditRecord& row, bool isKind)
{
    const qsizetype colon = row.target.indexOf(':');
    if (colon < 0)
        return ResolvedValue();
    return orNull(isKind ? row.target.left(colon) : row.target.mid(colon + 1));
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
    map.add("Query", "auditExport", auditExport);
    map.addSource("Subscription", "auditEntries", openEntries);
    addDeliveryFields<AuditRecord>(map, "auditEntries", "AuditDelivery", "entry");
    map.add("Query", "auditOverTime", auditOverTime);
    map.add("AuditEntry", "entry", entryOf);
    map.add("AuditEntry", "before", partOf);
    map.add("AuditEntry", "after", partOf);
    map.add("AuditEntry", "personal", personalOf);
    RecordFields<AuditRecord>(map, "AuditEntry")
        .compute("tenantId", [](const AuditRecord& row) { return resolved(row.key.log); })
        .compute("index", [](const AuditRecord& row) { return resolved(static_cast<int64_t>(row.key.index)); })
        .compute("epoch", [](const AuditRecord& row) { return resolved(row.key.epoch); })
        .compute("targetKind", [](const AuditRecord& row) { return partOfTarget(row, true); })
        .compute("targetId", [](const AuditRecord& row) { return partOfTarget(row, false); })
        .compute("leaf", [](const AuditRecord& row) { return orNull(row.leaf.toBase64()); })
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
