// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Tenantry::GraphQL {

/// What a document, or its execution, may be refused for although it says nothing wrong. An error of LimitExceeded
/// names one of these.
enum class Limit {
    Bytes, ///< of the whole text
    Tokens,
    Nesting, ///< brackets of any kind inside each other
    Depth, ///< fields inside each other, fragments included
    IntrospectionDepth, ///< the same below `__schema` and `__type`
    Aliases,
    Directives,
    Work, ///< the steps that the rules themselves may take
    Errors, ///< how many are reported
    Operations, ///< one is executed
    Cost, ///< what it would make the service read
    Time,
    AnswerBytes,
};

/// The word that travels in an answer's `extensions.limit`, e.g. `depth`.
const char* limitName(Limit limit);

} // namespace Tenantry::GraphQL
