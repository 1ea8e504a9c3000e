// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graphql/execution/selectionplan.h"

#include <functional>

namespace Tenantry::GraphQL {

/// Visits the fields of these sets in order, through fragments, each named fragment once, as @skip and @include allow
/// (6.3.2). With `object`, only fragments that apply to it; without, all.
void forEachField(const PlanContext& context, const TypeDefinition* object,
    const std::vector<const SelectionSet*>& sets, const std::function<void(const Selection&)>& visit);

} // namespace Tenantry::GraphQL
