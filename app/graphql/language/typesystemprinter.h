// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graphql/language/document.h"

namespace Tenantry::GraphQL {

/// Append to `out`, as printDocument() and its parts do.
void appendTypeSystem(const Definition& definition, std::string& out);
/// With a leading blank each.
void appendDirectives(const std::vector<Directive>& directives, std::string& out);
void appendValue(const Value& value, std::string& out);
void appendSelections(const SelectionSet& selections, int indent, std::string& out);

} // namespace Tenantry::GraphQL
