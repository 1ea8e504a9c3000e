// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graphql/language/document.h"

namespace Tenantry::GraphQL {

/// A type-system definition as SDL. printDocument() uses these.
std::string printTypeSystem(const Definition& definition);
/// With a leading blank each; empty for none.
std::string printDirectives(const std::vector<Directive>& directives);
/// As a block string where it was one and comes back the same, else quoted.
std::string printString(const std::string& text, bool asBlock);

} // namespace Tenantry::GraphQL
