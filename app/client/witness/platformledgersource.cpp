// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/witness/platformledgersource.h"

#include "client/decode/decoders.h"
#include "client/platformclient.h"
#include "client/queries.h"
#include "client/witness/decodeledger.h"

#include <utility>

namespace Tenantry {

namespace {

template <class T, class Read>
QFuture<Result<T>> asked(QFuture<Result<VerifiedAnswer>> answer, const TenantId& tenant, const char* field, Read read)
{
    return answer.then(QtFuture::Launch::Sync, [=](const Result<VerifiedAnswer>& got) -> Result<T> {
        if (!got)
            return fail(got.error());
        // The platform's verdict is that the record says whose it is; that it is this log's is ours.
        const Json& object = got->member(field);
        if (object.is_object() && bytesMember(object, "tenantId") != tenant.bytes())
            return fail(ErrorCode::EchoMismatch, QStringLiteral("of another log than was asked for"));
        return read(*got);
    });
}

GraphQLRequest request(const char* document, const TenantId& tenant, Json variables = Json::object())
{
    variables["tenantId"] = tenant.toStdString();
    return {QByteArray(document), QByteArray(), std::move(variables)};
}

} // namespace

PlatformLedgerSource::PlatformLedgerSource(PlatformClient& client)
    : m_client(client)
{
}

QFuture<Result<ShownHead>> PlatformLedgerSource::head(const TenantId& tenant)
{
    return asked<ShownHead>(m_client.graphql(request(Queries::Platform::kLedgerHead, tenant)), tenant, "ledgerHead",
        [](const VerifiedAnswer& answer) { return Decode::ledgerHead(answer); });
}

QFuture<Result<Ledger::MerkleProof>> PlatformLedgerSource::consistency(
    const TenantId& tenant, uint32_t epoch, uint64_t from, uint64_t to)
{
    const Json variables{{"epoch", epoch}, {"from", from}, {"to", to}};
    return asked<Ledger::MerkleProof>(
        m_client.graphql(request(Queries::Platform::kLedgerConsistency, tenant, variables)), tenant,
        "ledgerConsistency",
        [](const VerifiedAnswer& answer) { return Decode::ledgerProof(answer, "ledgerConsistency"); });
}

QFuture<Result<Ledger::MerkleProof>> PlatformLedgerSource::inclusion(
    const TenantId& tenant, uint32_t epoch, uint64_t index, uint64_t size)
{
    const Json variables{{"epoch", epoch}, {"index", index}, {"size", size}};
    return asked<Ledger::MerkleProof>(m_client.graphql(request(Queries::Platform::kLedgerInclusion, tenant, variables)),
        tenant, "ledgerInclusion",
        [](const VerifiedAnswer& answer) { return Decode::ledgerProof(answer, "ledgerInclusion"); });
}

QFuture<Result<ShownRows>> PlatformLedgerSource::entries(
    const TenantId& tenant, uint32_t epoch, uint64_t from, int first, const CancelToken& cancel)
{
    const Json variables{{"epoch", epoch}, {"from", from}, {"first", first}};
    return asked<ShownRows>(m_client.graphql(request(Queries::Platform::kLedgerEntries, tenant, variables), cancel),
        tenant, "ledgerEntries", [](const VerifiedAnswer& answer) { return Decode::ledgerEntries(answer); });
}

} // namespace Tenantry
