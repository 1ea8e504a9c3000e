// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The documents of the console, one operation each. Variables are named as the fields' arguments are. All are checked
/// against the schemas by a test.
namespace Tenantry::Queries {

namespace Inference {
extern const char* const kOrganization; ///< $first, $after: of the users
extern const char* const kEventPage; ///< $filter $first $after $last $before
extern const char* const kEventAnchors; ///< $filter $every
extern const char* const kEvent; ///< $id; the field is `event`
extern const char* const kMetrics; ///< $range
extern const char* const kEventsOverTime; ///< $filter $range $bucket
} // namespace Inference

namespace Platform {
extern const char* const kMe;
extern const char* const kPeople;
extern const char* const kOverview;
extern const char* const kTenants; ///< $filter $order $descending $first $offset
extern const char* const kTenant; ///< $id
extern const char* const kMemberships; ///< $filter $first $offset
extern const char* const kEventPage; ///< $filter $first $after $last $before
extern const char* const kEventAnchors; ///< $filter $every
extern const char* const kEventsOverTime; ///< $range $top
extern const char* const kAuditPage; ///< $filter $first $after $last $before
extern const char* const kAuditCount; ///< $filter
extern const char* const kAuditExport; ///< $filter $format
extern const char* const kAuditAnchors; ///< $filter $every
extern const char* const kAuditOverTime; ///< $filter $from $to $bucket
extern const char* const kLedgerHead; ///< $tenantId
extern const char* const kLedgerConsistency; ///< $tenantId $epoch $from $to
extern const char* const kLedgerInclusion; ///< $tenantId $epoch $index $size
extern const char* const kLedgerEntries; ///< $tenantId $epoch $from $first
extern const char* const kAuditReviews; ///< $tenantId
extern const char* const kLedgerHolds; ///< $tenantId
extern const char* const kSaveAuditReview; ///< $review
extern const char* const kSignOffAuditReview; ///< $id $note $expectedVersion
extern const char* const kSetLegalHold; ///< $tenantId $reason
extern const char* const kReleaseLegalHold; ///< $id $reason
extern const char* const kPruneAudit; ///< $tenantId $before $dryRun
extern const char* const kErasePersonal; ///< $tenantId $userId $reason $dryRun $secondPerson
extern const char* const kAcknowledgeEpoch; ///< $tenantId $reason $checkpoint
extern const char* const kBreaches; ///< $state $first
extern const char* const kBindings; ///< $first $offset
extern const char* const kBinding; ///< $name, $range and $points of its health, $first of its tenants
extern const char* const kPutTenant; ///< $tenant
extern const char* const kPutMembers; ///< $tenantId $members
extern const char* const kSetTenantStatus; ///< $tenantId $status $reason
// Changes of tenants: each takes $clientToken and $dryRun too, and answers with $rows of its plan at the most.
extern const char* const kCreateTenant; ///< $tenant
extern const char* const kEditTenant; ///< $id $edit $expectedVersion
extern const char* const kSuspendTenant; ///< $id $reason $expectedVersion
extern const char* const kResumeTenant; ///< $id $reason $expectedVersion
extern const char* const kArchiveTenant; ///< $id $reason $keepDays $expectedVersion
extern const char* const kRestoreTenant; ///< $id $reason $expectedVersion
extern const char* const kPurgeTenant; ///< $id $confirmId $reason $expectedVersion
extern const char* const kChangeTenants; ///< $ids $change $reason $expectedVersions
extern const char* const kPendingChanges; ///< $decidableByMe $state $tenantId $first
extern const char* const kPendingChange; ///< $id
extern const char* const kDecideChange; ///< $id $approve $reason $expectedVersion
extern const char* const kCancelChange; ///< $id $reason
extern const char* const kTenantCertificate; ///< $id
extern const char* const kTenantCertificates; ///< $first $offset
// Changes of memberships: each takes $clientToken and $dryRun too, and answers with $rows of its plan at the most.
extern const char* const kInviteMember; ///< $tenantId $email $role $expiresInDays
extern const char* const kResendInvitation; ///< $id $expiresInDays $expectedVersion
extern const char* const kRevokeInvitation; ///< $id $expectedVersion
extern const char* const kSetMemberRole; ///< $tenantId $userId $role $expectedVersion
extern const char* const kRemoveMember; ///< $tenantId $userId $expectedVersion
extern const char* const kChangeMembers; ///< $tenantId $userIds $change $expectedVersions
extern const char* const kImportMembers; ///< $tenantId $list
extern const char* const kUndoMembers; ///< $tenantId $id
extern const char* const kAcceptInvitation; ///< $code
extern const char* const kInvitations; ///< $tenantId $state $first $offset
extern const char* const kPerson; ///< $userId
extern const char* const kPlatformRoles;
extern const char* const kGrantPlatformRole; ///< $userId $role $reason
extern const char* const kRevokePlatformRole; ///< $userId $role $reason
extern const char* const kAskPermission; ///< $tenantId $permission $reason
extern const char* const kReportBreach; ///< $breach
extern const char* const kAcknowledgeBreach; ///< $id $expectedVersion
extern const char* const kCloseBreach; ///< $id $cause $expectedVersion
extern const char* const kImportPosition; ///< $import
extern const char* const kSaveImportPosition; ///< $import $position
} // namespace Platform

} // namespace Tenantry::Queries
