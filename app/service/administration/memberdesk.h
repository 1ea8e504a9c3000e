// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/administration/changeplan.h"
#include "service/administration/changeterms.h"
#include "service/administration/memberedit.h"
#include "service/administration/memberoutcome.h"
#include "service/resolvercontext.h"
#include "storage/memberchanges.h"

namespace Tenantry {

/// Where changes of one tenant's memberships are asked for: planned, then done all or none, or left for a second
/// person; with their entry in the log and what takes them back. In the context's transaction: what fails leaves
/// nothing. A tenant that has an admin keeps one.
class MemberDesk {
public:
    /// Beyond so many members a change is a second person's to decide.
    static constexpr int kAlone = 50;
    static constexpr int kMostMembers = 10'000;

    MemberDesk(ResolverContext& context, TenantId tenant)
        : m_context(context)
        , m_tenant(std::move(tenant))
    {
    }

    /// The permission, the scope, and that the tenant is there and not archived.
    Result<void> may();
    /// `action`: the entry's. `versions` of single edits are in the edits.
    Result<MemberOutcome> change(const QList<MemberEdit>& edits, const char* action, const ChangeTerms& terms);
    Result<MemberOutcome> undo(const QByteArray& id, const ChangeTerms& terms);
    Result<QList<MemberChanges::Undo>> undos(int first);
    /// What a second person approved.
    Result<void> apply(const StoredChange& change);
    /// Whether a membership it is of moved on since it was asked for.
    Result<bool> isStale(const StoredChange& change) const;
    /// Fails by `member.lastAdmin` where the tenant had `before` admins and has none now.
    Result<void> keepsAdmin(int before) const;
    /// The tenant's entry, and the platform's where it is an operator's doing.
    Result<void> audit(AuditEntry entry) const;
    AuditEntry entry(const char* action) const;
    Result<MemberChanges> members() const;

private:
    using Rows = std::vector<PlannedMember>;

    PlannedMember planned(int row, const MemberEdit& edit, const QHash<UserId, Membership>& found) const;
    Result<Rows> plannedAll(const QList<MemberEdit>& edits) const;
    void refuseLastAdmins(Rows& rows, int admins) const;
    Json planOf(const Rows& rows, const char* action) const;
    Result<QByteArray> write(const Rows& rows, const char* action);
    Result<void> auditRows(const Rows& rows, const char* action);
    Result<StoredChange> ask(const Rows& rows, const Json& plan, const char* action, const ChangeTerms& terms);
    Result<MemberOutcome> repeated(const Json& answer) const;
    Result<void> finish(MemberOutcome& outcome, const ChangeTerms& terms);

    ResolverContext& m_context;
    TenantId m_tenant;
    int m_tenantVersion = 0;
};

} // namespace Tenantry
