// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphql/execution/execute.h"

#include "graphql/execution/executor.h"

namespace Tenantry::GraphQL {

namespace {

QByteArray withExtensions(std::string body, const QByteArray& extensions)
{
    if (!extensions.isEmpty())
        body += ",\"extensions\":" + extensions.toStdString();
    return QByteArray::fromStdString(body + "}");
}

QByteArray extensionsOf(const ExecutionRequest& request)
{
    return request.lateExtensions ? request.lateExtensions() : request.extensions;
}

ExecutionResult refused(const ExecutionRequest& request, const std::vector<ValidationError>& errors)
{
    return {errorBody(errors, extensionsOf(request)), true, static_cast<int>(errors.size()), errors.front().code};
}

ExecutionResult refused(const ExecutionRequest& request, const Error& error)
{
    return refused(request, {ValidationError{error.detail.toStdString(), {locationOf(error)}, {}, error.code}});
}

} // namespace

QByteArray errorBody(const std::vector<ValidationError>& errors, const QByteArray& extensions)
{
    ErrorList list;
    for (const ValidationError& error : errors) {
        PresentedError shown{error.message, codeName(error.code)};
        if (!error.rule.empty())
            shown.extensions["rule"] = error.rule;
        list.add(shown, error.code, error.locations, {});
    }
    return withExtensions("{" + list.toJson(), extensions);
}

Result<OperationKind> operationKind(const Document& document, const std::string& operationName)
{
    if (const OperationDefinition* operation = document.operation(operationName))
        return operation->kind;
    return fail(ErrorCode::ValidationError, QStringLiteral("The document has no such operation, or several."));
}

ExecutionResult execute(const ExecutionRequest& request)
{
    DocumentPtr document = request.document;
    if (!document) {
        auto parsed = parseDocument(request.query, request.limits);
        if (!parsed)
            return refused(request, parsed.error());
        document = std::move(*parsed);
        const auto problems = validate(*request.schema, *document);
        if (!problems.empty())
            return refused(request, problems);
    }
    auto shape = AnswerShape::make(request.schema, document, request.operationName, request.variables);
    if (!shape)
        return refused(request, shape.error());
    if (shape->operation().kind == OperationKind::Subscription && !request.root)
        return refused(
            request, Error{ErrorCode::Unsupported, QStringLiteral("A subscription needs a stream of events."), {}});
    ErrorList errors;
    const std::string data = Executor(request, std::move(*shape), errors).run();
    std::string body = "{\"data\":" + data;
    if (errors.count() > 0)
        body += "," + errors.toJson();
    return {withExtensions(std::move(body), extensionsOf(request)), false, errors.count(), errors.first()};
}

} // namespace Tenantry::GraphQL
