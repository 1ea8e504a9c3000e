// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/resolvers/eventfields.h"

#include "service/resolvers/listpage.h"
#include "service/resolvers/recordfields.h"

namespace Tenantry {

using namespace GraphQL;

/// Stored text goes into the answer as it is, once it is known to be JSON: somebody may have changed the row by hand.
Result<ResolvedValue> storedJson(const QByteArray& text)
{
    if (text.isEmpty())
        return ResolvedValue();
    if (!Json::accept(text.constData(), text.constData() + text.size()))
        return fail(ErrorCode::StorageCorrupt, QStringLiteral("the stored record is not JSON"));
    return ResolvedValue(RawJson{text});
}

namespace {

template <QByteArray Event::*Member> Result<ResolvedValue> storedField(const FieldCall& call)
{
    return storedJson(call.parent<Event>().*Member);
}

Result<ResolvedValue> metadataOf(const FieldCall& call)
{
    auto event = call.sharedParent<Event>();
    EventMetadataRecord record{event, Json::object()};
    if (!event->metadata.isEmpty()
        && (call.selects("organizationName") || call.selects("plan") || call.selects("region"))) {
        auto parsed = parseJson(event->metadata);
        if (!parsed)
            return fail(ErrorCode::StorageCorrupt, QStringLiteral("the stored metadata is not JSON"));
        record.parsed = std::move(*parsed);
    }
    return ResolvedValue::make(std::move(record));
}

/// The first of these members that is text: the seed's examples tag under two names.
ResolvedValue firstText(const Json& object, std::initializer_list<const char*> names)
{
    for (const char* name : names) {
        const auto found = object.find(name);
        if (found != object.end() && found->is_string())
            return found->get<std::string>();
    }
    return {};
}

std::optional<QByteArray> textMember(const Json& object, const char* name)
{
    const auto found = object.find(name);
    if (found == object.end() || !found->is_string())
        return std::nullopt;
    return QByteArray::fromStdString(found->get_ref<const std::string&>());
}

RecordFields<Event> addCommonFields(ResolverMap& map)
{
    RecordFields<Event> fields(map, "Event");
    fields.add("tenantId", &Event::tenantId)
        .add("id", &Event::id)
        .add("type", &Event::type)
        .add("timestamp", &Event::timestamp)
        .add("userId", &Event::userId)
        .add("sessionId", &Event::sessionId);
    map.add("Event", "data", storedField<&Event::data>);
    return fields;
}

} // namespace

void addInferenceEventFields(ResolverMap& map)
{
    addCommonFields(map);
    map.add("Event", "metadata", metadataOf);
    map.add("EventMetadata", "tenantId", [](const FieldCall& call) -> Result<ResolvedValue> {
        return resolved(call.parent<EventMetadataRecord>().event->tenantId);
    });
    map.add("EventMetadata", "raw",
        [](const FieldCall& call) { return storedJson(call.parent<EventMetadataRecord>().event->metadata); });
    RecordFields<EventMetadataRecord>(map, "EventMetadata")
        .compute("organizationName",
            [](const EventMetadataRecord& record) {
                return firstText(record.parsed, {"organizationName", "tenantName"});
            })
        .compute("plan",
            [](const EventMetadataRecord& record) {
                return firstText(record.parsed, {"plan", "tenantPlan"});
            })
        .compute("region", [](const EventMetadataRecord& record) { return firstText(record.parsed, {"region"}); });
}

void addPlatformEventFields(ResolverMap& map)
{
    addCommonFields(map);
    map.add("Event", "raw", storedField<&Event::metadata>);
}

void addListFields(ResolverMap& map, const char* connection, const char* anchor, bool owned)
{
    RecordFields<ListPage> pages(map, connection);
    pages.compute("nodes", [](const ListPage& page) { return page.nodes; })
        .compute("pageInfo", [](const ListPage& page) { return ResolvedValue::make(page.ends); })
        .add("totalCount", &ListPage::total);
    RecordFields<ListAnchor> anchors(map, anchor);
    anchors.add("position", &ListAnchor::position).add("cursor", &ListAnchor::cursor);
    if (owned) {
        pages.add("tenantId", &ListPage::owner);
        anchors.add("tenantId", &ListAnchor::owner);
    }
}

void addPageInfoFields(ResolverMap& map)
{
    RecordFields<PageEnds>(map, "PageInfo")
        .add("hasNextPage", &PageEnds::hasNext)
        .add("hasPreviousPage", &PageEnds::hasPrevious)
        .addOrNull("startCursor", &PageEnds::start)
        .addOrNull("endCursor", &PageEnds::end);
}

EventFilter eventFilterFrom(const Json& arguments)
{
    EventFilter filter;
    const Json given = arguments.value("filter", Json());
    if (!given.is_object())
        return filter;
    for (const auto& [name, value] : given.items()) {
        if (value.is_null())
            continue;
        if (name == "userId")
            filter.userId = UserId(value.get<std::string>());
        else if (name == "sessionId")
            filter.sessionId = SessionId(value.get<std::string>());
        else if (name == "from")
            filter.from = Timestamp{value.get<int64_t>()};
        else if (name == "to")
            filter.to = Timestamp{value.get<int64_t>()};
        else if (name == "text")
            filter.text = QString::fromStdString(value.get<std::string>());
        else if (name == "types") {
            for (const Json& type : value)
                filter.types.append(QByteArray::fromStdString(type.get<std::string>()));
        } else if (name == "metadata") {
            filter.tags = {
                textMember(value, "organizationName"), textMember(value, "plan"), textMember(value, "region")};
        }
    }
    return filter;
}

QList<TenantId> tenantsNamedBy(const Json& arguments)
{
    QList<TenantId> named;
    const Json filter = arguments.value("filter", Json());
    if (!filter.is_object())
        return named;
    if (filter.contains("tenantId") && filter["tenantId"].is_string())
        named.append(TenantId(filter["tenantId"].get<std::string>()));
    const Json metadata = filter.value("metadata", Json());
    if (metadata.is_object() && metadata.contains("tenantId") && metadata["tenantId"].is_string())
        named.append(TenantId(metadata["tenantId"].get<std::string>()));
    return named;
}

} // namespace Tenantry
