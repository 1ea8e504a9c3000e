// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "base/result.h"
#include "domain/tenantlife.h"

#include <QStringList>

namespace Tenantry {

/// What a tenant's texts may be, and how they stand in entries and plans.
class TenantTexts {
public:
    /// InvalidArgument with the place. Not of the subdomain: SubdomainRules says that.
    static Result<void> check(const TenantState& state);
    /// Trimmed, sorted, none twice: up to 20 of 1 to 40 characters.
    static Result<QStringList> tags(const QStringList& given);
    /// Name, subdomain, plan, region, binding, status, group, tags, purgeAfter.
    static Json described(const TenantState& state);
    /// Of two such, the members that differ.
    static std::pair<Json, Json> difference(const Json& before, const Json& after);
};

} // namespace Tenantry
