// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/auditentry.h"

#include "domain/enumnames.h"

#include <array>

namespace Tenantry {

namespace {

constexpr std::array kOutcomes{"ALLOWED", "DENIED", "FAILED"};
constexpr std::array kSeverities{"INFO", "LOW", "NOTICE", "MEDIUM", "HIGH", "CRITICAL"};

Json actorJson(const AuditActor& actor)
{
    Json object = {{"userId", actor.userId.toStdString()}, {"tenantId", actor.tenantId.toStdString()}};
    if (!actor.role.isEmpty())
        object["role"] = actor.role.toStdString();
    if (!actor.sessionId.isEmpty())
        object["sessionId"] = actor.sessionId.toStdString();
    return object;
}

} // namespace

QByteArray outcomeName(Outcome outcome) { return kOutcomes[static_cast<size_t>(outcome)]; }

QByteArray severityName(Severity severity) { return kSeverities[static_cast<size_t>(severity)]; }

std::optional<Outcome> outcomeFromName(QByteArrayView name) { return enumFromName<Outcome>(kOutcomes, name); }

std::optional<Severity> severityFromName(QByteArrayView name) { return enumFromName<Severity>(kSeverities, name); }

Json toJson(const AuditEntry& entry)
{
    Json object = {
        {"v", 1},
        {"log", entry.log.toStdString()},
        {"index", entry.index},
        {"time", entry.time.toRfc3339().toStdString()},
        {"action", entry.action.toStdString()},
        {"actor", actorJson(entry.actor)},
        {"outcome", outcomeName(entry.outcome).toStdString()},
        {"severity", severityName(entry.severity).toStdString()},
    };
    Json targets = Json::array();
    for (const AuditTarget& target : entry.targets)
        targets.push_back({{"kind", target.kind.toStdString()}, {"id", target.id.toStdString()}});
    object["targets"] = std::move(targets);
    if (!entry.requestId.isEmpty())
        object["requestId"] = entry.requestId.toStdString();
    if (!entry.before.is_null())
        object["before"] = entry.before;
    if (!entry.after.is_null())
        object["after"] = entry.after;
    if (!entry.data.is_null())
        object["data"] = entry.data;
    for (const AuditPersonal& personal : entry.personal)
        object["personal"].push_back({{"name", personal.name.toStdString()},
            {"subject", personal.subject.toStdString()}, {"value", personal.value}});
    return object;
}

Result<AuditEntry> auditEntryFromJson(const Json& object)
{
    AuditEntry entry;
    const auto time = Timestamp::parse(bytesMember(object, "time").toStdString());
    const auto outcome = outcomeFromName(bytesMember(object, "outcome"));
    const auto severity = severityFromName(bytesMember(object, "severity"));
    if (!time || !outcome || !severity || !object.contains("index") || !object["index"].is_number_unsigned())
        return fail(ErrorCode::ParseError, QStringLiteral("not an audit entry"));
    entry.log = TenantId(bytesMember(object, "log"));
    entry.index = object["index"].get<uint64_t>();
    entry.time = *time;
    entry.action = bytesMember(object, "action");
    entry.outcome = *outcome;
    entry.severity = *severity;
    entry.requestId = RequestId(bytesMember(object, "requestId"));
    const Json actor = object.value("actor", Json::object());
    entry.actor = {UserId(bytesMember(actor, "userId")), TenantId(bytesMember(actor, "tenantId")),
        bytesMember(actor, "role"), SessionId(bytesMember(actor, "sessionId"))};
    for (const Json& target : object.value("targets", Json::array()))
        entry.targets.append({bytesMember(target, "kind"), bytesMember(target, "id")});
    entry.before = object.value("before", Json());
    entry.after = object.value("after", Json());
    entry.data = object.value("data", Json());
    for (const Json& personal : object.value("personal", Json::array()))
        entry.personal.append(
            {bytesMember(personal, "name"), UserId(bytesMember(personal, "subject")), personal.value("value", Json())});
    return entry;
}

} // namespace Tenantry
