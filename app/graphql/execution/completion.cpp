// SPDX-License-Identifier: GPL-3.0-or-later
// Value completion (6.4.3): from what a resolver returned to the answer's text.
#include "graphql/execution/executor.h"

namespace Tenantry::GraphQL {

namespace {

bool isJson(const ObjectHandle& handle) { return handle.cppType && *handle.cppType == typeid(Json); }

bool isNullValue(const ResolvedValue& value)
{
    if (const auto* json = std::get_if<Json>(&value.variant()))
        return json->is_null();
    if (const auto* raw = std::get_if<RawJson>(&value.variant()))
        return raw->bytes.isEmpty() || raw->bytes == "null";
    if (const auto* handle = std::get_if<ObjectHandle>(&value.variant()))
        return isJson(*handle) && static_cast<const Json*>(handle->object.get())->is_null();
    return value.isNull();
}

std::optional<std::string_view> textOf(const ResolvedValue::Variant& variant, const Json* json)
{
    if (const auto* text = std::get_if<std::string>(&variant))
        return *text;
    if (const auto* view = std::get_if<TextView>(&variant))
        return view->text;
    if (json && json->is_string())
        return json->get_ref<const std::string&>();
    return std::nullopt;
}

Error wrongValue(const PlannedField& field, const char* what)
{
    return {ErrorCode::ExecutionError,
        QString::fromStdString(std::string("The resolver gave ") + what + " for " + field.field->type.toString() + "."),
        {}};
}

} // namespace

bool Executor::complete(FieldRun& run, const TypeRef& type, ResolvedValue&& value)
{
    if (const auto* later = std::get_if<Later>(&value.variant())) {
        const std::size_t hole = leaveHole(run, type);
        await(hole, *later);
        return true;
    }
    if (isNullValue(value)) {
        if (!type.nonNull) {
            m_out.text += "null";
            return true;
        }
        return failField(run,
            {ErrorCode::ExecutionError,
                QString::fromStdString("Cannot return null for non-nullable field \"" + run.field->fieldName() + "\"."),
                {}});
    }
    if (!type.isList() && !run.field->isComposite())
        return completeLeaf(run, value) || writeNullOrFail(type);
    if (type.nonNull)
        return completeNonNull(run, type, value);
    const std::size_t start = m_out.size();
    m_frames.push_back({start});
    const bool written = completeNonNull(run, type, value);
    const int place = m_frames.back().place;
    m_frames.pop_back();
    if (place >= 0) {
        m_places[static_cast<std::size_t>(place)].end = m_out.size();
        m_places[static_cast<std::size_t>(place)].gone = !written;
    }
    if (written)
        return true;
    m_out.cutBack(start);
    return writeNullOrFail(type);
}

bool Executor::completeNonNull(FieldRun& run, const TypeRef& type, ResolvedValue& value)
{
    auto& variant = value.variant();
    const PlannedField& field = *run.field;
    if (auto* json = std::get_if<Json>(&variant))
        return completeJson(run, type, std::make_shared<const Json>(std::move(*json)));
    const auto* handle = std::get_if<ObjectHandle>(&variant);
    if (handle && isJson(*handle))
        return completeJson(run, type, std::static_pointer_cast<const Json>(handle->object));
    if (!type.isList())
        return handle ? completeObject(run, *handle) : failField(run, wrongValue(field, "no object"));
    if (const auto* lazy = std::get_if<LazyList>(&variant))
        return completeList(run, type, lazy->size, lazy->at);
    if (auto* list = std::get_if<ResolvedValue::List>(&variant))
        return completeList(
            run, type, list->size(), [list](std::size_t index) -> ResolvedValue { return std::move((*list)[index]); });
    return failField(run, wrongValue(field, "no list"));
}

template <class At> bool Executor::completeList(FieldRun& run, const TypeRef& type, std::size_t size, const At& at)
{
    m_out.text += '[';
    for (std::size_t i = 0; i < size; ++i) {
        if (stopped())
            return false;
        if (i > 0)
            m_out.text += ',';
        m_path.push(i);
        const bool written = complete(run, type.item(), at(i));
        m_path.pop();
        if (!written)
            return false;
    }
    m_out.text += ']';
    return true;
}

bool Executor::completeObject(FieldRun& run, const ObjectHandle& object)
{
    const TypeDefinition& named = *run.field->namedType();
    if (!named.isAbstract())
        return writeObject(run.field->on(named), object, &run);
    for (const TypeDefinition* possible : m_request.schema->possibleTypes(named)) {
        if (possible->name == object.typeName)
            return writeObject(run.field->on(*possible), object, &run);
    }
    return failField(run, wrongValue(*run.field, "an object that does not say which possible type it is"));
}

bool Executor::completeJson(FieldRun& run, const TypeRef& type, const std::shared_ptr<const Json>& value)
{
    if (type.isList()) {
        if (!value->is_array())
            return failField(run, wrongValue(*run.field, "no list"));
        return completeList(run, type, value->size(), [&value](std::size_t index) {
            return ResolvedValue::object(std::shared_ptr<const Json>(value, &(*value)[index]));
        });
    }
    if (!value->is_object())
        return failField(run, wrongValue(*run.field, "no object"));
    const auto at = value->find("__typename");
    const std::string typeName = at != value->end() && at->is_string() ? at->get<std::string>() : std::string();
    return completeObject(run, ObjectHandle{value, &typeid(Json), typeName});
}

bool Executor::completeLeaf(FieldRun& run, const ResolvedValue& value)
{
    const TypeDefinition& named = *run.field->namedType();
    const auto& variant = value.variant();
    const auto* json = std::get_if<Json>(&variant);
    if (const auto* handle = std::get_if<ObjectHandle>(&variant); handle && isJson(*handle))
        json = static_cast<const Json*>(handle->object.get());
    std::string& out = m_out.text;
    if (named.kind == TypeKind::Enum) {
        const auto text = textOf(variant, json);
        if (!text || !named.value(*text))
            return failField(run, wrongValue(*run.field, "no value of the enum"));
        writeJsonString(*text, out);
        return true;
    }
    Result<void> written =
        fail(ErrorCode::ExecutionError, QStringLiteral("an object or a list stands where a leaf belongs"));
    if (const auto text = textOf(variant, nullptr)) {
        written = writeScalar(run.scalar, *text, out);
    } else if (const auto* integer = std::get_if<std::int64_t>(&variant)) {
        written = writeScalar(run.scalar, *integer, out);
    } else if (const auto* number = std::get_if<double>(&variant)) {
        written = writeScalar(run.scalar, *number, out);
    } else if (const auto* flag = std::get_if<bool>(&variant)) {
        written = writeScalar(run.scalar, *flag, out);
    } else if (json) {
        written = writeScalar(run.scalar, *json, out);
    } else if (const auto* raw = std::get_if<RawJson>(&variant); raw && run.scalar == ScalarKind::Other) {
        out.append(raw->bytes.constData(), static_cast<std::size_t>(raw->bytes.size()));
        written = {};
    }
    return written ? true : failField(run, written.error());
}

} // namespace Tenantry::GraphQL
