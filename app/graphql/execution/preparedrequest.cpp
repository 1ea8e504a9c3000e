// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphql/execution/preparedrequest.h"

#include "graphql/execution/costof.h"
#include "graphql/execution/errorlist.h"

#include <algorithm>

namespace Tenantry::GraphQL {

namespace {

ExecutionResult refusal(const ExecutionRequest& request, const ErrorList& errors)
{
    return {withExtensions("{" + errors.toJson(), request), true, errors.count(), errors.first(), errors.limit()};
}

ExecutionResult refusal(const ExecutionRequest& request, const std::vector<ValidationError>& problems)
{
    ErrorList errors(static_cast<int>(problems.size())); // the rules have kept their own limit
    for (const ValidationError& problem : problems)
        errors.add(problem);
    return refusal(request, errors);
}

ExecutionResult refusal(const ExecutionRequest& request, Limit limit, std::int64_t maximum, std::string message)
{
    ErrorList errors;
    errors.add(limit, maximum, std::move(message));
    return refusal(request, errors);
}

bool hasSeveralOperations(const Document& document)
{
    return std::count_if(document.definitions.begin(), document.definitions.end(), [](const Definition& one) {
        return std::holds_alternative<OperationDefinition>(one);
    }) > 1;
}

} // namespace

ExecutionResult refusal(const ExecutionRequest& request, const Error& error)
{
    return refusal(
        request, std::vector{ValidationError{error.detail.toStdString(), {locationOf(error)}, {}, error.code}});
}

QByteArray withExtensions(std::string body, const ExecutionRequest& request)
{
    const QByteArray extensions = request.lateExtensions ? request.lateExtensions() : request.extensions;
    if (!extensions.isEmpty()) {
        body += ",\"extensions\":";
        body.append(extensions.constData(), static_cast<std::size_t>(extensions.size()));
    }
    body += '}';
    return QByteArray::fromStdString(body);
}

tl::expected<AnswerShape, ExecutionResult> prepareRequest(const ExecutionRequest& request)
{
    DocumentPtr document = request.document;
    if (!document) {
        const auto entry = request.documents ? request.documents->prepared(QByteArray::fromStdString(request.query))
                                             : std::make_shared<const DocumentCache::Entry>(DocumentCache::prepare(
                                                 *request.schema, request.query, request.limits));
        if (!entry->document)
            return tl::make_unexpected(refusal(request, entry->errors));
        document = entry->document;
    }
    if (request.operationName.empty() && hasSeveralOperations(*document))
        return tl::make_unexpected(refusal(request, Limit::Operations, 1,
            "The document has several operations, and one is executed. Say which with operationName."));
    auto shape = AnswerShape::make(request.schema, document, request.operationName, request.variables);
    if (!shape)
        return tl::make_unexpected(refusal(request, shape.error()));
    const std::int64_t maximum = request.execution.cost;
    if (const std::int64_t cost = costOf(*shape, *request.schema, maximum); cost > maximum)
        return tl::make_unexpected(refusal(request, Limit::Cost, maximum,
            "The request costs more than " + std::to_string(maximum)
                + ". Ask for fewer rows at a time, or for fewer lists inside lists."));
    return std::move(*shape);
}

} // namespace Tenantry::GraphQL
