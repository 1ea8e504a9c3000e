// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/decode/changedecoders.h"
#include "client/decode/rowlist.h"
#include "client/decode/sharedecoders.h"

namespace Tenantry::Decode {

namespace {

QByteArrayList namesIn(const Json& list)
{
    QByteArrayList names;
    if (!list.is_array())
        return names;
    for (const Json& one : list) {
        if (one.is_string())
            names.append(QByteArray::fromStdString(one.get_ref<const std::string&>()));
    }
    return names;
}

/// A closed set's value by its name; an unknown one fails the row.
template <class Value> Value known(RowReader& row, const char* key, std::optional<Value> (*fromName)(QByteArrayView))
{
    const auto value = fromName(row.bytes(key));
    if (!value)
        row.refuse(key);
    return value.value_or(Value{});
}

ShareScope readScope(const Json& object)
{
    RowReader row(object);
    ShareScope scope;
    scope.resources = namesIn(row.member("resources"));
    scope.fields = namesIn(row.member("fields"));
    scope.types = namesIn(row.member("types"));
    scope.from = row.optionalTime("from");
    scope.to = row.optionalTime("to");
    scope.durationMs = static_cast<int64_t>(row.number("hours") * static_cast<double>(Timestamp::kHour));
    return scope;
}

QList<ShareRequestRow::Tally> readQuorum(const Json& list)
{
    QList<ShareRequestRow::Tally> quorum;
    if (!list.is_array())
        return quorum;
    for (const Json& one : list) {
        RowReader row(one);
        quorum.append({known(row, "party", sharePartyFromName), static_cast<int>(row.integer("need")),
            static_cast<int>(row.integer("have"))});
    }
    return quorum;
}

QList<ShareRequestRow::Vote> readVotes(const Json& list)
{
    QList<ShareRequestRow::Vote> votes;
    if (!list.is_array())
        return votes;
    for (const Json& one : list) {
        RowReader row(one);
        votes.append({known(row, "party", sharePartyFromName), UserId(row.optionalBytes("userId")),
            row.member("approves") == Json(true), static_cast<int>(row.integer("version")), row.optionalText("reason"),
            row.time("at")});
    }
    return votes;
}

Result<ShareRequestRow> readShareRequest(const Json& object)
{
    RowReader row(object);
    ShareRequestRow request;
    request.owner = TenantId(row.bytes("tenantId"));
    request.id = ShareRequestId(row.bytes("id"));
    request.kind = known(row, "kind", shareKindFromName);
    request.provider = TenantId(row.bytes("provider"));
    request.providerName = row.optionalText("providerName");
    request.consumer = TenantId(row.bytes("consumer"));
    request.consumerName = row.optionalText("consumerName");
    request.side = known(row, "side", sharePartyFromName);
    request.requestedBy = UserId(row.optionalBytes("requestedBy"));
    request.state = known(row, "state", shareRequestStateFromName);
    request.version = static_cast<int>(row.integer("version"));
    request.scope = readScope(row.member("scope"));
    request.digest = row.bytes("digest");
    request.isSensitive = row.member("sensitive") == Json(true);
    request.reason = row.text("reason");
    request.ticket = row.optionalText("ticket");
    request.grant = GrantId(row.optionalBytes("grantId"));
    request.createdAt = row.time("createdAt");
    request.pendingUntil = row.time("pendingUntil");
    request.decidedAt = row.optionalTime("decidedAt");
    request.quorum = readQuorum(row.member("quorum"));
    request.isPreAgreed = row.member("preAgreed") == Json(true);
    request.votes = readVotes(row.member("votes"));
    request.isDecidable = row.member("decidableByMe") == Json(true);
    return row.finished(std::move(request));
}

std::optional<ShareReceipt> readReceipt(const Json& object)
{
    if (!object.is_object())
        return std::nullopt;
    RowReader row(object);
    return ShareReceipt{row.bytes("probeId"), row.time("at"), static_cast<int>(row.integer("asked")),
        static_cast<int>(row.integer("denied")), static_cast<int>(row.integer("sessionsCut"))};
}

Result<ShareGrantRow> readShareGrant(const Json& object)
{
    RowReader row(object);
    ShareGrantRow grant;
    grant.owner = TenantId(row.bytes("tenantId"));
    grant.id = GrantId(row.bytes("id"));
    grant.request = ShareRequestId(row.optionalBytes("requestId"));
    grant.provider = TenantId(row.bytes("provider"));
    grant.providerName = row.optionalText("providerName");
    grant.consumer = TenantId(row.bytes("consumer"));
    grant.consumerName = row.optionalText("consumerName");
    grant.state = known(row, "state", shareGrantStateFromName);
    grant.version = static_cast<int>(row.integer("version"));
    grant.scope = readScope(row.member("scope"));
    grant.digest = row.bytes("digest");
    grant.createdAt = row.time("createdAt");
    grant.activatedAt = row.optionalTime("activatedAt");
    grant.expiresAt = row.optionalTime("expiresAt");
    grant.endedAt = row.optionalTime("endedAt");
    grant.isBreakGlass = row.member("breakGlass") == Json(true);
    grant.brokenBy = UserId(row.optionalBytes("brokenBy"));
    grant.ticket = row.optionalText("ticket");
    grant.reviewedAt = row.optionalTime("reviewedAt");
    grant.suspendedBy = sharePartyFromName(row.optionalBytes("suspendedBy"));
    grant.reason = row.optionalText("reason");
    grant.lastUsed = row.optionalTime("lastUsed");
    grant.uses30Days = row.integer("uses30Days");
    grant.isStale = row.member("stale") == Json(true);
    grant.probedAt = row.optionalTime("probedAt");
    grant.isHealthy = row.member("healthy") == Json(true);
    grant.receipt = readReceipt(row.member("receipt"));
    return row.finished(std::move(grant));
}

Result<ShareStepRow> readShareStep(const Json& object)
{
    RowReader row(object);
    ShareStepRow step;
    step.owner = TenantId(row.bytes("tenantId"));
    step.seq = row.integer("seq");
    step.request = ShareRequestId(row.optionalBytes("requestId"));
    step.grant = GrantId(row.optionalBytes("grantId"));
    step.provider = TenantId(row.bytes("provider"));
    step.consumer = TenantId(row.bytes("consumer"));
    step.at = row.time("at");
    step.action = row.bytes("action");
    step.from = row.optionalBytes("from");
    step.to = row.optionalBytes("to");
    step.version = static_cast<int>(row.integer("version"));
    step.party = row.optionalBytes("party");
    step.actor = UserId(row.optionalBytes("actor"));
    step.reason = row.optionalText("reason");
    step.digest = row.bytes("digest");
    step.quorum = row.optionalText("quorum");
    return row.finished(std::move(step));
}

Result<SharePairRow> readSharePair(const Json& object)
{
    RowReader row(object);
    SharePairRow pair;
    pair.owner = TenantId(row.bytes("tenantId"));
    pair.provider = TenantId(row.bytes("provider"));
    pair.providerName = row.optionalText("providerName");
    pair.consumer = TenantId(row.bytes("consumer"));
    pair.consumerName = row.optionalText("consumerName");
    pair.active = static_cast<int>(row.integer("active"));
    pair.suspended = static_cast<int>(row.integer("suspended"));
    pair.lastUsed = row.optionalTime("lastUsed");
    pair.firstEnd = row.optionalTime("firstEnd");
    return row.finished(std::move(pair));
}

Result<SharePreviewRow> readSharePreview(const Json& object)
{
    RowReader row(object);
    SharePreviewRow preview;
    preview.provider = TenantId(row.bytes("provider"));
    preview.consumer = TenantId(row.bytes("consumer"));
    preview.digest = row.bytes("digest");
    preview.isSensitive = row.member("sensitive") == Json(true);
    preview.quorum = readQuorum(row.member("quorum"));
    preview.fields = namesIn(row.member("fields"));
    if (!row.member("events").is_null())
        preview.events = row.integer("events");
    preview.isEstimate = row.member("estimate") == Json(true);
    if (!row.member("members").is_null())
        preview.members = static_cast<int>(row.integer("members"));
    if (const Json& sample = row.member("sample"); sample.is_array())
        preview.sample = QList<Json>(sample.begin(), sample.end());
    if (const Json& readers = row.member("readers"); readers.is_array()) {
        for (const Json& one : readers) {
            RowReader reader(one);
            preview.readers.append({reader.text("role"), static_cast<int>(reader.integer("count"))});
        }
    }
    auto decisions = rows<ShareRequestRow>(row.member("decisions"), "decisions", readShareRequest);
    if (!decisions)
        return fail(decisions.error());
    for (auto& decision : *decisions) {
        if (decision)
            preview.decisions.append(std::move(*decision));
    }
    return row.finished(std::move(preview));
}

/// One record; of a refusal the rule goes with the error.
template <class Row, class ReadRow>
Result<std::optional<Row>> oneShare(const VerifiedAnswer& answer, const char* field, ReadRow readRow)
{
    if (const auto refused = refusal(answer, field, {}); refused && !refused->rule.isEmpty()) {
        Error error = refused->error;
        error.path = QStringLiteral("share:") + QString::fromUtf8(refused->rule);
        return fail(std::move(error));
    }
    return oneOf<Row>(answer, field, readRow);
}

} // namespace

Result<DecodedPage<ShareRequestRow>> shareRequests(const VerifiedAnswer& answer, const char* field)
{
    return pageOf<ShareRequestRow>(answer, field, readShareRequest);
}

Result<DecodedPage<ShareGrantRow>> shareGrants(const VerifiedAnswer& answer)
{
    return pageOf<ShareGrantRow>(answer, "shareGrants", readShareGrant);
}

Result<std::optional<ShareRequestRow>> shareRequest(const VerifiedAnswer& answer, const char* field)
{
    return oneShare<ShareRequestRow>(answer, field, readShareRequest);
}

Result<std::optional<ShareGrantRow>> shareGrant(const VerifiedAnswer& answer, const char* field)
{
    return oneShare<ShareGrantRow>(answer, field, readShareGrant);
}

Result<QList<std::optional<ShareStepRow>>> shareHistory(const VerifiedAnswer& answer)
{
    return rowsOf<ShareStepRow>(answer, "shareHistory", readShareStep);
}

Result<QList<std::optional<SharePairRow>>> shareMap(const VerifiedAnswer& answer)
{
    return rowsOf<SharePairRow>(answer, "shareMap", readSharePair);
}

Result<std::optional<SharePreviewRow>> sharePreview(const VerifiedAnswer& answer)
{
    return oneOf<SharePreviewRow>(answer, "sharePreview", readSharePreview);
}

} // namespace Tenantry::Decode
