// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphql/execution/selectionplan.h"

#include "graphql/execution/collect.h"

#include <algorithm>

namespace Tenantry::GraphQL {

namespace {

std::vector<const SelectionSet*> setsBelow(const std::vector<const Selection*>& nodes)
{
    std::vector<const SelectionSet*> sets;
    for (const Selection* node : nodes)
        sets.push_back(&node->selections);
    return sets;
}

} // namespace

PlannedField::PlannedField(PlanContext& context, std::string key, const FieldDefinition* definition)
    : responseKey(std::move(key))
    , field(definition)
    , ordinal(context.nextOrdinal++)
    , m_context(&context)
    , m_namedType(definition ? context.schema.type(definition->type.namedType()) : nullptr)
{
}

PlannedField::PlannedField(PlannedField&&) noexcept = default;
PlannedField::~PlannedField() = default;

const SelectionPlan& PlannedField::on(const TypeDefinition& concrete) const
{
    auto& plan = m_plans[&concrete];
    if (!plan)
        plan = std::make_unique<SelectionPlan>(*m_context, concrete, setsBelow(nodes));
    return *plan;
}

const SelectionPlan* PlannedField::onAnswer(std::string_view typenameOfAnswer) const
{
    if (!isComposite())
        return nullptr;
    if (!m_namedType->isAbstract())
        return &on(*m_namedType);
    for (const TypeDefinition* possible : m_context->schema.possibleTypes(*m_namedType)) {
        if (possible->name == typenameOfAnswer)
            return &on(*possible);
    }
    return nullptr;
}

std::optional<std::string> PlannedField::typenameKey() const
{
    if (!isComposite())
        return std::nullopt;
    const auto& possible = m_context->schema.possibleTypes(*m_namedType);
    if (possible.empty())
        return std::nullopt;
    for (const PlannedField& candidate : on(*possible.front()).fields()) {
        if (candidate.fieldName() != "__typename")
            continue;
        const bool everywhere = std::all_of(possible.begin(), possible.end(), [&](const TypeDefinition* type) {
            const PlannedField* same = on(*type).find(candidate.responseKey);
            return same && same->fieldName() == "__typename";
        });
        if (everywhere)
            return candidate.responseKey;
    }
    return std::nullopt;
}

/// The selections of the field at the end of the path, on any possible type; none if one step is not selected.
std::vector<const Selection*> PlannedField::nodesAt(std::string_view fieldPath) const
{
    std::vector<const Selection*> here = nodes;
    while (!fieldPath.empty() && !here.empty()) {
        const auto slash = fieldPath.find('/');
        const std::string_view step = fieldPath.substr(0, slash);
        fieldPath = slash == std::string_view::npos ? std::string_view() : fieldPath.substr(slash + 1);
        std::vector<const Selection*> below;
        forEachField(*m_context, nullptr, setsBelow(here), [&](const Selection& selection) {
            if (selection.name == step)
                below.push_back(&selection);
        });
        here = std::move(below);
    }
    return here;
}

bool PlannedField::selects(std::string_view fieldPath) const { return !nodesAt(fieldPath).empty(); }

std::vector<std::string> PlannedField::selectedFields(std::string_view fieldPath) const
{
    std::vector<std::string> names;
    forEachField(*m_context, nullptr, setsBelow(nodesAt(fieldPath)), [&](const Selection& selection) {
        if (std::find(names.begin(), names.end(), selection.name) == names.end())
            names.push_back(selection.name);
    });
    return names;
}

SelectionPlan::SelectionPlan(
    PlanContext& context, const TypeDefinition& object, const std::vector<const SelectionSet*>& sets)
    : m_type(object)
{
    std::unordered_map<std::string_view, std::size_t> index;
    forEachField(context, &object, sets, [&](const Selection& selection) {
        const auto [at, isNew] = index.emplace(selection.responseKey(), m_fields.size());
        if (isNew)
            m_fields.emplace_back(context, selection.responseKey(), context.schema.field(object, selection.name));
        m_fields[at->second].nodes.push_back(&selection);
    });
}

const PlannedField* SelectionPlan::find(std::string_view responseKey) const
{
    const auto at = std::find_if(
        m_fields.begin(), m_fields.end(), [&](const PlannedField& field) { return field.responseKey == responseKey; });
    return at == m_fields.end() ? nullptr : &*at;
}

} // namespace Tenantry::GraphQL
