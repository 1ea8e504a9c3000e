// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/breachjson.h"

#include "client/decode/rowreader.h"

namespace Tenantry {

namespace {

Json text(const QByteArray& bytes) { return bytes.isEmpty() ? Json(nullptr) : Json(bytes.toStdString()); }

} // namespace

Json toBreachInput(const Breach& breach)
{
    return {
        {"askedBy", breach.askedBy.toStdString()},
        {"owner", text(breach.owner.bytes())},
        {"kind", breachKindName(breach.kind).toStdString()},
        {"path", breach.path.toStdString()},
        {"document", text(breach.document)},
        {"operation", text(breach.operation)},
        {"requestId", text(breach.requestId.bytes())},
        {"digest", breach.digest.toStdString()},
        {"excerpt", text(breach.excerpt.toUtf8())},
        {"count", breach.count},
    };
}

Json toJson(const Breach& breach)
{
    Json out = toBreachInput(breach);
    out.erase("askedBy");
    out["tenantId"] = breach.askedBy.toStdString();
    out["id"] = breach.id.toStdString();
    out["state"] = breachStateName(breach.state).toStdString();
    out["firstSeen"] = breach.firstSeen.toRfc3339().toStdString();
    out["cause"] = text(breach.cause.toUtf8());
    out["closedBy"] = text(breach.closedBy);
    out["version"] = breach.version;
    return out;
}

Result<Breach> breachFromJson(const Json& object)
{
    RowReader row(object);
    Breach breach;
    breach.id = BreachId(row.bytes("id"));
    breach.askedBy = TenantId(row.bytes("tenantId"));
    breach.owner = TenantId(row.optionalBytes("owner"));
    breach.kind = breachKindFromName(row.bytes("kind"));
    breach.state = breachStateFromName(row.bytes("state"));
    breach.path = row.bytes("path");
    breach.document = row.optionalBytes("document");
    breach.operation = row.optionalBytes("operation");
    breach.requestId = RequestId(row.optionalBytes("requestId"));
    breach.digest = row.bytes("digest");
    breach.excerpt = row.optionalText("excerpt");
    breach.count = static_cast<int>(row.integer("count"));
    breach.firstSeen = row.time("firstSeen");
    breach.cause = row.optionalText("cause");
    breach.closedBy = row.optionalBytes("closedBy");
    breach.version = static_cast<int>(row.integer("version"));
    return row.finished(std::move(breach));
}

} // namespace Tenantry
