// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/queries.h"
#include "client/querypieces.h"

#define TENANTRY_MEMBER "tenantId userId name email role since lastActive version"
#define TENANTRY_INVITATION "tenantId id email role state invitedBy invitedAt expiresAt acceptedBy version"
#define TENANTRY_ROLE "tenantId userId name email role since"
#define TENANTRY_MEMBERS                                                                                               \
    " {\n    done repeated code undoId added changed removed unchanged refused\n"                                      \
    "    member { " TENANTRY_MEMBER " }\n    invitation { " TENANTRY_INVITATION " }\n"                                 \
    "    plan { tenants problems members activePeople grants events auditEntries entries irreversible "                \
    "needsSecondPerson undo }\n"                                                                                       \
    "    pending { " TENANTRY_PENDING " }\n"                                                                           \
    "    rows(first: $rows) { tenantId row userId name email outcome before after problem rule }\n  }\n}"

namespace Tenantry::Queries::Platform {

const char* const kInviteMember =
    "mutation InviteMember($tenantId: ID!, $email: String!, $role: Role!, $expiresInDays: Int, " TENANTRY_TERM_TYPES
    " {\n"
    "  inviteMember(tenantId: $tenantId, email: $email, role: $role, expiresInDays: $expiresInDays, " TENANTRY_TERMS
        TENANTRY_MEMBERS;

const char* const kResendInvitation =
    "mutation ResendInvitation($id: ID!, $expiresInDays: Int, $expectedVersion: Int!, " TENANTRY_TERM_TYPES " {\n"
    "  resendInvitation(id: $id, expiresInDays: $expiresInDays, expectedVersion: $expectedVersion, " TENANTRY_TERMS
        TENANTRY_MEMBERS;

const char* const kRevokeInvitation =
    "mutation RevokeInvitation($id: ID!, $expectedVersion: Int!, " TENANTRY_TERM_TYPES " {\n"
    "  revokeInvitation(id: $id, expectedVersion: $expectedVersion, " TENANTRY_TERMS TENANTRY_MEMBERS;

const char* const kSetMemberRole =
    "mutation SetMemberRole($tenantId: ID!, $userId: ID!, $role: Role!, $expectedVersion: Int!, " TENANTRY_TERM_TYPES
    " {\n"
    "  setMemberRole(tenantId: $tenantId, userId: $userId, role: $role, expectedVersion: "
    "$expectedVersion, " TENANTRY_TERMS TENANTRY_MEMBERS;

const char* const kRemoveMember =
    "mutation RemoveMember($tenantId: ID!, $userId: ID!, $expectedVersion: Int!, " TENANTRY_TERM_TYPES " {\n"
    "  removeMember(tenantId: $tenantId, userId: $userId, expectedVersion: $expectedVersion, " TENANTRY_TERMS
        TENANTRY_MEMBERS;

const char* const kChangeMembers = "mutation ChangeMembers($tenantId: ID!, $userIds: [ID!]!, $change: "
                                   "MemberBulkChange!, $expectedVersions: [Int!], " TENANTRY_TERM_TYPES " {\n"
                                   "  changeMembers(tenantId: $tenantId, userIds: $userIds, change: $change, "
                                   "expectedVersions: $expectedVersions, " TENANTRY_TERMS TENANTRY_MEMBERS;

const char* const kImportMembers =
    "mutation ImportMembers($tenantId: ID!, $list: [MemberRowInput!]!, " TENANTRY_TERM_TYPES " {\n"
    "  importMembers(tenantId: $tenantId, rows: $list, " TENANTRY_TERMS TENANTRY_MEMBERS;

const char* const kUndoMembers = "mutation UndoMembers($tenantId: ID!, $id: ID!, " TENANTRY_TERM_TYPES " {\n"
                                 "  undoMembers(tenantId: $tenantId, id: $id, " TENANTRY_TERMS TENANTRY_MEMBERS;

const char* const kAcceptInvitation = "mutation AcceptInvitation($code: String!) {\n"
                                      "  acceptInvitation(code: $code) { tenant userId role version }\n}";

const char* const kInvitations =
    "query Invitations($tenantId: ID!, $state: InvitationState, $first: Int, $offset: Int) {\n"
    "  invitations(tenantId: $tenantId, state: $state, first: $first, offset: $offset) {\n"
    "    totalCount nodes { " TENANTRY_INVITATION " }\n  }\n}";

const char* const kPerson = "query Person($userId: ID!) {\n  person(userId: $userId) {\n    id name email\n"
                            "    memberships { " TENANTRY_MEMBER " }\n    platformRoles { " TENANTRY_ROLE " }\n  }\n}";

const char* const kPlatformRoles = "query PlatformRoles { platformRoles { " TENANTRY_ROLE " } }";

const char* const kGrantPlatformRole =
    "mutation GrantPlatformRole($userId: ID!, $role: Role!, $reason: String!) {\n"
    "  grantPlatformRole(userId: $userId, role: $role, reason: $reason) { " TENANTRY_PENDING " }\n}";

const char* const kRevokePlatformRole =
    "mutation RevokePlatformRole($userId: ID!, $role: Role!, $reason: String!) {\n"
    "  revokePlatformRole(userId: $userId, role: $role, reason: $reason) { " TENANTRY_PENDING " }\n}";

const char* const kAskPermission =
    "mutation AskPermission($tenantId: ID!, $permission: String!, $reason: String!) {\n"
    "  askPermission(tenantId: $tenantId, permission: $permission, reason: $reason) { " TENANTRY_PENDING " }\n}";

} // namespace Tenantry::Queries::Platform
