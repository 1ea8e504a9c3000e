// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphql/execution/subscribe.h"

#include "graphql/execution/errorlist.h"
#include "graphql/execution/preparedrequest.h"
#include "graphql/schema/coercion.h"

namespace Tenantry::GraphQL {

namespace {

/// The answers to the events of a source.
class Answers final : public ResponseStream {
public:
    Answers(std::shared_ptr<SourceStream> source, ExecutionRequest request)
        : m_source(std::move(source))
        , m_request(std::make_shared<ExecutionRequest>(std::move(request)))
    {
    }
    ~Answers() override { m_source->cancel(); }

    void listen(Next next, End end) override
    {
        m_source->listen(
            [request = m_request, next = std::move(next)](ResolvedValue event) {
                request->root = std::move(event);
                next(execute(*request));
            },
            std::move(end));
    }
    void cancel() override { m_source->cancel(); }

private:
    const std::shared_ptr<SourceStream> m_source;
    const std::shared_ptr<ExecutionRequest> m_request;
};

/// An error of the field itself: it has a path, and there is no data.
ExecutionResult failed(const ExecutionRequest& request, const PlannedField& field, const Error& error)
{
    AnswerPath path;
    path.push(field.responseKey);
    ErrorList errors(request.execution.errors);
    errors.add(request.present ? request.present(error) : presentPlainly(error), error.code, {field.nodes.front()->at},
        path.toJson());
    return {withExtensions("{" + errors.toJson(), request), true, 1, error.code, {}};
}

} // namespace

tl::expected<std::shared_ptr<SourceStream>, ExecutionResult> createSourceEventStream(const ExecutionRequest& request)
{
    const auto shape = prepareRequest(request);
    if (!shape)
        return tl::make_unexpected(shape.error());
    const auto refuse = [&](ErrorCode code, const QString& why) {
        return tl::make_unexpected(refusal(request, Error{code, why, {}}));
    };
    if (shape->operation().kind != OperationKind::Subscription)
        return refuse(ErrorCode::ValidationError, QStringLiteral("The operation is no subscription: execute it."));
    // 5.2.3.1 lets a subscription have one root field; @skip may have taken it out.
    if (shape->root().fields().size() != 1 || !shape->root().fields().front().field)
        return refuse(ErrorCode::ValidationError, QStringLiteral("A subscription asks for exactly one field."));
    const PlannedField& field = shape->root().fields().front();
    const SourceResolver* source =
        request.resolvers ? request.resolvers->findSource(shape->root().type(), field.fieldName()) : nullptr;
    if (!source)
        return refuse(ErrorCode::Unsupported,
            QString::fromStdString(shape->root().type().name + "." + field.fieldName() + " has no stream of events."));
    const auto arguments =
        coerceArguments(*request.schema, field.field->arguments, field.nodes.front()->arguments, shape->variables());
    if (!arguments)
        return tl::make_unexpected(failed(request, field, arguments.error()));
    AnswerPath path;
    path.push(field.responseKey);
    auto stream = (*source)(FieldCall({}, field, *arguments, request.context, path));
    if (!stream)
        return tl::make_unexpected(failed(request, field, stream.error()));
    return std::move(*stream);
}

std::shared_ptr<ResponseStream> mapSourceToResponse(
    std::shared_ptr<SourceStream> source, const ExecutionRequest& request)
{
    ExecutionRequest each = request;
    if (!each.document) {
        if (auto shape = prepareRequest(request))
            each.document = shape->document();
    }
    return std::make_shared<Answers>(std::move(source), std::move(each));
}

tl::expected<std::shared_ptr<ResponseStream>, ExecutionResult> subscribe(const ExecutionRequest& request)
{
    auto source = createSourceEventStream(request);
    if (!source)
        return tl::make_unexpected(std::move(source.error()));
    return mapSourceToResponse(std::move(*source), request);
}

} // namespace Tenantry::GraphQL
