// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/sharescope.h"

#include <algorithm>

namespace Tenantry {

namespace {

constexpr qsizetype kMostTypes = 100;

const QByteArrayList& knownResources()
{
    static const QByteArrayList list{"events", "members", "metrics"};
    return list;
}

const QByteArrayList& alwaysShown()
{
    static const QByteArrayList list{"events.id", "events.timestamp", "events.type", "members.id", "members.role"};
    return list;
}

QByteArrayList sorted(QByteArrayList list)
{
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
    return list;
}

bool isSubset(const QByteArrayList& few, const QByteArrayList& many)
{
    return std::all_of(few.begin(), few.end(), [&](const QByteArray& one) { return many.contains(one); });
}

/// Whether every type that `narrow` admits is one that `wide` admits.
bool admitsAll(const QByteArray& wide, const QByteArray& narrow)
{
    return wide == narrow || (wide.endsWith(".*") && narrow.startsWith(wide.chopped(1)));
}

Json listed(const QByteArrayList& list)
{
    Json out = Json::array();
    for (const QByteArray& one : list)
        out.push_back(one.toStdString());
    return out;
}

Result<QByteArrayList> listFrom(const Json& object, const char* key)
{
    QByteArrayList list;
    const Json value = object.value(key, Json::array());
    if (value.is_null())
        return list;
    if (!value.is_array())
        return fail(ErrorCode::InvalidArgument, QStringLiteral("a list is expected"), QLatin1String(key));
    for (const Json& one : value) {
        if (!one.is_string())
            return fail(ErrorCode::InvalidArgument, QStringLiteral("a list of texts is expected"), QLatin1String(key));
        list.append(QByteArray::fromStdString(one.get_ref<const std::string&>()));
    }
    return list;
}

std::optional<Timestamp> timeFrom(const Json& object, const char* key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_number_integer() ? std::optional(Timestamp{found->get<int64_t>()})
                                                               : std::nullopt;
}

tl::unexpected<Error> badScope(const char* part, const QString& why)
{
    return fail(ErrorCode::InvalidArgument, why, QStringLiteral("scope.") + QLatin1String(part));
}

} // namespace

const QByteArrayList& ShareScope::allFields()
{
    static const QByteArrayList list{"events.data", "events.id", "events.metadata", "events.sessionId",
        "events.timestamp", "events.type", "events.userId", "members.email", "members.id", "members.lastActive",
        "members.name", "members.role", "members.since", "metrics.activeUsers", "metrics.avgSessionDuration",
        "metrics.events24h", "metrics.totalEvents"};
    return list;
}

bool ShareScope::hasField(const QByteArray& field) const
{
    return fields.contains(field)
        || (alwaysShown().contains(field) && resources.contains(field.left(field.indexOf('.'))));
}

bool ShareScope::isSensitive() const
{
    return hasResource("members") || fields.contains("events.userId") || fields.contains("events.sessionId");
}

bool ShareScope::isWithin(const ShareScope& wider) const
{
    const bool typesFit = wider.types.isEmpty()
        || (!types.isEmpty() && std::all_of(types.begin(), types.end(), [&](const QByteArray& type) {
               return std::any_of(wider.types.begin(), wider.types.end(),
                   [&](const QByteArray& wide) { return admitsAll(wide, type); });
           }));
    return typesFit && isSubset(resources, wider.resources) && isSubset(fields, wider.fields)
        && isSubset(permissions, wider.permissions) && (!wider.from || (from && *from >= *wider.from))
        && (!wider.to || (to && *to <= *wider.to)) && durationMs <= wider.durationMs;
}

Json ShareScope::toJson() const
{
    return {{"resources", listed(resources)}, {"fields", listed(fields)},
        {"filter",
            {{"types", listed(types)}, {"from", from ? Json(from->ms) : Json()}, {"to", to ? Json(to->ms) : Json()}}},
        {"permissions", listed(permissions)}, {"durationMs", durationMs}};
}

Result<ShareScope> ShareScope::fromJson(const Json& object)
{
    if (!object.is_object())
        return fail(ErrorCode::InvalidArgument, QStringLiteral("a scope is an object"), QStringLiteral("scope"));
    ShareScope scope;
    const Json filter = object.value("filter", Json());
    const Json none = Json::object();
    const Json& narrowed = filter.is_object() ? filter : none;
    const auto resources = listFrom(object, "resources");
    const auto fields = listFrom(object, "fields");
    const auto types = listFrom(narrowed, "types");
    const auto permissions = listFrom(object, "permissions");
    for (const auto* list : {&resources, &fields, &types, &permissions}) {
        if (!*list)
            return fail(list->error());
    }
    scope.resources = *resources;
    scope.fields = *fields;
    scope.types = *types;
    if (!permissions->isEmpty())
        scope.permissions = *permissions;
    scope.from = timeFrom(narrowed, "from");
    scope.to = timeFrom(narrowed, "to");
    const auto duration = object.find("durationMs");
    if (duration != object.end() && duration->is_number_integer())
        scope.durationMs = duration->get<int64_t>();
    return scope;
}

Result<ShareScope> ShareScope::checked(ShareScope scope)
{
    scope.resources = sorted(std::move(scope.resources));
    scope.fields = sorted(std::move(scope.fields));
    scope.types = sorted(std::move(scope.types));
    scope.permissions = sorted(std::move(scope.permissions));
    scope.fields.removeIf([](const QByteArray& field) { return alwaysShown().contains(field); });
    if (scope.resources.isEmpty() || !isSubset(scope.resources, knownResources()))
        return badScope("resources", QStringLiteral("of events, members and metrics at least one is shared"));
    for (const QByteArray& field : scope.fields) {
        if (!allFields().contains(field) || !scope.resources.contains(field.left(field.indexOf('.'))))
            return badScope("fields", QStringLiteral("%1 is no field of what is shared").arg(QString::fromUtf8(field)));
    }
    const bool anyMetric = std::any_of(
        scope.fields.begin(), scope.fields.end(), [](const QByteArray& field) { return field.startsWith("metrics."); });
    if (scope.hasResource("metrics") && !anyMetric)
        return badScope("fields", QStringLiteral("say which metrics"));
    if (!scope.types.isEmpty()
        && (scope.fields.contains("metrics.activeUsers") || scope.fields.contains("metrics.avgSessionDuration")))
        return badScope("fields", QStringLiteral("people and sessions cannot be counted for some event types only"));
    for (const QByteArray& type : scope.types) {
        if (const auto good = checkedIdBytes(type, "event type"); !good)
            return badScope("types", good.error().detail);
    }
    if (scope.types.size() > kMostTypes)
        return badScope("types", QStringLiteral("at most %1 event types").arg(kMostTypes));
    if (scope.from && scope.to && *scope.from >= *scope.to)
        return badScope("filter", QStringLiteral("the time range ends before it begins"));
    if (scope.permissions != QByteArrayList{"read"})
        return badScope("permissions", QStringLiteral("a grant lets read; nothing is written through one"));
    if (scope.durationMs < Timestamp::kHour || scope.durationMs > kLongestDuration)
        return badScope("duration", QStringLiteral("a grant lasts an hour to 365 days, never for ever"));
    return scope;
}

std::optional<QByteArrayList> commonTypes(const QByteArrayList& some, const QByteArrayList& others)
{
    if (some.isEmpty() || others.isEmpty())
        return some.isEmpty() ? others : some;
    QByteArrayList common;
    for (const QByteArray& one : some) {
        for (const QByteArray& other : others) {
            if (admitsAll(one, other))
                common.append(other);
            else if (admitsAll(other, one))
                common.append(one);
        }
    }
    common = sorted(std::move(common));
    return common.isEmpty() ? std::nullopt : std::optional(common);
}

} // namespace Tenantry
