// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/queries.h"
#include "client/querypieces.h"

#define TENANTRY_OUTCOME                                                                                               \
    " {\n    done repeated\n"                                                                                          \
    "    tenant { tenantId id name subdomain plan region status binding createdAt memberCount events24h hourly "       \
    "openBreaches version group tags archivedAt purgeAfter isPurging }\n"                                              \
    "    plan { tenants problems members activePeople grants events auditEntries entries irreversible "                \
    "needsSecondPerson undo }\n"                                                                                       \
    "    pending { " TENANTRY_PENDING " }\n"                                                                           \
    "    rows(first: $rows) { tenantId name version before after problem rule }\n  }\n}"
#define TENANTRY_CERTIFICATE "tenantId at sha256 document"

namespace Tenantry::Queries::Platform {

const char* const kCreateTenant = "mutation CreateTenant($tenant: NewTenant!, " TENANTRY_TERM_TYPES " {\n"
                                  "  createTenant(tenant: $tenant, " TENANTRY_TERMS TENANTRY_OUTCOME;

const char* const kEditTenant =
    "mutation EditTenant($id: ID!, $edit: TenantEdit!, $expectedVersion: Int!, " TENANTRY_TERM_TYPES " {\n"
    "  editTenant(id: $id, edit: $edit, expectedVersion: $expectedVersion, " TENANTRY_TERMS TENANTRY_OUTCOME;

const char* const kSuspendTenant =
    "mutation SuspendTenant($id: ID!, $reason: String!, $expectedVersion: Int!, " TENANTRY_TERM_TYPES " {\n"
    "  suspendTenant(id: $id, reason: $reason, expectedVersion: $expectedVersion, " TENANTRY_TERMS TENANTRY_OUTCOME;

const char* const kResumeTenant =
    "mutation ResumeTenant($id: ID!, $reason: String!, $expectedVersion: Int!, " TENANTRY_TERM_TYPES " {\n"
    "  resumeTenant(id: $id, reason: $reason, expectedVersion: $expectedVersion, " TENANTRY_TERMS TENANTRY_OUTCOME;

const char* const kArchiveTenant =
    "mutation ArchiveTenant($id: ID!, $reason: String!, $keepDays: Int, $expectedVersion: Int!, " TENANTRY_TERM_TYPES
    " {\n"
    "  archiveTenant(id: $id, reason: $reason, keepDays: $keepDays, expectedVersion: $expectedVersion, " TENANTRY_TERMS
        TENANTRY_OUTCOME;

const char* const kRestoreTenant =
    "mutation RestoreTenant($id: ID!, $reason: String!, $expectedVersion: Int!, " TENANTRY_TERM_TYPES " {\n"
    "  restoreTenant(id: $id, reason: $reason, expectedVersion: $expectedVersion, " TENANTRY_TERMS TENANTRY_OUTCOME;

const char* const kPurgeTenant =
    "mutation PurgeTenant($id: ID!, $confirmId: ID!, $reason: String!, $expectedVersion: Int!, " TENANTRY_TERM_TYPES
    " {\n"
    "  purgeTenant(id: $id, confirmId: $confirmId, reason: $reason, expectedVersion: $expectedVersion, " TENANTRY_TERMS
        TENANTRY_OUTCOME;

const char* const kChangeTenants =
    "mutation ChangeTenants($ids: [ID!]!, $change: TenantBulkChange!, $reason: String!, $expectedVersions: "
    "[Int!], " TENANTRY_TERM_TYPES " {\n"
    "  changeTenants(ids: $ids, change: $change, reason: $reason, expectedVersions: $expectedVersions, " TENANTRY_TERMS
        TENANTRY_OUTCOME;

const char* const kPendingChanges =
    "query PendingChanges($decidableByMe: Boolean, $state: ChangeState, $tenantId: ID, $first: Int) {\n"
    "  pendingChanges(decidableByMe: $decidableByMe, state: $state, tenantId: $tenantId, first: $first) {\n"
    "    " TENANTRY_PENDING "\n  }\n}";

const char* const kPendingChange = "query PendingChange($id: ID!) { pendingChange(id: $id) { " TENANTRY_PENDING " } }";

const char* const kDecideChange =
    "mutation DecideChange($id: ID!, $approve: Boolean!, $reason: String, $expectedVersion: Int!) {\n"
    "  decideChange(id: $id, approve: $approve, reason: $reason, expectedVersion: $expectedVersion) {\n"
    "    " TENANTRY_PENDING "\n  }\n}";

const char* const kCancelChange = "mutation CancelChange($id: ID!, $reason: String) {\n"
                                  "  cancelChange(id: $id, reason: $reason) { " TENANTRY_PENDING " }\n}";

const char* const kTenantCertificate =
    "query TenantCertificate($id: ID!) { tenantCertificate(id: $id) { " TENANTRY_CERTIFICATE " } }";

const char* const kTenantCertificates =
    "query TenantCertificates($first: Int, $offset: Int) {\n"
    "  tenantCertificates(first: $first, offset: $offset) { totalCount nodes { " TENANTRY_CERTIFICATE " } }\n}";

} // namespace Tenantry::Queries::Platform
