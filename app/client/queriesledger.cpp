// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/queries.h"

#define TENANTRY_HEAD "tenantId log epoch size root checkpoint signedAt publicKey"
#define TENANTRY_REVIEW "tenantId id name filter notes createdBy createdAt signedOffBy signedOffAt version"
#define TENANTRY_HOLD "tenantId id reason placedBy placedAt releasedBy releasedAt"
#define TENANTRY_CHANGE "tenantId entries personal done index"

namespace Tenantry::Queries::Platform {

const char* const kAuditOverTime =
    R"(query AuditOverTime($filter: AuditFilter, $from: DateTime!, $to: DateTime!, $bucket: Bucket) {
  auditOverTime(filter: $filter, from: $from, to: $to, bucket: $bucket) {
    exact complete buckets { start count allowed denied failed }
  }
})";

const char* const kLedgerHead =
    "query LedgerHead($tenantId: ID!) { ledgerHead(tenantId: $tenantId) { " TENANTRY_HEAD " } }";

const char* const kLedgerConsistency =
    R"(query LedgerConsistency($tenantId: ID!, $epoch: Int!, $from: Float!, $to: Float!) {
  ledgerConsistency(tenantId: $tenantId, epoch: $epoch, from: $from, to: $to) { tenantId hashes }
})";

const char* const kLedgerInclusion =
    R"(query LedgerInclusion($tenantId: ID!, $epoch: Int!, $index: Float!, $size: Float!) {
  ledgerInclusion(tenantId: $tenantId, epoch: $epoch, index: $index, size: $size) { tenantId hashes }
})";

const char* const kLedgerEntries = R"(query LedgerEntries($tenantId: ID!, $epoch: Int!, $from: Float!, $first: Int) {
  ledgerEntries(tenantId: $tenantId, epoch: $epoch, from: $from, first: $first) {
    tenantId from next rows { index entry leaf openings }
  }
})";

const char* const kAuditReviews =
    "query AuditReviews($tenantId: ID) { auditReviews(tenantId: $tenantId) { " TENANTRY_REVIEW " } }";

const char* const kLedgerHolds =
    "query LedgerHolds($tenantId: ID) { ledgerHolds(tenantId: $tenantId) { " TENANTRY_HOLD " } }";

const char* const kSaveAuditReview =
    "mutation SaveAuditReview($review: AuditReviewInput!) { saveAuditReview(review: $review) { " TENANTRY_REVIEW " } }";

const char* const kSignOffAuditReview =
    "mutation SignOffAuditReview($id: ID!, $note: String, $expectedVersion: Int!) {\n"
    "  signOffAuditReview(id: $id, note: $note, expectedVersion: $expectedVersion) { " TENANTRY_REVIEW " }\n}";

const char* const kSetLegalHold = "mutation SetLegalHold($tenantId: ID!, $reason: String!) {\n"
                                  "  setLegalHold(tenantId: $tenantId, reason: $reason) { " TENANTRY_HOLD " }\n}";

const char* const kReleaseLegalHold = "mutation ReleaseLegalHold($id: ID!, $reason: String!) {\n"
                                      "  releaseLegalHold(id: $id, reason: $reason) { " TENANTRY_HOLD " }\n}";

const char* const kPruneAudit =
    "mutation PruneAudit($tenantId: ID!, $before: DateTime!, $dryRun: Boolean) {\n"
    "  pruneAudit(tenantId: $tenantId, before: $before, dryRun: $dryRun) { " TENANTRY_CHANGE " }\n}";

const char* const kErasePersonal =
    "mutation ErasePersonal($tenantId: ID!, $userId: ID!, $reason: String!, $dryRun: Boolean, $secondPerson: ID) {\n"
    "  erasePersonal(tenantId: $tenantId, userId: $userId, reason: $reason, dryRun: $dryRun,\n"
    "    secondPerson: $secondPerson) { " TENANTRY_CHANGE " }\n}";

const char* const kAcknowledgeEpoch =
    "mutation AcknowledgeEpoch($tenantId: ID!, $reason: String!, $checkpoint: String) {\n"
    "  acknowledgeEpoch(tenantId: $tenantId, reason: $reason, checkpoint: $checkpoint) { " TENANTRY_HEAD " }\n}";

} // namespace Tenantry::Queries::Platform
