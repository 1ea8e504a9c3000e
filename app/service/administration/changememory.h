// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/administration/changeterms.h"
#include "service/resolvercontext.h"

namespace Tenantry {

/// What is sent twice with one token is done once: the answer of the first time, by whoever asked.
class ChangeMemory {
public:
    explicit ChangeMemory(ResolverContext& context)
        : m_context(context)
    {
    }

    /// Null where nothing was kept, or there is no token; a Conflict where the token was another change's.
    Result<Json> find(const ChangeTerms& terms) const;
    Result<void> keep(const ChangeTerms& terms, Json answer, const TenantId& tenant);

private:
    ResolverContext& m_context;
};

} // namespace Tenantry
