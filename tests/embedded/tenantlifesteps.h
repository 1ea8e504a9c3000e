// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Tenantry::Testing {

/// What the tests of a tenant's life ask of a change's answer.
inline constexpr char kTenantChangeFields[] =
    " { done repeated plan { tenants problems members activePeople grants events auditEntries entries irreversible"
    " needsSecondPerson undo } tenant { tenantId id name subdomain plan status version group tags archivedAt purgeAfter"
    " isPurging binding } pending { tenantId id kind state version decidable whyNot digest touchedCount }"
    " rows { tenantId name version before after problem rule } } ";

} // namespace Tenantry::Testing
