// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sharegrantrow.h"

namespace Tenantry {

namespace {

std::optional<Timestamp> grantTime(const Statement& row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(row.time(column));
}

QByteArray textOf(const ShareReceipt& receipt)
{
    return dumpJson(Json{{"probe", receipt.probeId.toStdString()}, {"at", receipt.at.ms}, {"asked", receipt.asked},
        {"denied", receipt.denied}, {"sessions", receipt.sessionsCut}});
}

std::optional<ShareReceipt> receiptFrom(const QByteArray& text)
{
    const auto json = parseJson(text);
    if (!json || !json->is_object())
        return std::nullopt;
    return ShareReceipt{bytesMember(*json, "probe"), {json->value("at", int64_t{0})}, json->value("asked", 0),
        json->value("denied", 0), json->value("sessions", 0)};
}

} // namespace

Result<ShareGrant> readShareGrant(const Statement& row)
{
    ShareGrant grant;
    grant.id = row.id<GrantId>(0);
    grant.requestId = row.id<ShareRequestId>(1);
    grant.provider = row.id<TenantId>(2);
    grant.consumer = row.id<TenantId>(3);
    // A state nobody knows opens nothing.
    grant.state = shareGrantStateFromName(row.bytes(4)).value_or(ShareGrantState::Failed);
    grant.version = static_cast<int>(row.integer(5));
    const auto json = parseJson(row.bytes(6));
    auto scope = json ? ShareScope::fromJson(*json) : Result<ShareScope>(fail(json.error()));
    if (!scope)
        return fail(ErrorCode::StorageCorrupt, QStringLiteral("the scope of a grant cannot be read"));
    grant.scope = std::move(*scope);
    grant.digest = row.bytes(7);
    grant.createdAt = row.time(8);
    grant.startsAt = row.time(9);
    grant.activatedAt = grantTime(row, 10);
    grant.expiresAt = grantTime(row, 11);
    grant.endedAt = grantTime(row, 12);
    grant.isBreakGlass = row.integer(13) != 0;
    grant.brokenBy = row.id<UserId>(14);
    grant.ticket = row.bytes(15);
    grant.reviewedAt = grantTime(row, 16);
    if (!row.isNull(17))
        grant.suspendedBy = sharePartyFromName(row.bytes(17));
    grant.reason = row.text(18);
    grant.document = row.bytes(19);
    if (!row.isNull(20))
        grant.receipt = receiptFrom(row.bytes(20));
    grant.probedAt = grantTime(row, 21);
    grant.isHealthy = row.integer(22) != 0;
    grant.lastUsed = grantTime(row, 23);
    grant.epoch = row.integer(24);
    grant.entry = static_cast<uint64_t>(row.integer(25));
    grant.uses30 = row.integer(27);
    return grant;
}

Statement& bindShareGrant(Statement& statement, const ShareGrant& grant)
{
    statement.bindOwned(shareGrantStateName(grant.state)).bind(int64_t{grant.version});
    statement.bindOwned(dumpJson(grant.scope.toJson())).bind(grant.digest).bind(grant.createdAt).bind(grant.startsAt);
    statement.bind(grant.activatedAt).bind(grant.expiresAt).bind(grant.endedAt).bind(int64_t{grant.isBreakGlass});
    statement.bind(grant.brokenBy).bind(grant.ticket).bind(grant.reviewedAt);
    grant.suspendedBy ? statement.bindOwned(sharePartyName(*grant.suspendedBy)) : statement.bindNull();
    statement.bindOwned(grant.reason.toUtf8());
    grant.receipt ? statement.bindOwned(textOf(*grant.receipt)) : statement.bindNull();
    statement.bind(grant.probedAt).bind(int64_t{grant.isHealthy});
    return statement.bind(grant.epoch).bind(static_cast<int64_t>(grant.entry));
}

} // namespace Tenantry
