// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The documents of sharing; what client/queries.h says of its own holds for them.
namespace Tenantry::Queries::Shares {

extern const char* const kInbox; ///< $decidableByMe $first $offset
extern const char* const kOutbox; ///< $first $offset
extern const char* const kGrants; ///< $states $first $offset
extern const char* const kRequest; ///< $id
extern const char* const kGrant; ///< $id
extern const char* const kHistory; ///< $requestId $grantId $first
extern const char* const kMap;
extern const char* const kPreview; ///< $provider $consumer $scope
extern const char* const kSharedWithMe; ///< of the inference plane
// Each takes a $clientToken too; each but the first three and the fifth an $expectedVersion.
extern const char* const kAsk; ///< $provider $scope $reason $ticket
extern const char* const kOffer; ///< $consumer $scope $reason $ticket
extern const char* const kBreakGlass; ///< $provider $consumer $scope $reason $ticket
extern const char* const kDecide; ///< $id $decision $reason $narrow
extern const char* const kProbe; ///< $grantId
extern const char* const kCancel; ///< $id $reason
extern const char* const kSuspend; ///< $grantId $reason
extern const char* const kResume; ///< $grantId $reason
extern const char* const kRevoke; ///< $grantId $reason
extern const char* const kExtend; ///< $grantId $hours $reason
extern const char* const kAmend; ///< $grantId $scope $reason
extern const char* const kReview; ///< $grantId, $reason: what was found

} // namespace Tenantry::Queries::Shares
