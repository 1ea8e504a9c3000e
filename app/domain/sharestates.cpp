// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/sharestates.h"

#include "domain/enumnames.h"

#include <array>

namespace Tenantry {

namespace {

constexpr std::array kShareKinds{"REQUEST", "OFFER", "EXTEND", "AMEND"};
constexpr std::array kShareRequestStates{"PENDING", "APPROVED", "REJECTED", "CANCELLED", "LAPSED"};
constexpr std::array kShareGrantStates{
    "ACTIVATING", "ACTIVE", "SUSPENDED", "REVOKING", "REVOKED", "REVOKE_FAILED", "EXPIRED", "FAILED"};
constexpr std::array kShareParties{"PROVIDER", "CONSUMER", "PLATFORM"};
constexpr std::array kSharePolicies{"STANDARD", "BLOCKED", "NEEDS_PLATFORM", "PRE_AGREED"};

} // namespace

QByteArray shareKindName(ShareKind kind) { return kShareKinds[static_cast<size_t>(kind)]; }
QByteArray shareRequestStateName(ShareRequestState state) { return kShareRequestStates[static_cast<size_t>(state)]; }
QByteArray shareGrantStateName(ShareGrantState state) { return kShareGrantStates[static_cast<size_t>(state)]; }
QByteArray sharePartyName(ShareParty party) { return kShareParties[static_cast<size_t>(party)]; }
QByteArray sharePolicyName(SharePolicyKind kind) { return kSharePolicies[static_cast<size_t>(kind)]; }

std::optional<ShareKind> shareKindFromName(QByteArrayView name) { return enumFromName<ShareKind>(kShareKinds, name); }

std::optional<ShareRequestState> shareRequestStateFromName(QByteArrayView name)
{
    return enumFromName<ShareRequestState>(kShareRequestStates, name);
}

std::optional<ShareGrantState> shareGrantStateFromName(QByteArrayView name)
{
    return enumFromName<ShareGrantState>(kShareGrantStates, name);
}

std::optional<ShareParty> sharePartyFromName(QByteArrayView name)
{
    return enumFromName<ShareParty>(kShareParties, name);
}

std::optional<SharePolicyKind> sharePolicyFromName(QByteArrayView name)
{
    return enumFromName<SharePolicyKind>(kSharePolicies, name);
}

bool isFinal(ShareGrantState state)
{
    return state == ShareGrantState::Revoked || state == ShareGrantState::Expired || state == ShareGrantState::Failed;
}

} // namespace Tenantry
