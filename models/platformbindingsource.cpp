// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/platformbindingsource.h"

#include "client/decode/decoders.h"
#include "client/platformclient.h"
#include "client/queries.h"
#include "models/sourceanswers.h"
#include "models/sourcevariables.h"

namespace Tenantry {

namespace {

constexpr int kMostTenants = 50;

} // namespace

PlatformBindingSource::PlatformBindingSource(PlatformClient& client)
    : m_client(client)
{
}

QFuture<Result<RowPage<BindingRow>>> PlatformBindingSource::page(const PageRequest& request, const CancelToken& cancel)
{
    const Json variables{{"first", request.count}, {"offset", request.firstRow}};
    return Sources::decoded<RowPage<BindingRow>>(
        m_client.graphql(Sources::requestOf(Queries::Platform::kBindings, variables), cancel),
        [](const VerifiedAnswer& answer) {
            return Sources::pageOf<BindingRow>(answer, "bindings", Decode::bindings(answer), Sources::asIs<BindingRow>);
        });
}

QFuture<Result<BindingDetail>> PlatformBindingSource::detail(
    const QByteArray& name, Timestamp from, Timestamp to, int points, const CancelToken& cancel)
{
    const Json variables{{"name", name.toStdString()},
        {"range", {{"from", from.toRfc3339().toStdString()}, {"to", to.toRfc3339().toStdString()}}}, {"points", points},
        {"first", kMostTenants}};
    return Sources::decoded<BindingDetail>(
        m_client.graphql(Sources::requestOf(Queries::Platform::kBinding, variables), cancel),
        [](const VerifiedAnswer& answer) -> Result<BindingDetail> {
            auto detail = Decode::binding(answer);
            if (!detail)
                return fail(detail.error());
            if (!*detail)
                return fail(ErrorCode::NotFound, QStringLiteral("no such binding"), QStringLiteral("binding"));
            return std::move(**detail);
        });
}

} // namespace Tenantry
