// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graphql/language/tokenreader.h"

namespace Tenantry::GraphQL {

/// Measures how deep fields stand inside each other in each operation, fragments included, and notes in the reader
/// where that is beyond its limits. Each definition is looked at once, in the order in which fragments spread each
/// other; those in a cycle have no depth and are left to the rule about cycles.
void checkDepth(const Document& document, TokenReader& reader);

} // namespace Tenantry::GraphQL
