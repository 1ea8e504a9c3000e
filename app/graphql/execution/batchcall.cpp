// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphql/execution/batchcall.h"

namespace Tenantry::GraphQL {

BatchCall::BatchCall(
    const std::vector<ObjectHandle>& parents, const PlannedField& field, const Json& arguments, void* context)
    : m_parents(parents)
    , m_field(field)
    , m_arguments(arguments)
    , m_context(context)
{
}

bool BatchCall::has(const char* name) const
{
    const auto at = m_arguments.find(name);
    return at != m_arguments.end() && !at->is_null();
}

} // namespace Tenantry::GraphQL
