// SPDX-License-Identifier: GPL-3.0-or-later
// Value completion (6.4.3): from what a resolver returned to the answer's text.
#include "graphql/execution/executor.h"

namespace Tenantry::GraphQL {

namespace {

const std::shared_ptr<const Json> asJson(const ObjectHandle& handle)
{
    return handle.cppType && *handle.cppType == typeid(Json) ? std::static_pointer_cast<const Json>(handle.object)
                                                             : nullptr;
}

bool isNullValue(const ResolvedValue& value)
{
    if (const auto* json = std::get_if<Json>(&value.variant()))
        return json->is_null();
    if (const auto* raw = std::get_if<RawJson>(&value.variant()))
        return raw->bytes.isEmpty() || raw->bytes == "null";
    if (const auto* handle = std::get_if<ObjectHandle>(&value.variant())) {
        const auto json = asJson(*handle);
        return json && json->is_null();
    }
    return value.isNull();
}

Error wrongValue(const PlannedField& field, const char* what)
{
    return {ErrorCode::ExecutionError,
        QString::fromStdString(std::string("The resolver gave ") + what + " for " + field.field->type.toString() + "."),
        {}};
}

} // namespace

bool Executor::complete(const PlannedField& field, const TypeRef& type, ResolvedValue value)
{
    const std::size_t start = m_out.size();
    if (isNullValue(value)) {
        if (type.nonNull) {
            return failField(field,
                {ErrorCode::ExecutionError,
                    QString::fromStdString("Cannot return null for non-nullable field \"" + field.fieldName() + "\"."),
                    {}});
        }
        m_out += "null";
        return true;
    }
    if (completeNonNull(field, type, value))
        return true;
    m_out.resize(start);
    if (type.nonNull || m_stopped)
        return false;
    m_out += "null";
    return true;
}

bool Executor::completeNonNull(const PlannedField& field, const TypeRef& type, ResolvedValue& value)
{
    const auto& variant = value.variant();
    if (const auto* json = std::get_if<Json>(&variant))
        return completeJson(field, type, std::make_shared<const Json>(*json));
    const auto* handle = std::get_if<ObjectHandle>(&variant);
    if (handle && asJson(*handle))
        return completeJson(field, type, asJson(*handle));
    if (type.isList()) {
        if (const auto* lazy = std::get_if<LazyList>(&variant))
            return completeList(field, type, lazy->size, lazy->at);
        if (const auto* list = std::get_if<ResolvedValue::List>(&variant))
            return completeList(field, type, list->size(), [list](std::size_t index) { return (*list)[index]; });
        return failField(field, wrongValue(field, "no list"));
    }
    if (field.isComposite())
        return handle ? completeObject(field, *handle) : failField(field, wrongValue(field, "no object"));
    return completeLeaf(field, value);
}

bool Executor::completeList(const PlannedField& field, const TypeRef& type, std::size_t size,
    const std::function<ResolvedValue(std::size_t)>& at)
{
    m_out += '[';
    for (std::size_t i = 0; i < size; ++i) {
        if (stopped())
            return false;
        if (i > 0)
            m_out += ',';
        m_path.push(i);
        const bool written = complete(field, type.item(), at(i));
        m_path.pop();
        if (!written)
            return false;
    }
    m_out += ']';
    return true;
}

bool Executor::completeObject(const PlannedField& field, const ObjectHandle& object)
{
    const TypeDefinition& named = *field.namedType();
    if (!named.isAbstract())
        return writeObject(field.on(named), object);
    for (const TypeDefinition* possible : m_request.schema->possibleTypes(named)) {
        if (possible->name == object.typeName)
            return writeObject(field.on(*possible), object);
    }
    return failField(field, wrongValue(field, "an object that does not say which possible type it is"));
}

bool Executor::completeJson(const PlannedField& field, const TypeRef& type, const std::shared_ptr<const Json>& value)
{
    if (type.isList()) {
        if (!value->is_array())
            return failField(field, wrongValue(field, "no list"));
        return completeList(field, type, value->size(), [&value](std::size_t index) {
            return ResolvedValue::object(std::shared_ptr<const Json>(value, &(*value)[index]));
        });
    }
    if (field.isComposite()) {
        if (!value->is_object())
            return failField(field, wrongValue(field, "no object"));
        const auto at = value->find("__typename");
        const std::string typeName = at != value->end() && at->is_string() ? at->get<std::string>() : std::string();
        return completeObject(field, ObjectHandle{value, &typeid(Json), typeName});
    }
    return completeLeaf(field, ResolvedValue(*value));
}

bool Executor::completeLeaf(const PlannedField& field, const ResolvedValue& value)
{
    const TypeDefinition& named = *field.namedType();
    const auto& variant = value.variant();
    if (named.kind == TypeKind::Enum) {
        const auto* text = std::get_if<std::string>(&variant);
        const auto* json = std::get_if<Json>(&variant);
        if (!text && json && json->is_string())
            text = &json->get_ref<const std::string&>();
        if (!text || !named.value(*text))
            return failField(field, wrongValue(field, "no value of the enum"));
        writeJsonString(*text, m_out);
        return true;
    }
    const ScalarKind kind = m_runs[static_cast<std::size_t>(field.ordinal)]->scalar;
    Result<void> written =
        fail(ErrorCode::ExecutionError, QStringLiteral("an object or a list stands where a leaf belongs"));
    if (const auto* text = std::get_if<std::string>(&variant)) {
        written = writeScalar(kind, std::string_view(*text), m_out);
    } else if (const auto* integer = std::get_if<std::int64_t>(&variant)) {
        written = writeScalar(kind, *integer, m_out);
    } else if (const auto* number = std::get_if<double>(&variant)) {
        written = writeScalar(kind, *number, m_out);
    } else if (const auto* flag = std::get_if<bool>(&variant)) {
        written = writeScalar(kind, *flag, m_out);
    } else if (const auto* json = std::get_if<Json>(&variant)) {
        written = writeScalar(kind, *json, m_out);
    } else if (const auto* raw = std::get_if<RawJson>(&variant); raw && kind == ScalarKind::Other) {
        m_out.append(raw->bytes.constData(), static_cast<std::size_t>(raw->bytes.size()));
        written = {};
    }
    return written ? true : failField(field, written.error());
}

} // namespace Tenantry::GraphQL
