// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace Tenantry::GraphQL {

void appendUtf8(unsigned codePoint, std::string& out);
/// No overlong forms, no surrogates, nothing above U+10FFFF.
bool isValidUtf8(std::string_view text);

} // namespace Tenantry::GraphQL
