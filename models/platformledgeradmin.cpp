// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/platformledgeradmin.h"

#include "client/decode/decoders.h"
#include "client/platformclient.h"
#include "client/queries.h"
#include "models/sourceanswers.h"
#include "models/sourcevariables.h"

namespace Tenantry {

namespace {

namespace Asked = Queries::Platform;

/// One record; NotFound where it was withheld or is not there.
template <class T, class Read> QFuture<Result<T>> one(QFuture<Result<VerifiedAnswer>> answer, Read read)
{
    return Sources::decoded<T>(std::move(answer), [read](const VerifiedAnswer& verified) -> Result<T> {
        auto row = read(verified);
        if (!row)
            return fail(row.error());
        if (!*row)
            return fail(ErrorCode::NotFound, QStringLiteral("no such record, or it was withheld"));
        return **std::move(row);
    });
}

/// Those that were not withheld.
template <class T, class Read> QFuture<Result<QList<T>>> all(QFuture<Result<VerifiedAnswer>> answer, Read read)
{
    return Sources::decoded<QList<T>>(std::move(answer), [read](const VerifiedAnswer& verified) -> Result<QList<T>> {
        const auto rows = read(verified);
        if (!rows)
            return fail(rows.error());
        QList<T> out;
        for (const auto& row : *rows) {
            if (row)
                out.append(*row);
        }
        return out;
    });
}

Json ofTenant(const TenantId& tenant)
{
    return tenant.isEmpty() ? Json::object() : Json{{"tenantId", tenant.toStdString()}};
}

} // namespace

PlatformLedgerAdmin::PlatformLedgerAdmin(PlatformClient& client)
    : m_client(client)
{
}

QFuture<Result<QList<AuditReview>>> PlatformLedgerAdmin::reviews(const TenantId& tenant)
{
    return all<AuditReview>(
        m_client.graphql(Sources::requestOf(Asked::kAuditReviews, ofTenant(tenant))), Decode::auditReviews);
}

QFuture<Result<AuditReview>> PlatformLedgerAdmin::save(const AuditReview& review)
{
    Json input{{"tenantId", review.tenant.toStdString()}, {"name", review.name.toStdString()},
        {"filter", review.filter}, {"notes", review.notes.toStdString()}};
    if (!review.id.isEmpty()) {
        input["id"] = review.id.toStdString();
        input["expectedVersion"] = review.version;
    }
    return one<AuditReview>(
        m_client.graphql(Sources::requestOf(Asked::kSaveAuditReview, {{"review", std::move(input)}})),
        [](const VerifiedAnswer& answer) { return Decode::auditReview(answer, "saveAuditReview"); });
}

QFuture<Result<AuditReview>> PlatformLedgerAdmin::signOff(const AuditReview& review, const QString& note)
{
    const Json variables{
        {"id", review.id.toStdString()}, {"note", note.toStdString()}, {"expectedVersion", review.version}};
    return one<AuditReview>(m_client.graphql(Sources::requestOf(Asked::kSignOffAuditReview, variables)),
        [](const VerifiedAnswer& answer) { return Decode::auditReview(answer, "signOffAuditReview"); });
}

QFuture<Result<QList<LedgerHold>>> PlatformLedgerAdmin::holds(const TenantId& tenant)
{
    return all<LedgerHold>(
        m_client.graphql(Sources::requestOf(Asked::kLedgerHolds, ofTenant(tenant))), Decode::ledgerHolds);
}

QFuture<Result<LedgerHold>> PlatformLedgerAdmin::setHold(const TenantId& tenant, const QString& reason)
{
    Json variables = ofTenant(tenant);
    variables["reason"] = reason.toStdString();
    return one<LedgerHold>(m_client.graphql(Sources::requestOf(Asked::kSetLegalHold, variables)),
        [](const VerifiedAnswer& answer) { return Decode::ledgerHold(answer, "setLegalHold"); });
}

QFuture<Result<LedgerHold>> PlatformLedgerAdmin::releaseHold(const QByteArray& id, const QString& reason)
{
    const Json variables{{"id", id.toStdString()}, {"reason", reason.toStdString()}};
    return one<LedgerHold>(m_client.graphql(Sources::requestOf(Asked::kReleaseLegalHold, variables)),
        [](const VerifiedAnswer& answer) { return Decode::ledgerHold(answer, "releaseLegalHold"); });
}

QFuture<Result<LedgerChange>> PlatformLedgerAdmin::prune(const TenantId& tenant, Timestamp before, bool dryRun)
{
    Json variables = ofTenant(tenant);
    variables["before"] = before.toRfc3339().toStdString();
    variables["dryRun"] = dryRun;
    return one<LedgerChange>(m_client.graphql(Sources::requestOf(Asked::kPruneAudit, variables)),
        [](const VerifiedAnswer& answer) { return Decode::ledgerChange(answer, "pruneAudit"); });
}

QFuture<Result<LedgerChange>> PlatformLedgerAdmin::erase(
    const TenantId& tenant, const UserId& person, const QString& reason, const UserId& secondPerson, bool dryRun)
{
    Json variables = ofTenant(tenant);
    variables["userId"] = person.toStdString();
    variables["reason"] = reason.toStdString();
    variables["dryRun"] = dryRun;
    if (!secondPerson.isEmpty())
        variables["secondPerson"] = secondPerson.toStdString();
    return one<LedgerChange>(m_client.graphql(Sources::requestOf(Asked::kErasePersonal, variables)),
        [](const VerifiedAnswer& answer) { return Decode::ledgerChange(answer, "erasePersonal"); });
}

QFuture<Result<void>> PlatformLedgerAdmin::acknowledgeRestore(
    const TenantId& tenant, const QString& reason, const QByteArray& seen)
{
    Json variables = ofTenant(tenant);
    variables["reason"] = reason.toStdString();
    variables["checkpoint"] = seen.toStdString();
    return Sources::decoded<void>(m_client.graphql(Sources::requestOf(Asked::kAcknowledgeEpoch, variables)),
        [](const VerifiedAnswer& answer) -> Result<void> {
            const auto refused = Decode::errorOf(answer, "acknowledgeEpoch");
            return refused ? Result<void>(fail(*refused)) : Result<void>();
        });
}

} // namespace Tenantry
