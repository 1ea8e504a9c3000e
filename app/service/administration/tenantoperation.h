// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "base/result.h"
#include "domain/tenantlife.h"
#include "service/permission.h"

#include <QStringList>

namespace Tenantry {

/// One kind of change of a tenant, as a value: what it needs, what it makes of a tenant, and what takes it back. Pure:
/// plans and changes ask the same, so that a plan never promises what the change refuses.
class TenantOperation {
public:
    enum class Kind { Create, Edit, Suspend, Resume, Archive, Restore, Purge, Tags, Plan };

    /// `body`: of Create and Edit the fields given (null takes one away), of Archive `keepDays`, of Tags `add` and
    /// `remove`, of Plan `plan`.
    explicit TenantOperation(Kind kind, Json body = Json::object())
        : m_kind(kind)
        , m_body(std::move(body))
    {
    }
    static Result<TenantOperation> fromJson(const Json& object);
    Json toJson() const;

    /// What the tenant is then; the version is that of `before`. Fails with a rule (RuleWords) where it is not in a
    /// state for this, and InvalidArgument with the place of what is wrong.
    Result<TenantState> after(const TenantState& before, Timestamp now) const;
    /// Names and texts of a new tenant.
    Result<TenantState> created(Timestamp now) const;

    Kind kind() const { return m_kind; }
    const Json& body() const { return m_body; }
    Permission permission() const;
    const char* action() const; ///< the entry's
    /// The mutation that takes it back, or empty.
    const char* undo() const;
    QStringList irreversible() const; ///< what nobody gets back
    bool isAlwaysPending() const { return m_kind == Kind::Purge; } ///< whatever the number of tenants
    /// Whether a tenant's own admin may do it.
    Result<void> checkOwnFields() const;

private:
    Result<void> take(TenantState& state) const;
    Result<void> takeTags(TenantState& state) const;

    Kind m_kind;
    Json m_body;
};

} // namespace Tenantry
