// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graphql/language/document.h"

#include <string>
#include <string_view>

namespace Tenantry::GraphQL {

/// The document as text, two blanks an indent. parseDocument(printDocument(x)) == x; comments are not kept.
std::string printDocument(const Document& document);
/// The same in as few bytes as the grammar allows.
std::string printMinified(const Document& document);
/// A text without what section 2.1.7 calls ignored, but for the blanks that keep two tokens apart. Empty for a text
/// that has no tokens, or wrong ones.
std::string stripIgnored(std::string_view source);
std::string printValue(const Value& value);
std::string printSelections(const SelectionSet& selections, int indent = 0);

} // namespace Tenantry::GraphQL
