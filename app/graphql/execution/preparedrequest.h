// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graphql/execution/answershape.h"
#include "graphql/execution/execute.h"

namespace Tenantry::GraphQL {

/// All that comes before execution: the document, the one operation, its variables (6.1), its cost. Otherwise the
/// answer that refuses the request.
tl::expected<AnswerShape, ExecutionResult> prepareRequest(const ExecutionRequest& request);

ExecutionResult refusal(const ExecutionRequest& request, const Error& error);
QByteArray withExtensions(std::string body, const ExecutionRequest& request);

} // namespace Tenantry::GraphQL
