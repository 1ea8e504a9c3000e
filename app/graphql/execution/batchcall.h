// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graphql/execution/fieldcall.h"

#include <vector>

namespace Tenantry::GraphQL {

/// What a batched resolver is told: one field of many objects. Valid during the call only.
class BatchCall {
public:
    BatchCall(
        const std::vector<ObjectHandle>& parents, const PlannedField& field, const Json& arguments, void* context);

    std::size_t size() const { return m_parents.size(); }
    template <class T> const T& parent(std::size_t index) const
    {
        Q_ASSERT_X(m_parents[index].cppType && *m_parents[index].cppType == typeid(T), "BatchCall::parent",
            "another type than the handle's");
        return *static_cast<const T*>(m_parents[index].object.get());
    }
    template <class T> std::shared_ptr<const T> sharedParent(std::size_t index) const
    {
        Q_ASSERT_X(m_parents[index].cppType && *m_parents[index].cppType == typeid(T), "BatchCall::sharedParent",
            "another type than the handle's");
        return std::static_pointer_cast<const T>(m_parents[index].object);
    }
    template <class T> T& context() const { return *static_cast<T*>(m_context); }

    /// The same for all parents.
    const Json& args() const { return m_arguments; }
    bool has(const char* name) const; ///< given, and not null
    template <class T> T arg(const char* name, T fallback = {}) const
    {
        return has(name) ? m_arguments.find(name)->template get<T>() : fallback;
    }

    const FieldDefinition& field() const { return *m_field.field; }
    bool selects(std::string_view fieldPath) const { return m_field.selects(fieldPath); }
    std::vector<std::string> selectedFields(std::string_view fieldPath = {}) const
    {
        return m_field.selectedFields(fieldPath);
    }
    const Schema& schema() const { return m_field.schema(); }

private:
    const std::vector<ObjectHandle>& m_parents;
    const PlannedField& m_field;
    const Json& m_arguments;
    void* m_context;
};

} // namespace Tenantry::GraphQL
