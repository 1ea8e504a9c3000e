// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sourcevariables.h"

namespace Tenantry::Sources {

namespace {

void putText(Json& object, const char* key, const QByteArray& value)
{
    if (!value.isEmpty())
        object[key] = value.toStdString();
}

void putTime(Json& object, const char* key, const std::optional<Timestamp>& at)
{
    if (at)
        putText(object, key, at->toRfc3339());
}

void putList(Json& object, const char* key, const QByteArrayList& values)
{
    if (values.isEmpty())
        return;
    Json list = Json::array();
    for (const QByteArray& value : values)
        list.push_back(value.toStdString());
    object[key] = std::move(list);
}

} // namespace

Json filterOf(const EventFilter& filter)
{
    Json out = Json::object();
    if (filter.userId)
        putText(out, "userId", filter.userId->bytes());
    if (filter.sessionId)
        putText(out, "sessionId", filter.sessionId->bytes());
    putList(out, "types", filter.types);
    putTime(out, "from", filter.from);
    putTime(out, "to", filter.to);
    putText(out, "text", filter.text.toUtf8());
    return out;
}

Json filterOf(const EventQuery& query)
{
    Json out = filterOf(query.filter);
    putText(out, "tenantId", query.tenant.bytes());
    return out;
}

Json filterOf(const AuditLogQuery& query, const TenantId& log)
{
    Json out = Json::object();
    putText(out, "tenantId", log.isEmpty() ? query.log.bytes() : log.bytes());
    putList(out, "actions", query.actions);
    putText(out, "actor", query.actor.bytes());
    putText(out, "target", query.target);
    putText(out, "requestId", query.requestId.bytes());
    if (query.outcome)
        putText(out, "outcome", outcomeName(*query.outcome));
    if (query.severities.size() == 1) {
        putText(out, "severity", severityName(query.severities.first()));
    } else {
        QByteArrayList names;
        for (const Severity severity : query.severities)
            names.append(severityName(severity));
        putList(out, "severities", names);
    }
    putTime(out, "from", query.from);
    putTime(out, "to", query.to);
    putText(out, "text", query.text.toUtf8());
    return out;
}

Json windowOf(Json filter, const PageRequest& request)
{
    Json out{{"filter", std::move(filter)}, {"first", request.count}};
    if (!request.after.isEmpty())
        out["after"] = request.after.toStdString();
    return out;
}

GraphQLRequest requestOf(const char* document, Json variables)
{
    return {QByteArray(document), QByteArray(), std::move(variables)};
}

} // namespace Tenantry::Sources
