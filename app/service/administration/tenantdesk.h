// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/administration/changeplan.h"
#include "service/administration/changeterms.h"
#include "service/administration/tenantoperation.h"
#include "service/resolvercontext.h"

namespace Tenantry {

/// Where changes of tenants are asked for: planned, then done, or left for a second person; with their entries in the
/// tenants' and the platform's logs. In the context's transaction: what fails leaves nothing.
class TenantDesk {
public:
    /// Beyond so many tenants a change is a second person's to decide.
    static constexpr int kAlone = 10;
    static constexpr int kMostTenants = 5000;

    explicit TenantDesk(ResolverContext& context)
        : m_context(context)
    {
    }

    Result<ChangeOutcome> create(const TenantOperation& operation, const ChangeTerms& terms);
    Result<ChangeOutcome> change(
        const TenantOperation& operation, const QList<TenantId>& ids, const ChangeTerms& terms);
    /// Does it to tenants that were looked at: all of them, or it fails.
    Result<void> apply(const TenantOperation& operation, const QList<TenantId>& ids, const QString& reason);

    /// The tenant's own entry and the platform's.
    Result<void> audit(const TenantId& id, const char* action, Json before, Json after, Json data);

private:
    Result<QList<TenantState>> statesOf(const QList<TenantId>& ids) const;
    Result<void> may(const TenantOperation& operation, const QList<TenantId>& ids);
    Result<PlannedTenant> planned(const TenantOperation& operation, const TenantState& before) const;
    Result<void> checkNames(const TenantState& after, const TenantState* before) const;
    Result<void> checkVersions(const QList<TenantState>& states, const ChangeTerms& terms);
    Result<ChangePlan> planOf(
        const TenantOperation& operation, const std::vector<PlannedTenant>& rows, const QList<TenantId>& ids) const;
    Result<void> makeOrTry(const TenantState& state, bool dryRun);
    Result<void> write(const TenantState& before, const TenantState& after);
    Result<StoredChange> ask(const TenantOperation& operation, const std::vector<PlannedTenant>& rows,
        const ChangePlan& plan, const ChangeTerms& terms);
    Result<void> finish(ChangeOutcome& outcome, const ChangeTerms& terms, const TenantId& tenant);
    Result<std::optional<ChangeOutcome>> repeated(const ChangeTerms& terms);
    Result<void> show(ChangeOutcome& outcome, const TenantId& tenant) const;

    ResolverContext& m_context;
};

} // namespace Tenantry
