// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "domain/ids.h"
#include "graphql/language/document.h"

#include <set>

namespace Tenantry {

/// Writes this tenant over every other that a request names: whoever asks through a tenant's client asks for that
/// tenant, whatever a caller, a saved query or a pasted filter says.
class TenantRewrite {
public:
    explicit TenantRewrite(const TenantId& tenant)
        : m_tenant(tenant.toStdString())
    {
    }

    /// Every `tenantId` and `organizationId` member that has a text, at any depth, except inside an event's `data`.
    void variables(Json& value) const;
    /// Literals in the document's arguments; true if one was changed. Then, for the variables used there:
    bool literals(GraphQL::Document& document);
    const std::set<std::string>& usedVariables() const { return m_slots; }

private:
    bool selections(GraphQL::SelectionSet& set);
    bool argument(const std::string& name, GraphQL::Value& value);

    std::string m_tenant;
    std::set<std::string> m_slots;
};

} // namespace Tenantry
