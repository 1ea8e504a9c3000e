// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/breachjson.h"
#include "client/decode/rowlist.h"

namespace Tenantry::Decode {

namespace {

Result<AuditRow> readAudit(const Json& object)
{
    RowReader row(object);
    AuditRow out;
    out.log = TenantId(row.bytes("tenantId"));
    out.index = static_cast<uint64_t>(row.integer("index"));
    out.time = row.time("time");
    out.action = row.bytes("action");
    out.actorId = UserId(row.bytes("actorId"));
    out.actorTenantId = TenantId(row.optionalBytes("actorTenantId"));
    out.actorName = row.optionalText("actorName");
    out.actorRole = row.optionalBytes("actorRole");
    out.target = row.optionalText("target");
    const auto outcome = outcomeFromName(row.bytes("outcome"));
    const auto severity = severityFromName(row.bytes("severity"));
    if (!outcome)
        row.refuse("outcome");
    if (!severity)
        row.refuse("severity");
    out.outcome = outcome.value_or(Outcome::Denied);
    out.severity = severity.value_or(Severity::Info);
    out.requestId = RequestId(row.optionalBytes("requestId"));
    out.entry = row.member("entry");
    out.epoch = object.value("epoch", 0U);
    out.targetKind = row.optionalBytes("targetKind");
    out.targetId = row.optionalBytes("targetId");
    out.personal = row.member("personal");
    out.before = row.member("before");
    out.after = row.member("after");
    return row.finished(std::move(out));
}

Result<QList<Anchor>> anchors(const VerifiedAnswer& answer, const char* field)
{
    const auto list = rowsOf<Anchor>(answer, field, [](const Json& object) {
        RowReader row(object);
        return row.finished(Anchor{row.integer("position"), Cursor(row.bytes("cursor"))});
    });
    if (!list)
        return fail(list.error());
    QList<Anchor> out;
    for (const auto& anchor : *list) {
        if (anchor)
            out.append(*anchor);
    }
    return out;
}

} // namespace

Result<DecodedPage<AuditRow>> auditPage(const VerifiedAnswer& answer)
{
    return pageOf<AuditRow>(answer, "auditPage", readAudit);
}

Result<int64_t> auditCount(const VerifiedAnswer& answer)
{
    const auto connection = rootField(answer, "auditPage");
    if (!connection)
        return fail(connection.error());
    RowReader reader(**connection);
    const int64_t count = reader.integer("totalCount");
    return reader.finished(count);
}

Result<QList<Anchor>> auditAnchors(const VerifiedAnswer& answer) { return anchors(answer, "auditAnchors"); }

Result<QList<Anchor>> eventAnchors(const VerifiedAnswer& answer) { return anchors(answer, "eventAnchors"); }

Result<AuditTimes> auditOverTime(const VerifiedAnswer& answer)
{
    const auto object = rootField(answer, "auditOverTime");
    if (!object)
        return fail(object.error());
    const RowReader reader(**object);
    const auto buckets = rows<AuditTimes::Bucket>(reader.member("buckets"), "buckets", [](const Json& json) {
        RowReader row(json);
        AuditTimes::Bucket bucket{
            row.time("start"), row.number("count"), row.number("allowed"), row.number("denied"), row.number("failed")};
        return row.finished(bucket);
    });
    if (!buckets)
        return fail(buckets.error());
    AuditTimes times;
    for (const auto& bucket : *buckets) {
        if (bucket)
            times.buckets.append(*bucket);
    }
    times.exact = (*object)->value("exact", false);
    times.complete = (*object)->value("complete", false);
    return times;
}

Result<QList<std::optional<Breach>>> breaches(const VerifiedAnswer& answer)
{
    return rowsOf<Breach>(answer, "breaches", breachFromJson);
}

Result<std::optional<Breach>> breach(const VerifiedAnswer& answer, const char* field)
{
    return oneOf<Breach>(answer, field, breachFromJson);
}

} // namespace Tenantry::Decode
