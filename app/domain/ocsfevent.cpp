// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ocsfevent.h"

#include "domain/auditformat.h"

namespace Tenantry {

namespace {

enum Class { DetectionFinding = 2004, EntityManagement = 3004, ApiActivity = 6003 };

/// Create 1, Read 2, Update 3, Delete 4, Other 99: the same in 3004 and 6003.
int activityOf(const QByteArray& action)
{
    const QByteArray verb = action.mid(action.lastIndexOf('.') + 1);
    const auto isOneOf = [&verb](std::initializer_list<const char*> verbs) {
        return std::any_of(verbs.begin(), verbs.end(), [&verb](const char* one) { return verb == one; });
    };
    if (isOneOf({"create", "add", "invite", "mint", "request", "offer"}))
        return 1;
    if (isOneOf({"read", "enter", "export", "list"}))
        return 2;
    if (isOneOf({"edit", "put", "update", "suspend", "resume", "archive", "status", "close", "acknowledge", "signoff"}))
        return 3;
    if (isOneOf({"delete", "remove", "purge", "erase", "prune", "revoke"}))
        return 4;
    return 99;
}

Class classOf(const AuditRecord& record)
{
    if (record.action.startsWith("isolation.") || record.action == "cross_tenant_access_attempt")
        return DetectionFinding;
    const int activity = activityOf(record.action);
    return record.outcome == Outcome::Allowed && !record.target.isEmpty() && activity != 2 && activity != 99
        ? EntityManagement
        : ApiActivity;
}

std::string text(const QByteArray& bytes) { return QString::fromUtf8(bytes).toStdString(); }

void addCommon(OrderedJson& event, const AuditRecord& record, Class which, int activity)
{
    static constexpr int kOcsfSeverities[] = {1, 2, 2, 3, 4, 5};
    event["class_uid"] = static_cast<int>(which);
    event["category_uid"] = static_cast<int>(which) / 1000;
    event["activity_id"] = activity;
    event["type_uid"] = static_cast<int>(which) * 100 + activity;
    event["time"] = record.key.at.ms;
    event["severity_id"] = kOcsfSeverities[static_cast<int>(record.severity)];
    event["status_id"] = record.outcome == Outcome::Allowed ? 1 : 2;
    event["status_detail"] = text(outcomeName(record.outcome));
    const QByteArray place = record.key.log.bytes() + '/' + QByteArray::number(static_cast<qlonglong>(record.key.epoch))
        + '/' + QByteArray::number(static_cast<qulonglong>(record.key.index));
    event["metadata"] = {{"version", AuditFormat::kOcsfVersion}, {"uid", text(place)},
        {"tenant_uid", text(record.key.log.bytes())}, {"log_name", "audit"},
        {"product", {{"name", "Tenantry"}, {"vendor_name", "Tenantry"}, {"version", TENANTRY_VERSION}}}};
    if (!record.requestId.isEmpty())
        event["metadata"]["correlation_uid"] = text(record.requestId.bytes());
    event["unmapped"] = {{"action", text(record.action)}, {"entry", text(record.entry)}};
}

OrderedJson actorOf(const AuditRecord& record)
{
    OrderedJson user = {{"uid", text(record.actorId.bytes())}};
    if (!record.actorTenantId.isEmpty())
        user["org"] = {{"uid", text(record.actorTenantId.bytes())}};
    if (!record.actorRole.isEmpty())
        user["groups"] = OrderedJson::array({{{"name", text(record.actorRole)}}});
    return {{"user", std::move(user)}};
}

} // namespace

OrderedJson ocsfEvent(const AuditRecord& record)
{
    OrderedJson event;
    const Class which = classOf(record);
    const qsizetype colon = record.target.indexOf(':');
    switch (which) {
    case DetectionFinding:
        addCommon(event, record, which, 1);
        event["finding_info"] = {{"uid", event["metadata"]["uid"]}, {"title", text(record.action)}};
        break;
    case EntityManagement:
        addCommon(event, record, which, activityOf(record.action));
        event["actor"] = actorOf(record);
        event["entity"] = {{"type", text(record.target.left(colon))}, {"uid", text(record.target.mid(colon + 1))}};
        break;
    case ApiActivity:
        addCommon(event, record, which, activityOf(record.action));
        event["actor"] = actorOf(record);
        event["api"] = {{"operation", text(record.action)}};
        if (!record.requestId.isEmpty())
            event["api"]["request"] = {{"uid", text(record.requestId.bytes())}};
        event["src_endpoint"] = {{"name", "unknown"}}; // required, and an address is personal data
        break;
    }
    return event;
}

} // namespace Tenantry
