// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/decode/rowlist.h"

namespace Tenantry::Decode {

namespace {

std::optional<double> optionalNumber(RowReader& row, const char* key)
{
    return row.member(key).is_null() ? std::nullopt : std::optional(row.number(key));
}

Result<BindingRow> readBinding(const Json& object)
{
    RowReader row(object);
    BindingRow out;
    out.name = row.bytes("name");
    out.service = row.optionalBytes("service");
    const bool remote = row.bytes("kind") == "REMOTE";
    out.kind = remote ? BindingStatus::Kind::Remote : BindingStatus::Kind::Embedded;
    out.isDefault = row.member("isDefault") == true;
    out.place = row.optionalText(remote ? "host" : "file");
    out.health = bindingHealthFromName(row.bytes("health"));
    out.since = row.optionalTime("since");
    if (const QByteArray circuit = row.optionalBytes("circuit"); !circuit.isEmpty()) {
        out.circuit = circuitFromName(circuit);
        if (!out.circuit)
            row.refuse("circuit");
    }
    out.lastLook = row.optionalTime("lastLook");
    out.lastLatencyMs = optionalNumber(row, "lastLatencyMs");
    out.error = row.optionalText("error");
    out.errorAt = row.optionalTime("errorAt");
    out.tenantCount = static_cast<int>(row.integer("tenantCount"));
    if (!row.member("recent").is_array())
        row.refuse("recent");
    for (const Json& latency : row.member("recent"))
        out.recent.append(latency.is_number() ? std::optional(latency.get<double>()) : std::nullopt);
    return row.finished(std::move(out));
}

Result<HealthPoint> readPoint(const Json& object)
{
    RowReader row(object);
    HealthPoint out;
    out.at = row.time("time");
    out.looks = static_cast<int>(row.integer("looks"));
    out.failed = static_cast<int>(row.integer("failed"));
    out.latencyMs = optionalNumber(row, "latencyMs");
    out.worstMs = optionalNumber(row, "worstMs");
    return row.finished(std::move(out));
}

Result<Tenant> readServed(const Json& object)
{
    RowReader row(object);
    Tenant out;
    out.id = TenantId(row.bytes("tenantId"));
    out.name = row.text("name");
    return row.finished(std::move(out));
}

Result<BindingDetail> readDetail(const Json& object)
{
    RowReader row(object);
    BindingDetail out;
    out.name = row.bytes("name");
    out.tenantCount = static_cast<int>(row.integer("tenantCount"));
    const auto points = rows<HealthPoint>(row.member("latency"), "binding.latency", readPoint);
    if (!points)
        return fail(points.error());
    for (const auto& point : *points) {
        if (point)
            out.points.append(*point);
    }
    auto tenants = rows<Tenant>(row.member("tenants"), "binding.tenants", readServed);
    if (!tenants)
        return fail(tenants.error());
    out.tenants = std::move(*tenants);
    return row.finished(std::move(out));
}

} // namespace

Result<DecodedPage<BindingRow>> bindings(const VerifiedAnswer& answer)
{
    return pageOf<BindingRow>(answer, "bindings", readBinding);
}

Result<std::optional<BindingDetail>> binding(const VerifiedAnswer& answer)
{
    return oneOf<BindingDetail>(answer, "binding", readDetail);
}

} // namespace Tenantry::Decode
