// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/platformmembershipsource.h"

#include "client/decode/decoders.h"
#include "client/platformclient.h"
#include "client/queries.h"
#include "models/sourceanswers.h"
#include "models/sourcevariables.h"

namespace Tenantry {

PlatformMembershipSource::PlatformMembershipSource(PlatformClient& client, TenantId tenant)
    : m_client(client)
    , m_tenant(std::move(tenant))
{
}

QFuture<Result<RowPage<Membership>>> PlatformMembershipSource::page(
    const MembershipQuery& query, const PageRequest& request, const CancelToken& cancel)
{
    Json filter{{"tenantId", m_tenant.toStdString()}};
    if (!query.text.isEmpty())
        filter["text"] = query.text.toStdString();
    if (query.role)
        filter["role"] = roleName(*query.role).toStdString();
    if (query.staleDays > 0)
        filter["staleDays"] = query.staleDays;
    const Json variables{{"filter", std::move(filter)}, {"first", request.count}, {"offset", request.firstRow}};
    return Sources::decoded<RowPage<Membership>>(
        m_client.graphql(Sources::requestOf(Queries::Platform::kMemberships, variables), cancel),
        [tenant = m_tenant](const VerifiedAnswer& answer) {
            return Sources::pageOf<Membership>(
                answer, "memberships", Decode::memberships(answer), [&tenant](const Membership& row) {
                    const bool ours = row.tenantId == tenant;
                    return ours ? Sources::asIs(row) : RowSlot<Membership>{RowState::Withheld, {}};
                });
        });
}

} // namespace Tenantry
