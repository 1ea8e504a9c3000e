// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graphql/execution/answerpath.h"
#include "graphql/execution/resolvedvalue.h"
#include "graphql/execution/selectionplan.h"

#include <QtGlobal>

namespace Tenantry::GraphQL {

/// What a resolver is told. Valid during the call only.
class FieldCall {
public:
    FieldCall(const ObjectHandle& parent, const PlannedField& field, const Json& arguments, void* context,
        const AnswerPath& path);

    /// The record of the object this field is on; T must be what its handle was made from.
    template <class T> const T& parent() const
    {
        Q_ASSERT_X(
            m_parent.cppType && *m_parent.cppType == typeid(T), "FieldCall::parent", "another type than the handle's");
        return *static_cast<const T*>(m_parent.object.get());
    }
    /// The same, for a resolver that keeps the record alive in what it returns.
    template <class T> std::shared_ptr<const T> sharedParent() const
    {
        Q_ASSERT_X(m_parent.cppType && *m_parent.cppType == typeid(T), "FieldCall::sharedParent",
            "another type than the handle's");
        return std::static_pointer_cast<const T>(m_parent.object);
    }
    /// The user pointer of the request.
    template <class T> T& context() const { return *static_cast<T*>(m_context); }

    /// The coerced arguments: an object, with defaults; absent where neither value nor default was given.
    const Json& args() const { return m_arguments; }
    bool has(const char* name) const; ///< given, and not null
    template <class T> T arg(const char* name, T fallback = {}) const
    {
        return has(name) ? m_arguments.find(name)->template get<T>() : fallback;
    }

    const FieldDefinition& field() const { return *m_field.field; }
    const std::string& responseKey() const { return m_field.responseKey; }
    /// Look-ahead: is a field selected below this one, on any possible type? `"edges/node"` looks two levels down.
    bool selects(std::string_view fieldPath) const { return m_field.selects(fieldPath); }
    /// The names of the fields selected below that path (`"nodes"`), or right below, without doubles: the columns to
    /// read.
    std::vector<std::string> selectedFields(std::string_view fieldPath = {}) const
    {
        return m_field.selectedFields(fieldPath);
    }
    /// Where the answer stands, as a JSON array: `["events",3,"data"]`.
    std::string path() const { return m_path.toJson(); }
    const Schema& schema() const { return m_field.schema(); }

private:
    const ObjectHandle& m_parent;
    const PlannedField& m_field;
    const Json& m_arguments;
    void* m_context;
    const AnswerPath& m_path;
};

} // namespace Tenantry::GraphQL
