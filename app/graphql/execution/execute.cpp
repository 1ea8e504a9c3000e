// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphql/execution/execute.h"

#include "graphql/execution/executor.h"
#include "graphql/execution/preparedrequest.h"

namespace Tenantry::GraphQL {

QByteArray errorBody(const std::vector<ValidationError>& errors, const QByteArray& extensions)
{
    ErrorList list(static_cast<int>(errors.size()));
    for (const ValidationError& error : errors)
        list.add(error);
    ExecutionRequest request;
    request.extensions = extensions;
    return withExtensions("{" + list.toJson(), request);
}

Result<OperationKind> operationKind(const Document& document, const std::string& operationName)
{
    if (const OperationDefinition* operation = document.operation(operationName))
        return operation->kind;
    return fail(ErrorCode::ValidationError, QStringLiteral("The document has no such operation, or several."));
}

ExecutionResult execute(const ExecutionRequest& request)
{
    auto shape = prepareRequest(request);
    if (!shape)
        return std::move(shape.error());
    if (shape->operation().kind == OperationKind::Subscription && !request.root)
        return refusal(
            request, Error{ErrorCode::Unsupported, QStringLiteral("A subscription needs a stream of events."), {}});
    ErrorList errors(request.execution.errors);
    std::string body = "{\"data\":";
    Executor(request, std::move(*shape), errors).run(body);
    if (errors.count() > 0)
        body += "," + errors.toJson();
    return {withExtensions(std::move(body), request), false, errors.count(), errors.first(), errors.limit()};
}

} // namespace Tenantry::GraphQL
