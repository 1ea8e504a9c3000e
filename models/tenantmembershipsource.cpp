// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tenantmembershipsource.h"

#include "client/decode/decoders.h"
#include "client/tenantclient.h"
#include "models/sourceanswers.h"
#include "models/sourcevariables.h"

namespace Tenantry {

namespace {

constexpr const char* kMembersDocument = R"(query Members($first: Int) {
  organization {
    tenantId id name subdomain plan region status binding memberCount
    users(first: $first) { tenantId id email name role since lastActive }
  }
})";
constexpr int kMost = 1000;

bool matches(const MembershipQuery& query, const Membership& row)
{
    if (query.role && row.role != *query.role)
        return false;
    return query.text.isEmpty() || row.name.contains(query.text, Qt::CaseInsensitive)
        || row.email.contains(query.text, Qt::CaseInsensitive) || row.userId.toString() == query.text;
}

Result<RowPage<Membership>> readMembers(
    const VerifiedAnswer& answer, const MembershipQuery& query, const PageRequest& request)
{
    const auto organization = Decode::organization(answer);
    if (!organization)
        return fail(organization.error());
    if (!*organization)
        return fail(answer.hasBreach() ? ErrorCode::IsolationBreach : ErrorCode::NotFound,
            QStringLiteral("the organization is not in the answer"), QStringLiteral("organization"));
    const auto all = Sources::slotsOf<Membership>(
        answer, "data.organization.users", (*organization)->users, Sources::asIs<Membership>);
    // What was withheld matches every narrowing: nobody may miss that something is missing.
    QList<RowSlot<Membership>> rows;
    for (const auto& slot : all) {
        if (slot.state != RowState::Loaded || matches(query, slot.row))
            rows.append(slot);
    }
    return RowPage<Membership>{rows.mid(request.firstRow, request.count), rows.size(), {}};
}

} // namespace

TenantMembershipSource::TenantMembershipSource(TenantClient& client)
    : m_client(client)
{
}

QFuture<Result<RowPage<Membership>>> TenantMembershipSource::page(
    const MembershipQuery& query, const PageRequest& request, const CancelToken& cancel)
{
    return Sources::decoded<RowPage<Membership>>(
        m_client.graphql(Sources::requestOf(kMembersDocument, {{"first", kMost}}), cancel),
        [query, request](const VerifiedAnswer& answer) { return readMembers(answer, query, request); });
}

} // namespace Tenantry
