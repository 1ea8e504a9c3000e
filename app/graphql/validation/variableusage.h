// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graphql/validation/typeddocument.h"

#include <functional>

namespace Tenantry::GraphQL {

/// Visits every variable used by each operation, in itself or in the fragments it reaches; the definition is nullptr
/// where the operation has none of that name.
void forEachVariableUsage(const TypedDocument& typed,
    const std::function<void(const OperationDefinition&, const VariableDefinition*, const ValueSite&)>& visit);

} // namespace Tenantry::GraphQL
