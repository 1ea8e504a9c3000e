// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graphql/execution/resolvermap.h"

namespace Tenantry::GraphQL {

/// The resolver of a field of the introspection types, or of __schema and __type on the query type; nullptr if there is
/// none.
const Resolver* introspectionResolver(const std::string& type, const std::string& field);

} // namespace Tenantry::GraphQL
