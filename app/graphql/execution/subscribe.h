// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graphql/execution/execute.h"

namespace Tenantry::GraphQL {

using ResponseStream = Stream<ExecutionResult>;

/// 6.2.3.1: checks the request and asks the root field's source resolver for its events. Otherwise the one answer that
/// says why there is no stream.
tl::expected<std::shared_ptr<SourceStream>, ExecutionResult> createSourceEventStream(const ExecutionRequest& request);

/// 6.2.3.2: each event is the root object of one execution of the request, with the request's limits for each. What the
/// request points to (resolvers, context) must outlive the stream. Cancelling it, or letting go of it, cancels the
/// source (6.2.3.3).
std::shared_ptr<ResponseStream> mapSourceToResponse(
    std::shared_ptr<SourceStream> source, const ExecutionRequest& request);

/// Both, one after the other.
tl::expected<std::shared_ptr<ResponseStream>, ExecutionResult> subscribe(const ExecutionRequest& request);

} // namespace Tenantry::GraphQL
