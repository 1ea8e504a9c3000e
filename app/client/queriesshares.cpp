// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/queriesshares.h"

#define TENANTRY_SCOPE "scope { resources fields types from to hours }"
#define TENANTRY_REQUEST                                                                                               \
    "tenantId id kind provider providerName consumer consumerName side requestedBy state version " TENANTRY_SCOPE      \
    " digest sensitive reason ticket grantId createdAt pendingUntil decidedAt quorum { party need have } preAgreed "   \
    "votes { party userId approves version reason at } decidableByMe"
#define TENANTRY_GRANT                                                                                                 \
    "tenantId id requestId provider providerName consumer consumerName state version " TENANTRY_SCOPE                  \
    " digest createdAt activatedAt expiresAt endedAt breakGlass brokenBy ticket reviewedAt suspendedBy reason "        \
    "lastUsed uses30Days stale probedAt healthy receipt { probeId at asked denied sessionsCut }"
#define TENANTRY_STEP                                                                                                  \
    "tenantId seq id requestId grantId provider consumer at action from to version party actor reason ticket digest "  \
    "quorum"
#define TENANTRY_GRANT_STEP(Name, field)                                                                               \
    "mutation " Name "($grantId: ID!, $reason: String!, $expectedVersion: Int!, $clientToken: String!) {\n  " field    \
    "(grantId: $grantId, reason: $reason, expectedVersion: $expectedVersion, clientToken: $clientToken) "              \
    "{ " TENANTRY_GRANT " }\n}"

namespace Tenantry::Queries::Shares {

const char* const kInbox = "query ShareInbox($decidableByMe: Boolean, $first: Int, $offset: Int) {\n"
                           "  shareInbox(decidableByMe: $decidableByMe, first: $first, offset: $offset) {\n"
                           "    totalCount nodes { " TENANTRY_REQUEST " }\n  }\n}";

const char* const kOutbox = "query ShareOutbox($first: Int, $offset: Int) {\n"
                            "  shareOutbox(first: $first, offset: $offset) {\n"
                            "    totalCount nodes { " TENANTRY_REQUEST " }\n  }\n}";

const char* const kGrants = "query ShareGrants($states: [ShareGrantState!], $first: Int, $offset: Int) {\n"
                            "  shareGrants(states: $states, first: $first, offset: $offset) {\n"
                            "    totalCount nodes { " TENANTRY_GRANT " }\n  }\n}";

const char* const kRequest = "query ShareRequest($id: ID!) { shareRequest(id: $id) { " TENANTRY_REQUEST " } }";

const char* const kGrant = "query ShareGrant($id: ID!) { shareGrant(id: $id) { " TENANTRY_GRANT " } }";

const char* const kHistory = "query ShareHistory($requestId: ID, $grantId: ID, $first: Int) {\n"
                             "  shareHistory(requestId: $requestId, grantId: $grantId, first: $first) "
                             "{ " TENANTRY_STEP " }\n}";

const char* const kMap =
    "query ShareMap { shareMap { tenantId provider providerName consumer consumerName active suspended lastUsed "
    "firstEnd } }";

const char* const kPreview =
    "query SharePreview($provider: ID!, $consumer: ID!, $scope: ShareScopeInput!) {\n"
    "  sharePreview(provider: $provider, consumer: $consumer, scope: $scope) {\n"
    "    tenantId provider consumer digest sensitive quorum { party need have } fields events estimate members sample\n"
    "    readers { role count } decisions { " TENANTRY_REQUEST " }\n  }\n}";

const char* const kSharedWithMe = "query SharedWithMe { sharedWithMe { tenantId grantId ownerName expiresAt resources "
                                  "events(limit: 20) { tenantId grantId id type timestamp } } }";

const char* const kAsk = "mutation RequestShare($provider: ID!, $scope: ShareScopeInput!, $reason: String!, $ticket: "
                         "String, $clientToken: String!) {\n"
                         "  requestShare(provider: $provider, scope: $scope, reason: $reason, ticket: $ticket, "
                         "clientToken: $clientToken) { " TENANTRY_REQUEST " }\n}";

const char* const kOffer = "mutation OfferShare($consumer: ID!, $scope: ShareScopeInput!, $reason: String!, $ticket: "
                           "String, $clientToken: String!) {\n"
                           "  offerShare(consumer: $consumer, scope: $scope, reason: $reason, ticket: $ticket, "
                           "clientToken: $clientToken) { " TENANTRY_REQUEST " }\n}";

const char* const kBreakGlass =
    "mutation BreakGlass($provider: ID!, $consumer: ID!, $scope: ShareScopeInput!, $reason: String!, $ticket: "
    "String!, $clientToken: String!) {\n"
    "  breakGlass(provider: $provider, consumer: $consumer, scope: $scope, reason: $reason, ticket: $ticket, "
    "clientToken: $clientToken) { " TENANTRY_GRANT " }\n}";

const char* const kDecide =
    "mutation DecideShare($id: ID!, $decision: ShareDecision!, $reason: String, $narrow: ShareScopeInput, "
    "$expectedVersion: Int!, $clientToken: String!) {\n"
    "  decideShare(id: $id, decision: $decision, reason: $reason, narrow: $narrow, expectedVersion: "
    "$expectedVersion, clientToken: $clientToken) { " TENANTRY_REQUEST " }\n}";

const char* const kProbe = "mutation ProbeShare($grantId: ID!, $clientToken: String!) {\n"
                           "  probeShare(grantId: $grantId, clientToken: $clientToken) { " TENANTRY_GRANT " }\n}";

const char* const kCancel =
    "mutation CancelShare($id: ID!, $reason: String, $expectedVersion: Int!, $clientToken: String!) {\n"
    "  cancelShare(id: $id, reason: $reason, expectedVersion: $expectedVersion, clientToken: $clientToken) "
    "{ " TENANTRY_REQUEST " }\n}";

const char* const kSuspend = TENANTRY_GRANT_STEP("SuspendShare", "suspendShare");
const char* const kResume = TENANTRY_GRANT_STEP("ResumeShare", "resumeShare");
const char* const kRevoke = TENANTRY_GRANT_STEP("RevokeShare", "revokeShare");

const char* const kExtend =
    "mutation ExtendShare($grantId: ID!, $hours: Int!, $reason: String!, $expectedVersion: Int!, $clientToken: "
    "String!) {\n"
    "  extendShare(grantId: $grantId, hours: $hours, reason: $reason, expectedVersion: $expectedVersion, "
    "clientToken: $clientToken) { " TENANTRY_REQUEST " }\n}";

const char* const kAmend =
    "mutation AmendShare($grantId: ID!, $scope: ShareScopeInput!, $reason: String!, $expectedVersion: Int!, "
    "$clientToken: String!) {\n"
    "  amendShare(grantId: $grantId, scope: $scope, reason: $reason, expectedVersion: $expectedVersion, "
    "clientToken: $clientToken) { " TENANTRY_REQUEST " }\n}";

const char* const kReview =
    "mutation ReviewBreakGlass($grantId: ID!, $reason: String!, $expectedVersion: Int!, $clientToken: String!) {\n"
    "  reviewBreakGlass(grantId: $grantId, finding: $reason, expectedVersion: $expectedVersion, clientToken: "
    "$clientToken) { " TENANTRY_GRANT " }\n}";

} // namespace Tenantry::Queries::Shares
