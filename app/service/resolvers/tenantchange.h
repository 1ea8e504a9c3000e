// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/tenant.h"
#include "graphql/execution/resolvedvalue.h"
#include "service/resolvercontext.h"

namespace Tenantry {

/// Changes of a tenant itself, each with its entry in the tenant's and the platform's log.
class TenantChange {
public:
    explicit TenantChange(ResolverContext& context)
        : m_context(context)
    {
    }

    /// Makes the tenant or changes what `input` says of it; what it leaves out stays. The same again changes nothing
    /// and leaves no entry.
    Result<GraphQL::ResolvedValue> put(const Json& input);
    Result<GraphQL::ResolvedValue> setStatus(const TenantId& id, TenantStatus status, const std::string& reason);

private:
    Result<Tenant> merged(const Json& input, const std::optional<Tenant>& before) const;
    Result<void> audit(const TenantId& id, const char* action, Json before, Json after, Json data);
    Result<GraphQL::ResolvedValue> answer(const PlatformScope& scope, const TenantId& id) const;

    ResolverContext& m_context;
};

} // namespace Tenantry
