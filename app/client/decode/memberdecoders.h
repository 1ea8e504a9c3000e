// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/decode/decodedpage.h"
#include "client/decode/memberchangeanswer.h"
#include "client/decode/personcardrow.h"
#include "isolation/verifiedanswer.h"

/// The decoders of memberships' lives; what decoders.h says of its own holds for them. Requests for a role or a
/// permission are read by `pendingChange` with their field (changedecoders.h).
namespace Tenantry::Decode {

/// `field`: `inviteMember`, `resendInvitation`, `revokeInvitation`, `setMemberRole`, `removeMember`, `changeMembers`,
/// `importMembers`, `undoMembers`.
Result<MemberChangeAnswer> memberChange(const VerifiedAnswer& answer, const char* field);
Result<DecodedPage<InvitationRow>> invitations(const VerifiedAnswer& answer);
Result<std::optional<PersonCardRow>> person(const VerifiedAnswer& answer);
Result<QList<std::optional<PlatformRoleRow>>> platformRoles(const VerifiedAnswer& answer);
/// The tenant that one is a member of now.
Result<TenantId> acceptedTenant(const VerifiedAnswer& answer);
Result<Membership> readMembership(const Json& object);

} // namespace Tenantry::Decode
