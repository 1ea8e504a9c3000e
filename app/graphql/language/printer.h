// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graphql/language/document.h"

#include <string>

namespace Tenantry::GraphQL {

/// The document as text, two blanks an indent. parseDocument(printDocument(x)) == x; comments are not kept.
std::string printDocument(const Document& document);
std::string printValue(const Value& value);
std::string printSelections(const SelectionSet& selections, int indent = 0);

} // namespace Tenantry::GraphQL
