// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graphql/execution/answershape.h"

#include <cstdint>

namespace Tenantry::GraphQL {

/// What an operation would cost, before it runs. The weights stand in the schema, at the fields they weigh:
///
///     directive @cost(weight: Int!) on FIELD_DEFINITION
///     directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!]) on FIELD_DEFINITION
///
/// as the GraphQL cost directives specification names them. A field without @cost weighs 1 if it gives objects and 0 if
/// it is a leaf. A list multiplies what is below it by the largest of its slicing arguments, else by its assumed size,
/// else by 10; with `sizedFields`, the size is that of these fields below it instead (a connection's `nodes`). Of the
/// possible types of an abstract field the dearest counts. Fields that @skip or @include take out cost nothing.
///
/// Stops counting above `maximum`, so that no document costs more to weigh than that many steps.
std::int64_t costOf(const AnswerShape& shape, const Schema& schema, std::int64_t maximum);

} // namespace Tenantry::GraphQL
