// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphql/execution/executor.h"

#include "graphql/execution/introspection.h"
#include "graphql/schema/coercion.h"

namespace Tenantry::GraphQL {

namespace {

QString fieldLabel(const SelectionPlan& plan, const PlannedField& field)
{
    return QString::fromStdString(plan.type().name + "." + field.fieldName());
}

} // namespace

Executor::Executor(const ExecutionRequest& request, AnswerShape shape, ErrorList& errors)
    : m_request(request)
    , m_shape(std::move(shape))
    , m_errors(errors)
{
}

std::string Executor::run()
{
    ObjectHandle root;
    if (m_request.root) {
        if (const auto* handle = std::get_if<ObjectHandle>(&m_request.root->variant()))
            root = *handle;
        else if (const auto* json = std::get_if<Json>(&m_request.root->variant()))
            root = {std::make_shared<const Json>(*json), &typeid(Json), {}};
    }
    if (!writeObject(m_shape.root(), root) || m_stopped)
        return "null";
    return std::move(m_out);
}

bool Executor::stopped()
{
    if (m_stopped)
        return true;
    Error error;
    if (m_request.cancel.isCancelled())
        error = {ErrorCode::Cancelled, QStringLiteral("The request was cancelled."), {}};
    else if (static_cast<qsizetype>(m_out.size()) > m_request.answerBytes)
        error = {ErrorCode::LimitExceeded,
            QStringLiteral("The answer is larger than %1 bytes.").arg(m_request.answerBytes), {}};
    else
        return false;
    m_stopped = true;
    m_errors.add(presentPlainly(error), error.code, {}, {});
    return true;
}

bool Executor::failField(const PlannedField& field, const Error& error)
{
    if (m_stopped)
        return false;
    std::vector<Location> locations;
    for (const Selection* node : field.nodes)
        locations.push_back(node->at);
    m_errors.add(
        m_request.present ? m_request.present(error) : presentPlainly(error), error.code, locations, m_path.toJson());
    return false;
}

bool Executor::writeObject(const SelectionPlan& plan, const ObjectHandle& object)
{
    m_out += '{';
    bool first = true;
    for (const PlannedField& field : plan.fields()) {
        if (!first)
            m_out += ',';
        first = false;
        writeJsonString(field.responseKey, m_out);
        m_out += ':';
        m_path.push(field.responseKey);
        const bool written = writeField(plan, field, object);
        m_path.pop();
        if (!written)
            return false;
    }
    m_out += '}';
    return true;
}

bool Executor::writeField(const SelectionPlan& plan, const PlannedField& field, const ObjectHandle& object)
{
    if (stopped())
        return false;
    if (field.fieldName() == "__typename") {
        writeJsonString(plan.type().name, m_out);
        return true;
    }
    if (!field.field)
        return failField(
            field, {ErrorCode::ValidationError, QLatin1String("There is no field ") + fieldLabel(plan, field), {}});
    auto value = resolve(plan, field, object);
    if (value)
        return complete(field, field.field->type, std::move(*value));
    failField(field, value.error());
    if (field.field->type.nonNull)
        return false;
    m_out += "null";
    return true;
}

const Executor::FieldRun& Executor::runOf(const SelectionPlan& plan, const PlannedField& field)
{
    const auto index = static_cast<std::size_t>(field.ordinal);
    if (index >= m_runs.size())
        m_runs.resize(index + 16);
    auto& run = m_runs[index];
    if (run)
        return *run;
    run = std::make_unique<FieldRun>();
    const Schema& schema = *m_request.schema;
    run->arguments =
        coerceArguments(schema, field.field->arguments, field.nodes.front()->arguments, m_shape.variables());
    const bool isMeta = plan.type().name.starts_with("__") || field.fieldName().starts_with("__");
    if (isMeta)
        run->resolver = introspectionResolver(plan.type().name, field.fieldName());
    else if (m_request.resolvers)
        run->resolver = m_request.resolvers->find(schema, plan.type(), field.fieldName());
    if (field.namedType() && field.namedType()->kind == TypeKind::Scalar)
        run->scalar = scalarKind(field.namedType()->name);
    return *run;
}

Result<ResolvedValue> Executor::resolve(
    const SelectionPlan& plan, const PlannedField& field, const ObjectHandle& object)
{
    const FieldRun& run = runOf(plan, field);
    if (!run.arguments)
        return fail(run.arguments.error());
    if (run.resolver)
        return (*run.resolver)(FieldCall(object, field, *run.arguments, m_request.context, m_path));
    if (!object.cppType || *object.cppType != typeid(Json))
        return fail(ErrorCode::ExecutionError, QLatin1String("There is no resolver for ") + fieldLabel(plan, field));
    const auto json = std::static_pointer_cast<const Json>(object.object);
    const auto at = json->find(field.fieldName());
    if (at == json->end())
        return ResolvedValue();
    return ResolvedValue::object(std::shared_ptr<const Json>(json, &*at));
}

} // namespace Tenantry::GraphQL
