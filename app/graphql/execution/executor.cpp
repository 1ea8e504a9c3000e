// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphql/execution/executor.h"

#include "graphql/execution/introspection.h"
#include "graphql/schema/coercion.h"

namespace Tenantry::GraphQL {

namespace {

/// The clock is read at every so many fields: it costs as much as a small field itself.
constexpr unsigned kPollsPerClock = 16;

ObjectHandle rootOf(const ExecutionRequest& request)
{
    if (!request.root)
        return {};
    if (const auto* handle = std::get_if<ObjectHandle>(&request.root->variant()))
        return *handle;
    if (const auto* json = std::get_if<Json>(&request.root->variant()))
        return {std::make_shared<const Json>(*json), &typeid(Json), {}};
    return {};
}

} // namespace

Executor::Executor(const ExecutionRequest& request, AnswerShape shape, ErrorList& errors)
    : m_request(request)
    , m_shape(std::move(shape))
    , m_errors(errors)
    , m_deadline(std::chrono::steady_clock::now() + request.execution.time)
{
}

Executor::~Executor()
{
    if (m_inbox)
        m_inbox->close();
}

void Executor::run(std::string& out)
{
    m_out.text = std::move(out);
    const std::size_t start = m_out.size();
    const ObjectHandle root = rootOf(m_request);
    m_places.push_back({start});
    m_base = 0;
    const bool written = writeObject(m_shape.root(), root, nullptr);
    const std::size_t end = m_out.size();
    m_places[0].end = end;
    if (!written)
        m_places[0].gone = true;
    settle();
    if (m_places[0].gone || m_stopped) {
        m_out.text.resize(start);
        m_out.text += "null";
    } else if (!m_out.isPlain()) {
        putInOrder(end);
    }
    out = std::move(m_out.text);
}

/// All holes are filled: what was written up to `end` becomes plain text.
void Executor::putInOrder(std::size_t end)
{
    m_out.putInOrder(end);
    m_holes.clear();
    m_places.resize(1);
}

bool Executor::stop(Limit limit, std::int64_t maximum, const QString& message)
{
    m_errors.add(limit, maximum, message.toStdString());
    return m_stopped = true;
}

bool Executor::stopped()
{
    if (m_stopped)
        return true;
    const ExecutionLimits& limits = m_request.execution;
    if (m_request.cancel.isCancelled()) {
        const Error error{ErrorCode::Cancelled, QStringLiteral("The request was cancelled."), {}};
        m_errors.add(presentPlainly(error), error.code, {}, {});
        return m_stopped = true;
    }
    if (static_cast<qsizetype>(m_out.size()) > limits.answerBytes)
        return stop(Limit::AnswerBytes, limits.answerBytes,
            QStringLiteral("The answer is larger than %1 bytes. Ask for fewer fields or rows.")
                .arg(limits.answerBytes));
    if (m_polls++ % kPollsPerClock == 0 && std::chrono::steady_clock::now() > m_deadline)
        return stop(Limit::Time, limits.time.count(),
            QStringLiteral("The request took longer than %1 ms. Ask for less at a time.").arg(limits.time.count()));
    return false;
}

bool Executor::failField(const FieldRun& run, const Error& error)
{
    if (m_stopped)
        return false;
    std::vector<Location> locations;
    for (const Selection* node : run.field->nodes)
        locations.push_back(node->at);
    m_errors.add(
        m_request.present ? m_request.present(error) : presentPlainly(error), error.code, locations, m_path.toJson());
    return false;
}

bool Executor::writeObject(const SelectionPlan& plan, const ObjectHandle& object, FieldRun* above)
{
    // 6.2.2: the root fields of a mutation run one after the other, each with all that it leaves for later.
    const bool serially = !above && m_shape.operation().kind == OperationKind::Mutation;
    char before = '{';
    for (const PlannedField& field : plan.fields()) {
        FieldRun& run = runOf(plan, field, above);
        m_out.text += before;
        m_out.text += run.key;
        before = ',';
        m_path.push(field.responseKey);
        const bool written = writeField(plan, run, object);
        m_path.pop();
        if (!written)
            return false;
        if (serially && !m_out.isPlain()) {
            const std::size_t end = m_out.size();
            settle();
            if (isGone(0))
                return false;
            putInOrder(end);
        }
    }
    if (before == '{')
        m_out.text += '{';
    m_out.text += '}';
    return true;
}

bool Executor::writeField(const SelectionPlan& plan, FieldRun& run, const ObjectHandle& object)
{
    if (stopped())
        return false;
    if (run.typeName) {
        writeJsonString(plan.type().name, m_out.text);
        return true;
    }
    const FieldDefinition* definition = run.field->field;
    if (!definition)
        return failField(run,
            {ErrorCode::ValidationError,
                QString::fromStdString("There is no field " + plan.type().name + "." + run.field->fieldName()), {}});
    if (run.batched && run.arguments) {
        run.batch.holes.push_back(leaveHole(run, definition->type));
        run.batch.parents.push_back(object);
        if (run.batch.holes.size() == 1)
            m_open.push_back(&run);
        return true;
    }
    auto value = resolve(plan, run, object);
    if (value)
        return complete(run, definition->type, std::move(*value));
    failField(run, value.error());
    return writeNullOrFail(definition->type);
}

bool Executor::writeNullOrFail(const TypeRef& type)
{
    if (type.nonNull || m_stopped)
        return false;
    m_out.text += "null";
    return true;
}

Executor::FieldRun& Executor::runOf(const SelectionPlan& plan, const PlannedField& field, FieldRun* above)
{
    const auto index = static_cast<std::size_t>(field.ordinal);
    if (index < m_runs.size() && m_runs[index])
        return *m_runs[index];
    if (index >= m_runs.size())
        m_runs.resize(index + 16);
    auto& run = m_runs[index];
    run = std::make_unique<FieldRun>();
    run->field = &field;
    run->above = above;
    writeJsonString(field.responseKey, run->key);
    run->key += ':';
    run->typeName = field.fieldName() == "__typename";
    if (run->typeName || !field.field)
        return *run;
    const Schema& schema = *m_request.schema;
    run->arguments =
        coerceArguments(schema, field.field->arguments, field.nodes.front()->arguments, m_shape.variables());
    const bool isMeta = plan.type().name.starts_with("__") || field.fieldName().starts_with("__");
    if (isMeta) {
        run->resolver = introspectionResolver(plan.type().name, field.fieldName());
    } else if (m_request.resolvers) {
        run->resolver = m_request.resolvers->find(schema, plan.type(), field.fieldName());
        if (!run->resolver)
            run->batched = m_request.resolvers->findBatch(plan.type(), field.fieldName());
    }
    if (field.namedType() && field.namedType()->kind == TypeKind::Scalar)
        run->scalar = scalarKind(field.namedType()->name);
    return *run;
}

Result<ResolvedValue> Executor::resolve(const SelectionPlan& plan, const FieldRun& run, const ObjectHandle& object)
{
    if (!run.arguments)
        return fail(run.arguments.error());
    const PlannedField& field = *run.field;
    if (field.isComposite())
        m_polls = 0; // such a resolver may have worked for long
    if (run.resolver)
        return (*run.resolver)(FieldCall(object, field, *run.arguments, m_request.context, m_path));
    if (!object.cppType || *object.cppType != typeid(Json))
        return fail(ErrorCode::ExecutionError,
            QString::fromStdString("There is no resolver for " + plan.type().name + "." + field.fieldName()));
    const auto* json = static_cast<const Json*>(object.object.get());
    const auto at = json->find(field.fieldName());
    if (at == json->end())
        return ResolvedValue();
    return ResolvedValue::object(std::shared_ptr<const Json>(object.object, &*at));
}

} // namespace Tenantry::GraphQL
