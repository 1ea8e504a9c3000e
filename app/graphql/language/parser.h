// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "graphql/language/document.h"
#include "graphql/language/limit.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace Tenantry::GraphQL {

/// What a document may cost before it is refused with LimitExceeded. The defaults are for documents of strangers; a
/// caller may raise any of them.
struct ParseLimits {
    std::size_t bytes = 256 * 1024;
    int tokens = 5000;
    int nesting = 64; ///< selection sets, lists, objects and list types inside each other, as they are written
    int depth = 12; ///< fields inside each other, fragments included
    int introspectionDepth = 20; ///< the same from `__schema` and `__type` on; GraphiQL's query needs 13
    int aliases = 30;
    int directives = 50;
    std::vector<std::string> uncountedAliases{}; ///< aliases that a program of ours adds; equal ones merge, so free

    bool operator==(const ParseLimits&) const = default;
    /// For a text that we ship, as a schema.
    static ParseLimits trusted();
};

/// Parses an executable or a type-system document (October 2021). Fails with ParseError or LimitExceeded; the error's
/// path is `line:column`. The result keeps nothing of `source`. `exceeded` takes the limit of a LimitExceeded.
Result<DocumentPtr> parseDocument(
    std::string_view source, const ParseLimits& limits = {}, std::optional<Limit>* exceeded = nullptr);
/// One value alone, as in `[1, {a: $b}]`.
Result<Value> parseValue(std::string_view source, const ParseLimits& limits = {});
/// The location in the error of a parse; 0:0 if it has none.
Location locationOf(const Error& error);

} // namespace Tenantry::GraphQL
