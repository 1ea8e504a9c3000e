// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>

namespace Tenantry::Testing {

/// A change on the platform plane, and the entry that it leaves.
struct PlaneChange {
    const char* document; ///< by somebody who may
    const char* person;
    const char* action; ///< in acme's log; none: not audited, for the reason beside it
    const char* log = "acme"; ///< or in this
};

/// One of each field of Mutation. `$VERSION`, `$CHANGE`, `$BREACH`, … are what the ones before left.
inline std::map<std::string, PlaneChange> planeChanges()
{
    return {
        {"putTenant", {R"(mutation { putTenant(tenant: {id: "acme", name: "A"}) { id } })", "operator", "tenant.edit"}},
        {"putMembers",
            {R"(mutation { putMembers(tenantId: "acme", members: [{userId: "new"}]) { changed } })", "operator",
                "member.put"}},
        {"setTenantStatus",
            {R"(mutation { setTenantStatus(tenantId: "acme", status: SUSPENDED) { id } })", "operator",
                "tenant.suspend"}},
        {"createTenant",
            {R"(mutation { createTenant(tenant: {id: "made", name: "M"}) { done } })", "operator", "tenant.create",
                "made"}},
        {"editTenant",
            {R"(mutation { editTenant(id: "acme", edit: {group: "g"}, expectedVersion: $VERSION) { done } })",
                "operator", "tenant.edit"}},
        {"changeTenants",
            {R"(mutation { changeTenants(ids: ["acme"], change: {addTags: ["x"]}, reason: "r") { done } })", "operator",
                "tenant.edit"}},
        {"suspendTenant",
            {R"(mutation { suspendTenant(id: "acme", reason: "r", expectedVersion: $VERSION) { done } })", "operator",
                "tenant.suspend"}},
        {"resumeTenant",
            {R"(mutation { resumeTenant(id: "acme", reason: "r", expectedVersion: $VERSION) { done } })", "operator",
                "tenant.resume"}},
        {"archiveTenant",
            {R"(mutation { archiveTenant(id: "acme", reason: "r", keepDays: 0, expectedVersion: $VERSION) { done } })",
                "operator", "tenant.archive"}},
        {"purgeTenant",
            {R"(mutation { purgeTenant(id: "acme", confirmId: "acme", reason: "r", expectedVersion: $VERSION) { pending { id } } })",
                "operator", "change.request"}},
        {"decideChange",
            {R"(mutation { decideChange(id: "$CHANGE", approve: false, reason: "r", expectedVersion: 1) { id } })",
                "tomas.lindqvist", "change.refuse"}},
        {"cancelChange", {R"(mutation { cancelChange(id: "$CHANGE") { id } })", "operator", "change.cancel"}},
        {"restoreTenant",
            {R"(mutation { restoreTenant(id: "acme", reason: "r", expectedVersion: $VERSION) { done } })", "operator",
                "tenant.restore"}},
        {"inviteMember",
            {R"(mutation { inviteMember(tenantId: "acme", email: "n@x.example", role: viewer) { code invitation { id } } })",
                "operator", "member.invite"}},
        {"resendInvitation",
            {R"(mutation { resendInvitation(id: "$INVITATION", expectedVersion: 1) { code } })", "operator",
                "member.resend"}},
        {"acceptInvitation", {R"(mutation { acceptInvitation(code: "$CODE") { tenant } })", "bob", "member.accept"}},
        {"revokeInvitation",
            {R"(mutation { revokeInvitation(id: "$INVITATION", expectedVersion: 2) { done } })", "operator",
                "member.revoke"}},
        {"setMemberRole",
            {R"(mutation { setMemberRole(tenantId: "acme", userId: "mia", role: admin, expectedVersion: 1) { done } })",
                "operator", "member.role"}},
        {"removeMember",
            {R"(mutation { removeMember(tenantId: "acme", userId: "mia", expectedVersion: 2) { undoId } })", "operator",
                "member.remove"}},
        {"changeMembers",
            {R"(mutation { changeMembers(tenantId: "acme", userIds: ["dora"], change: {role: viewer}) { done } })",
                "operator", "member.role"}},
        {"importMembers",
            {R"(mutation { importMembers(tenantId: "acme", rows: [{userId: "imported"}]) { done } })", "operator",
                "member.import"}},
        {"undoMembers",
            {R"(mutation { undoMembers(tenantId: "acme", id: "$UNDO") { done } })", "operator", "member.undo"}},
        {"grantPlatformRole",
            {R"(mutation { grantPlatformRole(userId: "mia", role: auditor, reason: "r") { id } })", "operator",
                "change.request", "platform"}},
        {"revokePlatformRole",
            {R"(mutation { revokePlatformRole(userId: "tomas.lindqvist", role: operator, reason: "r") { id } })",
                "operator", "change.request", "platform"}},
        {"askPermission",
            {R"(mutation { askPermission(tenantId: "acme", permission: "write", reason: "r") { id } })", "vera",
                "change.request"}},
        {"reportBreach",
            {R"(mutation { reportBreach(breach: {askedBy: "acme", kind: FOREIGN_RECORD, path: "p", digest: "d", count: 1}) { id } })",
                "operator", "isolation.breach"}},
        {"acknowledgeBreach",
            {R"(mutation { acknowledgeBreach(id: "$BREACH", expectedVersion: 1) { id } })", "operator",
                "isolation.acknowledge"}},
        {"closeBreach",
            {R"(mutation { closeBreach(id: "$BREACH", cause: "c", expectedVersion: 2) { id } })", "operator",
                "isolation.close"}},
        {"saveImportPosition",
            {R"(mutation { saveImportPosition(import: "i", position: 1) })", "operator",
                ""}}, // how far a tool came: no record of a tenant
        {"saveAuditReview",
            {R"(mutation { saveAuditReview(review: {tenantId: "acme", name: "n", filter: {}}) { id } })", "ines.okafor",
                "audit.review"}},
        {"signOffAuditReview",
            {R"(mutation { signOffAuditReview(id: "$REVIEW", expectedVersion: 1) { id } })", "ines.okafor",
                "audit.signoff"}},
        {"setLegalHold",
            {R"(mutation { setLegalHold(tenantId: "acme", reason: "r") { id } })", "ines.okafor", "audit.hold"}},
        {"releaseLegalHold",
            {R"(mutation { releaseLegalHold(id: "$HOLD", reason: "r") { id } })", "ines.okafor", "audit.hold.release"}},
        {"pruneAudit",
            {R"(mutation { pruneAudit(tenantId: "acme", before: "2030-01-01T00:00:00Z") { done } })", "operator",
                "audit.prune"}},
        {"erasePersonal",
            {R"(mutation { erasePersonal(tenantId: "acme", userId: "mia", reason: "r", secondPerson: "tomas.lindqvist") { done } })",
                "operator", "audit.erase"}},
        {"acknowledgeEpoch",
            {R"(mutation { acknowledgeEpoch(tenantId: "acme", reason: "r") { epoch } })", "operator", "audit.epoch"}},
    };
}

} // namespace Tenantry::Testing
