// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "graphql/schema/schema.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace Tenantry::GraphQL {

class SelectionPlan;

/// What all plans of one operation share. The schema, the document and the coerced variables must outlive the plans.
struct PlanContext {
    const Schema& schema;
    const Document& document;
    const Json& variables;
    int nextOrdinal = 0;
};

/// One response key of an object: everything the document selects under it, merged over fields and fragments.
class PlannedField {
public:
    PlannedField(PlanContext& context, std::string key, const FieldDefinition* definition);
    PlannedField(PlannedField&&) noexcept;
    ~PlannedField();

    std::string responseKey;
    const FieldDefinition* field =
        nullptr; ///< nullptr: the schema does not know it (only for a document that was not validated)
    std::vector<const Selection*> nodes{}; ///< first is where it was written first
    int ordinal = 0; ///< unique among the plans of one operation: an index for caches beside the plan

    const std::string& fieldName() const { return nodes.front()->name; }
    /// The type under all lists; nullptr if unknown.
    const TypeDefinition* namedType() const { return m_namedType; }
    bool isComposite() const { return m_namedType && m_namedType->isComposite(); }

    /// The plan for a value of this concrete object type; made once, then kept.
    const SelectionPlan& on(const TypeDefinition& concrete) const;
    /// For an answer: the plan by the field's type, or, where that is abstract, by the answer's `__typename`. nullptr
    /// where the name is unknown or no possible type: such an object is unverifiable.
    const SelectionPlan* onAnswer(std::string_view typenameOfAnswer) const;
    /// The response key under which every possible type's `__typename` stands in the answer; nothing if it was not
    /// selected.
    std::optional<std::string> typenameKey() const;

    bool selects(std::string_view fieldPath) const;
    /// The names of the fields selected below that path (`"nodes"`), or right below, without doubles.
    std::vector<std::string> selectedFields(std::string_view fieldPath = {}) const;
    const Schema& schema() const { return m_context->schema; }

private:
    std::vector<const Selection*> nodesAt(std::string_view fieldPath) const;

    PlanContext* m_context;
    const TypeDefinition* m_namedType = nullptr;
    mutable std::unordered_map<const TypeDefinition*, std::unique_ptr<SelectionPlan>> m_plans;
};

/// The collected fields (6.3.2) of one object type at one place of an operation, in the order of the answer. @skip and
/// @include are applied. Deeper plans are made when asked for, so a plan belongs to one thread.
class SelectionPlan {
public:
    SelectionPlan(PlanContext& context, const TypeDefinition& object, const std::vector<const SelectionSet*>& sets);

    const TypeDefinition& type() const { return m_type; }
    const std::vector<PlannedField>& fields() const { return m_fields; }
    const PlannedField* find(std::string_view responseKey) const;

private:
    const TypeDefinition& m_type;
    std::vector<PlannedField> m_fields;
};

} // namespace Tenantry::GraphQL
