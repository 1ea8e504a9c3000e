// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/decode/rowlist.h"

namespace Tenantry::Decode {

namespace {

Result<AuditReview> readReview(const Json& object)
{
    RowReader row(object);
    AuditReview review;
    review.tenant = TenantId(row.bytes("tenantId"));
    review.id = row.bytes("id");
    review.name = row.text("name");
    review.filter = row.member("filter");
    review.notes = row.optionalText("notes");
    review.createdBy = UserId(row.bytes("createdBy"));
    review.createdAt = row.time("createdAt");
    review.signedOffBy = UserId(row.optionalBytes("signedOffBy"));
    review.signedOffAt = row.optionalTime("signedOffAt");
    review.version = static_cast<int>(row.integer("version"));
    return row.finished(std::move(review));
}

Result<LedgerHold> readHold(const Json& object)
{
    RowReader row(object);
    LedgerHold hold;
    hold.tenant = TenantId(row.bytes("tenantId"));
    hold.id = row.bytes("id");
    hold.reason = row.text("reason");
    hold.placedBy = UserId(row.bytes("placedBy"));
    hold.placedAt = row.time("placedAt");
    hold.releasedBy = UserId(row.optionalBytes("releasedBy"));
    hold.releasedAt = row.optionalTime("releasedAt");
    return row.finished(std::move(hold));
}

Result<LedgerChange> readChange(const Json& object)
{
    RowReader row(object);
    LedgerChange change;
    change.tenant = TenantId(row.bytes("tenantId"));
    change.entries = row.integer("entries");
    change.personal = row.integer("personal");
    change.done = object.value("done", false);
    if (!row.member("index").is_null())
        change.index = static_cast<uint64_t>(row.integer("index"));
    return row.finished(std::move(change));
}

} // namespace

Result<QList<std::optional<AuditReview>>> auditReviews(const VerifiedAnswer& answer)
{
    return rowsOf<AuditReview>(answer, "auditReviews", readReview);
}

Result<std::optional<AuditReview>> auditReview(const VerifiedAnswer& answer, const char* field)
{
    return oneOf<AuditReview>(answer, field, readReview);
}

Result<QList<std::optional<LedgerHold>>> ledgerHolds(const VerifiedAnswer& answer)
{
    return rowsOf<LedgerHold>(answer, "ledgerHolds", readHold);
}

Result<std::optional<LedgerHold>> ledgerHold(const VerifiedAnswer& answer, const char* field)
{
    return oneOf<LedgerHold>(answer, field, readHold);
}

Result<std::optional<LedgerChange>> ledgerChange(const VerifiedAnswer& answer, const char* field)
{
    return oneOf<LedgerChange>(answer, field, readChange);
}

} // namespace Tenantry::Decode
