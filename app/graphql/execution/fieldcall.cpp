// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphql/execution/fieldcall.h"

namespace Tenantry::GraphQL {

FieldCall::FieldCall(
    const ObjectHandle& parent, const PlannedField& field, const Json& arguments, void* context, const AnswerPath& path)
    : m_parent(parent)
    , m_field(field)
    , m_arguments(arguments)
    , m_context(context)
    , m_path(path)
{
}

bool FieldCall::has(const char* name) const
{
    const auto at = m_arguments.find(name);
    return at != m_arguments.end() && !at->is_null();
}

} // namespace Tenantry::GraphQL
