// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/decode/rowlist.h"

namespace Tenantry::Decode {

namespace {

QByteArray jsonText(const Json& value) { return value.is_null() ? QByteArray() : dumpJson(value); }

Result<Event> readEvent(const Json& object)
{
    RowReader row(object);
    Event out;
    out.tenantId = TenantId(row.bytes("tenantId"));
    out.id = EventId(row.bytes("id"));
    out.type = row.bytes("type");
    out.timestamp = row.time("timestamp");
    if (!row.member("userId").is_null())
        out.userId = UserId(row.bytes("userId"));
    if (!row.member("sessionId").is_null())
        out.sessionId = SessionId(row.bytes("sessionId"));
    out.data = jsonText(row.member("data"));
    // The inference plane says the metadata as the seed does, the platform's as it is stored.
    const Json& metadata = row.member("metadata");
    out.metadata = jsonText(metadata.is_object() && metadata.contains("raw") ? metadata["raw"] : row.member("raw"));
    return row.finished(std::move(out));
}

Result<TimeBucket> readBucket(const Json& object)
{
    RowReader row(object);
    TimeBucket out;
    out.tenantId = TenantId(row.bytes("tenantId"));
    out.start = row.time("start");
    out.type = row.optionalBytes("type");
    out.count = row.integer("count");
    return row.finished(std::move(out));
}

Result<TenantMetrics> readMetrics(const Json& object)
{
    RowReader row(object);
    TenantMetrics out;
    out.tenantId = TenantId(row.bytes("tenantId"));
    out.activeUsers = row.integer("activeUsers");
    out.totalEvents = row.integer("totalEvents");
    out.avgSessionDuration = row.number("avgSessionDuration");
    out.events24h = row.integer("events24h");
    out.asOf = row.time("asOf");
    return row.finished(std::move(out));
}

} // namespace

Result<DecodedPage<Event>> eventPage(const VerifiedAnswer& answer)
{
    return pageOf<Event>(answer, "eventPage", readEvent);
}

Result<std::optional<Event>> event(const VerifiedAnswer& answer) { return oneOf<Event>(answer, "event", readEvent); }

Result<QList<std::optional<TimeBucket>>> eventsOverTime(const VerifiedAnswer& answer)
{
    return rowsOf<TimeBucket>(answer, "eventsOverTime", readBucket);
}

Result<std::optional<TenantMetrics>> metrics(const VerifiedAnswer& answer)
{
    return oneOf<TenantMetrics>(answer, "metrics", readMetrics);
}

} // namespace Tenantry::Decode
