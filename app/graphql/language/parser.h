// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "graphql/language/document.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace Tenantry::GraphQL {

/// What a text may cost before it is refused with LimitExceeded. The defaults are for documents of strangers.
struct ParseLimits {
    int depth =
        64; ///< selection sets, lists, objects and list types inside each other; GraphiQL's introspection needs 15
    int tokens = 5000;
    std::size_t bytes = 1024 * 1024;

    /// For a schema that we ship.
    static ParseLimits trusted() { return {.depth = 64, .tokens = 500000, .bytes = 16 * 1024 * 1024}; }
};

/// Parses an executable or a type-system document (October 2021). Fails with ParseError or LimitExceeded; the error's
/// path is `line:column`. The result keeps nothing of `source`.
Result<DocumentPtr> parseDocument(std::string_view source, ParseLimits limits = {});
/// One value alone, as in `[1, {a: $b}]`.
Result<Value> parseValue(std::string_view source, ParseLimits limits = {});
/// The location in the error of a parse; 0:0 if it has none.
Location locationOf(const Error& error);

} // namespace Tenantry::GraphQL
