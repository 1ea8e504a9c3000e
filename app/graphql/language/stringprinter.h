// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace Tenantry::GraphQL {

/// With quotes; control characters become escapes.
std::string quotedString(std::string_view text);
/// True if a block string can say the text: those lose indents that all lines share and blank outer lines, and know no
/// control characters.
bool fitsBlockString(std::string_view text);
/// On one line where it is short, else between lines of quotes; `minimal` adds no line that it need not.
std::string blockString(std::string_view text, bool minimal = false);
/// As a block string where it is to be one and fits, else quoted.
std::string printString(std::string_view text, bool asBlock);

} // namespace Tenantry::GraphQL
