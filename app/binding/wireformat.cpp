// SPDX-License-Identifier: GPL-3.0-or-later
#include "binding/wireformat.h"

#include "domain/eventidentity.h"

#include <QStringDecoder>

namespace Tenantry {

namespace {

bool isUtf8(const QByteArray& text)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString decoded = decoder(text);
    return !decoder.hasError();
}

/// A count that a service says; nothing where it is none.
std::optional<int> countOf(const Json& answer, const char* member)
{
    const auto found = answer.find(member);
    if (found == answer.end() || !found->is_number_integer())
        return std::nullopt;
    const auto count = found->get<int64_t>();
    if (count < 0 || count > std::numeric_limits<int>::max())
        return std::nullopt;
    return static_cast<int>(count);
}

} // namespace

Json contextJson(const TenantContext& context)
{
    Json json = Json::object();
    if (!context.tenantId.isEmpty())
        json["tenantId"] = context.tenantId.toStdString();
    if (context.userId && !context.userId->isEmpty())
        json["userId"] = context.userId->toStdString();
    if (context.sessionId && !context.sessionId->isEmpty())
        json["sessionId"] = context.sessionId->toStdString();
    if (context.role)
        json["metadata"]["role"] = context.role->toStdString();
    for (const QByteArray& permission : context.permissions)
        json["metadata"]["permissions"].push_back(permission.toStdString());
    return json;
}

Result<QByteArray> graphqlBody(const GraphQLRequest& request, const TenantContext& context)
{
    if (!isUtf8(request.query) || !isUtf8(request.operationName))
        return fail(ErrorCode::InvalidArgument, QStringLiteral("the document is not valid UTF-8"));
    Json body = {{"query", request.query.toStdString()}, {"context", contextJson(context)}};
    body["variables"] = request.variables.is_null() ? Json::object() : request.variables;
    if (!request.operationName.isEmpty())
        body["operationName"] = request.operationName.toStdString();
    return dumpJson(body);
}

WireEvents wireEvents(
    const QList<EventInput>& events, const Json& metadata, const TenantContext& context, Timestamp now)
{
    EventIdentity identity(context.tenantId);
    Json array = Json::array();
    QList<EventId> ids;
    for (EventInput event : events) {
        if (!event.id || event.id->isEmpty())
            event.id = identity.next(event, now);
        ids.append(*event.id);
        Json merged = metadata.is_object() ? metadata : Json::object();
        if (event.metadata.is_object())
            merged.update(event.metadata);
        if (!context.tenantId.isEmpty() && !merged.contains("tenantId"))
            merged["tenantId"] = context.tenantId.toStdString();
        event.metadata = std::move(merged);
        array.push_back(toJson(event));
    }
    return {dumpJson(array), ids};
}

Result<IngestResult> ingestResultFromJson(const QByteArray& body, const QList<EventId>& sent)
{
    const auto answer = parseJson(body);
    if (!answer)
        return fail(answer.error());
    const auto refuse = [](const char* what) {
        return fail(
            ErrorCode::ParseError, QStringLiteral("the service's answer to the events %1").arg(QLatin1String(what)));
    };
    if (!answer->is_object() || answer->value("success", Json(false)) != Json(true))
        return refuse("does not say success");
    if (!answer->contains("accepted") && !answer->contains("ids"))
        return IngestResult{static_cast<int>(sent.size()), 0, sent};
    const auto accepted = countOf(*answer, "accepted");
    const auto duplicates = countOf(*answer, "duplicates");
    const auto ids = answer->find("ids");
    if (!accepted || !duplicates || ids == answer->end() || !ids->is_array())
        return refuse("lacks accepted, duplicates or ids");
    IngestResult result{*accepted, *duplicates, {}};
    for (const Json& id : *ids) {
        if (!id.is_string())
            return refuse("holds an id that is no text");
        result.ids.append(EventId(id.get_ref<const std::string&>()));
    }
    if (result.ids.size() != sent.size() || result.accepted + result.duplicates != sent.size())
        return refuse("counts other events than were sent");
    return result;
}

} // namespace Tenantry
