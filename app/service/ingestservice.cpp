// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/ingestservice.h"

#include "service/eventpreparer.h"
#include "storage/bindingstore.h"
#include "storage/eventrepository.h"

namespace Tenantry {

namespace {

/// A cheap look before the JSON is read again: most events ask for no entry.
bool mayWantEntry(const Event& event) { return event.metadata.contains("\"auditLog\":true"); }

QList<AuditTarget> targetsOf(const Json& metadata)
{
    QList<AuditTarget> targets;
    const auto given = metadata.find("targets");
    if (given == metadata.end() || !given->is_array())
        return targets;
    for (const Json& target : *given) {
        if (target.is_object())
            targets.append({bytesMember(target, "kind"), bytesMember(target, "id")});
    }
    return targets;
}

} // namespace

Result<void> IngestService::audit(ResolverContext& context, const Event& event)
{
    const auto metadata = parseJson(event.metadata);
    if (!metadata || metadata->value("auditLog", Json()) != Json(true))
        return {};
    AuditEntry entry = context.entry(event.tenantId, event.type.constData());
    if (const QByteArray action = bytesMember(*metadata, "auditAction"); !action.isEmpty())
        entry.action = action;
    const UserId recordedBy = entry.actor.userId;
    // The event says who acted; who sent it is kept beside that.
    if (event.userId)
        entry.actor = {*event.userId, event.tenantId, {}, event.sessionId.value_or(SessionId())};
    // The seed writes severities in lower case.
    entry.outcome = outcomeFromName(bytesMember(*metadata, "outcome").toUpper()).value_or(Outcome::Allowed);
    entry.severity = severityFromName(bytesMember(*metadata, "severity").toUpper()).value_or(Severity::Info);
    entry.targets = targetsOf(*metadata);
    entry.data = {{"eventId", event.id.toStdString()}, {"eventTime", event.timestamp.toRfc3339().toStdString()},
        {"recordedBy", recordedBy.toStdString()}, {"sha256", EventPreparer::digestOf(event).toStdString()}};
    const bool everywhere = entry.action == "cross_tenant_access_attempt";
    if (const auto written = context.append(entry); !written || !everywhere)
        return written;
    entry.log = kPlatformTenant;
    return context.append(entry);
}

Result<IngestResult> IngestService::ingest(
    ResolverContext& context, const QList<EventInput>& events, const Json& batchMetadata)
{
    const EventPreparer preparer(context.call().tenant->tenant(), context.now(), context.call().tags);
    return ingest(context, preparer.prepare(events, batchMetadata));
}

Result<IngestResult> IngestService::ingest(ResolverContext& context, const Result<QList<Event>>& prepared)
{
    if (const auto may = context.need(Permission::Write); !may)
        return fail(may.error());
    const TenantScope& scope = *context.call().tenant;
    if (!prepared) {
        if (prepared.error().code == ErrorCode::Forbidden)
            context.deny({Denial::Kind::CrossTenant, {}, prepared.error().path.toUtf8()});
        return fail(prepared.error());
    }
    if (context.isDedicated()) {
        const auto known = BindingStore::ensureTenant(context.dataTransaction(), *context.call().facts);
        if (!known)
            return fail(known.error());
    }
    const auto inserted =
        EventRepository(context.data())
            .insertBatch(context.dataTransaction(), scope,
                std::span(prepared->constData(), static_cast<size_t>(prepared->size())), context.isDedicated());
    if (!inserted)
        return fail(inserted.error());
    IngestResult result{inserted->accepted, inserted->duplicates, {}};
    result.ids.reserve(prepared->size());
    for (qsizetype i = 0; i < prepared->size(); ++i) {
        const Event& event = prepared->at(i);
        result.ids.append(event.id);
        if (!inserted->stored[static_cast<size_t>(i)] || !mayWantEntry(event))
            continue;
        if (const auto audited = audit(context, event); !audited)
            return fail(audited.error().code, audited.error().detail, QStringLiteral("events[%1]").arg(i));
    }
    return result;
}

} // namespace Tenantry
