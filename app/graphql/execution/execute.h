// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "graphql/execution/documentcache.h"
#include "graphql/execution/executionlimits.h"
#include "graphql/execution/resolvermap.h"

#include <functional>
#include <optional>

namespace Tenantry::GraphQL {

/// What the asker is shown of a resolver's error.
struct PresentedError {
    std::string message;
    std::string code;
    Json extensions{}; ///< further members of the error's `extensions`; an object or null
};

struct ExecutionRequest {
    SchemaPtr schema;
    const ResolverMap* resolvers = nullptr;
    std::string query{}; ///< parsed and validated here, unless `document` is given
    DocumentPtr document{}; ///< parsed **and validated** before
    DocumentCache* documents = nullptr; ///< where `query` is looked up first, if there is one
    std::string operationName{};
    Json variables{}; ///< an object, or null for none
    void* context = nullptr; ///< for FieldCall::context<T>()
    CancelToken cancel{}; ///< polled at every field and list item, and while answers are waited for
    QByteArray extensions{}; ///< the answer's `extensions`, a JSON object in bytes; none if empty
    std::function<QByteArray()> lateExtensions{}; ///< the same, asked for after execution; wins over `extensions`
    std::function<PresentedError(const Error&)> present{}; ///< default: the detail and codeName()
    std::optional<ResolvedValue> root{}; ///< the root object, e.g. the event a subscription delivers
    ParseLimits limits{}; ///< of a `query` that is not looked up in `documents`
    ExecutionLimits execution{};
};

struct ExecutionResult {
    QByteArray body; ///< `{"data":…,"errors":[…],"extensions":{…}}`, UTF-8
    bool requestError = false; ///< refused before execution: the body has no `data`
    int errors = 0; ///< how many errors there were; the body lists the first ones
    ErrorCode firstError = ErrorCode::Unknown; ///< of the first error, where there is one
    std::optional<Limit> limit{}; ///< that was reached, if one was
};

/// Parses, validates and executes; returns when the answer is whole. Resolvers run on this thread, one after the other;
/// what they answer with `Later` may be made in parallel elsewhere, and is waited for here. A subscription needs
/// `root`, the event (subscribe() gives it); without, it is refused.
ExecutionResult execute(const ExecutionRequest& request);

/// The kind of the operation that would run, so that GET can refuse mutations before anything runs.
Result<OperationKind> operationKind(const Document& document, const std::string& operationName);

/// `{"errors":[…]}` for an error outside execution, in the same form.
QByteArray errorBody(const std::vector<ValidationError>& errors, const QByteArray& extensions = {});

} // namespace Tenantry::GraphQL
