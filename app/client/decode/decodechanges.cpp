// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/digest.h"
#include "client/decode/changedecoders.h"
#include "client/decode/readchange.h"
#include "client/decode/readtenantrow.h"
#include "client/decode/rowlist.h"

namespace Tenantry::Decode {

namespace {

QByteArray textOf(const Json& value)
{
    return value.is_string() ? QByteArray::fromStdString(value.get_ref<const std::string&>()) : QByteArray();
}

QByteArrayList textsOf(const Json& list)
{
    QByteArrayList texts;
    for (const Json& item : list.is_array() ? list : Json::array())
        texts.append(textOf(item));
    return texts;
}

} // namespace

Result<PlanRow> readPlan(const Json& object)
{
    RowReader row(object);
    PlanRow plan;
    plan.tenants = static_cast<int>(row.integer("tenants"));
    plan.problems = static_cast<int>(row.integer("problems"));
    plan.members = row.integer("members");
    plan.activePeople = row.integer("activePeople");
    plan.grants = row.integer("grants");
    plan.events = row.integer("events");
    plan.auditEntries = row.integer("auditEntries");
    plan.entries = row.integer("entries");
    for (const QByteArray& what : textsOf(row.member("irreversible")))
        plan.irreversible.append(QString::fromUtf8(what));
    plan.needsSecondPerson = row.member("needsSecondPerson") == Json(true);
    plan.undo = row.optionalBytes("undo");
    return row.finished(std::move(plan));
}

Result<PendingRow> readPending(const Json& object)
{
    RowReader row(object);
    PendingRow change;
    change.tenant = TenantId(row.bytes("tenantId"));
    change.id = row.bytes("id");
    change.kind = row.bytes("kind");
    change.permission = row.bytes("permission");
    change.body = row.member("body");
    // A kind of a later version may plan otherwise: its counts are then none, and it is shown all the same.
    change.plan = readPlan(row.member("plan")).value_or(PlanRow{});
    change.digest = row.bytes("digest");
    change.state = row.bytes("state");
    change.reason = row.text("reason");
    change.requestedBy = UserId(row.bytes("requestedBy"));
    change.requestedAt = row.time("requestedAt");
    change.lapsesAt = row.time("lapsesAt");
    change.decidedBy = UserId(row.optionalBytes("decidedBy"));
    change.decidedAt = row.optionalTime("decidedAt");
    change.decision = row.optionalText("decision");
    change.version = static_cast<int>(row.integer("version"));
    change.touchedCount = static_cast<int>(row.integer("touchedCount"));
    for (const QByteArray& id : textsOf(row.member("touchedIds")))
        change.touched.append(TenantId(id));
    change.isDecidable = row.member("decidable") == Json(true);
    change.whyNot = row.optionalText("whyNot");
    return row.finished(std::move(change));
}

namespace {

Result<PlannedRow> readPlanned(const Json& object)
{
    RowReader row(object);
    PlannedRow planned;
    planned.tenant = TenantId(row.bytes("tenantId"));
    planned.name = row.text("name");
    planned.version = static_cast<int>(row.integer("version"));
    planned.before = row.member("before");
    planned.after = row.member("after");
    planned.problem = row.optionalText("problem");
    planned.rule = row.optionalBytes("rule");
    return row.finished(std::move(planned));
}

Result<ChangeAnswer> readChangeAnswer(const Json& object)
{
    RowReader row(object);
    ChangeAnswer change;
    const auto plan = readPlan(row.member("plan"));
    if (!plan)
        return fail(plan.error());
    change.plan = *plan;
    change.isDone = row.member("done") == Json(true);
    change.isRepeated = row.member("repeated") == Json(true);
    if (!row.member("tenant").is_null()) {
        auto tenant = readTenantRow(row.member("tenant"));
        if (!tenant)
            return fail(tenant.error());
        change.tenant = std::move(*tenant);
    }
    if (!row.member("pending").is_null()) {
        auto pending = readPending(row.member("pending"));
        if (!pending)
            return fail(pending.error());
        change.pending = std::move(*pending);
    }
    auto planned = rows<PlannedRow>(row.member("rows"), "rows", readPlanned);
    if (!planned)
        return fail(planned.error());
    change.rows = std::move(*planned);
    return row.finished(std::move(change));
}

Result<CertificateRow> readCertificate(const Json& object)
{
    RowReader row(object);
    CertificateRow certificate;
    certificate.tenant = TenantId(row.bytes("tenantId"));
    certificate.at = row.time("at");
    certificate.sha256 = row.bytes("sha256");
    certificate.document = row.bytes("document");
    certificate.isIntact = sha256(viewOf(certificate.document)).toHex() == certificate.sha256;
    return row.finished(std::move(certificate));
}

} // namespace

Result<std::optional<ChangeAnswer>> changeAnswer(const VerifiedAnswer& answer, const char* field)
{
    const auto value = rootField(answer, field);
    if (!value)
        return fail(value.error());
    return readChangeAnswer(**value).map([](ChangeAnswer change) { return std::optional(std::move(change)); });
}

Result<QList<std::optional<PendingRow>>> pendingChanges(const VerifiedAnswer& answer)
{
    return rowsOf<PendingRow>(answer, "pendingChanges", readPending);
}

Result<std::optional<PendingRow>> pendingChange(const VerifiedAnswer& answer, const char* field)
{
    return oneOf<PendingRow>(answer, field, readPending);
}

Result<std::optional<CertificateRow>> tenantCertificate(const VerifiedAnswer& answer)
{
    return oneOf<CertificateRow>(answer, "tenantCertificate", readCertificate);
}

Result<DecodedPage<CertificateRow>> tenantCertificates(const VerifiedAnswer& answer)
{
    return pageOf<CertificateRow>(answer, "tenantCertificates", readCertificate);
}

std::optional<RefusalRow> refusal(const VerifiedAnswer& answer, const char* field, const QByteArray& asked)
{
    const auto error = errorOf(answer, field);
    if (!error)
        return std::nullopt;
    RefusalRow refused{*error, {}, {}, {}, {}};
    const Json details = answer.errorDetails.value(answer.errors.indexOf(*error));
    if (!details.is_object())
        return refused;
    refused.rule = bytesMember(details, "rule");
    refused.missing = stringMember(details, "missing");
    refused.place = bytesMember(details, "place");
    refused.whoCanGrant = textsOf(details.value("whoCanGrant", Json::array()));
    if (const Json present = details.value("present", Json());
        present.is_object() && bytesMember(present, "id") == asked)
        refused.present = present;
    return refused;
}

} // namespace Tenantry::Decode
