// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/eventpreparer.h"

#include "base/digest.h"
#include "domain/eventidentity.h"

namespace Tenantry {

namespace {

template <class Id> Result<void> checkId(const std::optional<Id>& id, const char* what)
{
    if (!id)
        return {};
    return checkedIdBytes(id->bytes(), what).map([](const QByteArray&) {});
}

Result<void> checkShape(const EventInput& input)
{
    if (const auto type = checkedIdBytes(input.type, "type"); !type)
        return fail(type.error());
    if (const auto good = checkId(input.id, "id"); !good)
        return good;
    if (const auto good = checkId(input.userId, "userId"); !good)
        return good;
    if (const auto good = checkId(input.sessionId, "sessionId"); !good)
        return good;
    if (!input.metadata.is_object() && !input.metadata.is_null())
        return fail(ErrorCode::InvalidArgument, QStringLiteral("metadata must be an object"));
    if (input.timestamp)
        return Timestamp::fromEpochMs(input.timestamp->ms).map([](Timestamp) {});
    return {};
}

} // namespace

EventPreparer::EventPreparer(TenantId tenant, Timestamp now, Json tags)
    : m_tenant(std::move(tenant))
    , m_now(now)
    , m_tags(std::move(tags))
{
}

QByteArray EventPreparer::digestOf(const Event& event)
{
    // None of the parts can hold a line feed: ids have no controls, and JSON is stored compact.
    const QByteArray bytes = QByteArrayList{event.tenantId.bytes(), event.id.bytes(), event.type,
        event.timestamp.toRfc3339(), event.userId.value_or(UserId()).bytes(),
        event.sessionId.value_or(SessionId()).bytes(), event.data, event.metadata}
                                 .join('\n');
    return sha256(viewOf(bytes)).toHex();
}

Result<void> EventPreparer::checkClaims(const Json& holder, const char* member, const char* place) const
{
    if (!holder.is_object())
        return {};
    const auto claim = holder.find(member);
    if (claim == holder.end() || claim->is_null())
        return {};
    if (claim->is_string() && claim->get_ref<const std::string&>() == m_tenant.view())
        return {};
    return fail(ErrorCode::Forbidden,
        QStringLiteral("%1.%2 names another tenant").arg(QLatin1String(place), QLatin1String(member)));
}

Result<QByteArray> EventPreparer::metadataOf(const Json& own, const Json& batchMetadata) const
{
    Json metadata = batchMetadata.is_object() ? batchMetadata : Json::object();
    if (own.is_object())
        metadata.update(own);
    for (const char* member : {"tenantId", "organizationId"}) {
        if (const auto good = checkClaims(metadata, member, "metadata"); !good)
            return fail(good.error());
    }
    metadata["tenantId"] = m_tenant.toStdString();
    if (m_tags.is_object())
        metadata.update(m_tags);
    return dumpJson(metadata);
}

Result<Event> EventPreparer::prepareOne(
    const EventInput& input, const Json& batchMetadata, const QByteArray& plain) const
{
    if (const auto good = checkShape(input); !good)
        return fail(good.error());
    auto metadata = input.metadata.empty() ? Result<QByteArray>(plain) : metadataOf(input.metadata, batchMetadata);
    if (!metadata)
        return fail(metadata.error());
    if (const auto good = checkClaims(input.data, "tenantId", "data"); !good)
        return fail(good.error());
    Event event;
    event.tenantId = m_tenant;
    event.id = input.id.value_or(EventId());
    event.type = input.type;
    event.timestamp = input.timestamp.value_or(m_now);
    event.userId = input.userId;
    event.sessionId = input.sessionId;
    if (!input.data.is_null())
        event.data = dumpJson(input.data);
    event.metadata = std::move(*metadata);
    if (event.data.size() + event.metadata.size() > kMostBytes)
        return fail(ErrorCode::LimitExceeded, QStringLiteral("an event may hold %1 bytes").arg(kMostBytes));
    return event;
}

Result<QList<Event>> EventPreparer::prepare(const QList<EventInput>& inputs, const Json& batchMetadata) const
{
    if (inputs.size() > kMostEvents)
        return fail(ErrorCode::LimitExceeded, QStringLiteral("a batch may hold %1 events").arg(kMostEvents),
            QStringLiteral("events"));
    if (!batchMetadata.is_null() && !batchMetadata.is_object())
        return fail(
            ErrorCode::InvalidArgument, QStringLiteral("metadata must be an object"), QStringLiteral("metadata"));
    for (const char* member : {"tenantId", "organizationId"}) {
        if (const auto good = checkClaims(batchMetadata, member, "metadata"); !good)
            return fail(good.error().code, good.error().detail, QStringLiteral("metadata"));
    }
    // What is said of an event that says nothing of itself: the same of each.
    const auto plain = metadataOf({}, batchMetadata);
    if (!plain)
        return fail(plain.error());
    QList<Event> events;
    events.reserve(inputs.size());
    EventIdentity identity(m_tenant);
    for (qsizetype i = 0; i < inputs.size(); ++i) {
        auto event = prepareOne(inputs[i], batchMetadata, *plain);
        if (!event)
            return fail(event.error().code, event.error().detail, QStringLiteral("events[%1]").arg(i));
        if (event->id.isEmpty())
            event->id = identity.next(inputs[i], event->timestamp);
        events.append(std::move(*event));
    }
    return events;
}

} // namespace Tenantry
