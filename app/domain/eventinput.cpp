// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/eventinput.h"

namespace Tenantry {

namespace {

Result<QByteArray> textOf(const Json& value, const std::string& name)
{
    if (!value.is_string())
        return fail(
            ErrorCode::InvalidArgument, QStringLiteral("%1 must be a string").arg(QString::fromStdString(name)));
    return QByteArray::fromStdString(value.get_ref<const std::string&>());
}

Result<Timestamp> timeOf(const Json& value)
{
    if (value.is_number_integer())
        return Timestamp::fromEpochMs(value.get<int64_t>());
    if (value.is_string())
        return Timestamp::parse(value.get_ref<const std::string&>());
    return fail(ErrorCode::InvalidArgument, QStringLiteral("timestamp must be RFC 3339 text or epoch milliseconds"));
}

template <class Id> Result<void> readId(const Json& value, const std::string& name, std::optional<Id>& out)
{
    const auto text = textOf(value, name);
    if (!text)
        return fail(text.error());
    const auto good = checkedIdBytes(*text, name.c_str());
    if (!good)
        return fail(good.error());
    out = Id(*good);
    return {};
}

Result<void> readMember(const std::string& name, Json& value, EventInput& event)
{
    if (name == "data") {
        event.data = std::move(value);
        return {};
    }
    if (value.is_null())
        return {};
    if (name == "id")
        return readId(value, name, event.id);
    if (name == "userId")
        return readId(value, name, event.userId);
    if (name == "sessionId")
        return readId(value, name, event.sessionId);
    if (name == "type") {
        std::optional<UserId> type;
        return readId(value, name, type).map([&] { event.type = type->bytes(); });
    }
    if (name == "timestamp")
        return timeOf(value).map([&](Timestamp at) { event.timestamp = at; });
    if (name == "metadata") {
        if (!value.is_object())
            return fail(ErrorCode::InvalidArgument, QStringLiteral("metadata must be an object"));
        event.metadata = std::move(value);
        return {};
    }
    return fail(
        ErrorCode::InvalidArgument, QStringLiteral("an event has no member \"%1\"").arg(QString::fromStdString(name)));
}

} // namespace

Result<EventInput> eventInputFromJson(Json object)
{
    if (!object.is_object())
        return fail(ErrorCode::InvalidArgument, QStringLiteral("an event must be an object"));
    EventInput event;
    for (auto& [name, value] : object.get_ref<Json::object_t&>()) {
        if (const auto read = readMember(name, value, event); !read)
            return fail(read.error());
    }
    if (event.type.isEmpty())
        return fail(ErrorCode::InvalidArgument, QStringLiteral("an event needs a type"));
    return event;
}

Json toJson(const EventInput& event)
{
    Json object = {{"type", event.type.toStdString()}};
    if (event.id)
        object["id"] = event.id->toStdString();
    if (event.timestamp)
        object["timestamp"] = event.timestamp->toRfc3339().toStdString();
    if (event.userId)
        object["userId"] = event.userId->toStdString();
    if (event.sessionId)
        object["sessionId"] = event.sessionId->toStdString();
    if (!event.data.is_null())
        object["data"] = event.data;
    if (!event.metadata.empty())
        object["metadata"] = event.metadata;
    return object;
}

} // namespace Tenantry
