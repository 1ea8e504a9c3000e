// SPDX-License-Identifier: GPL-3.0-or-later
#include "isolation/tenantrewrite.h"

namespace Tenantry {

using namespace GraphQL;

namespace {

bool namesTenant(const std::string& key) { return key == "tenantId" || key == "organizationId"; }

} // namespace

void TenantRewrite::variables(Json& value) const
{
    if (value.is_array()) {
        for (Json& item : value)
            variables(item);
        return;
    }
    if (!value.is_object())
        return;
    for (auto member = value.begin(); member != value.end(); ++member) {
        if (namesTenant(member.key()) && (member->is_string() || member->is_number()))
            *member = m_tenant;
        else if (member.key() != "data")
            variables(*member);
    }
}

bool TenantRewrite::literals(Document& document)
{
    bool changed = false;
    for (Definition& definition : document.definitions) {
        if (auto* operation = std::get_if<OperationDefinition>(&definition))
            changed = selections(operation->selections) || changed;
        else if (auto* fragment = std::get_if<FragmentDefinition>(&definition))
            changed = selections(fragment->selections) || changed;
    }
    return changed;
}

bool TenantRewrite::selections(SelectionSet& set)
{
    bool changed = false;
    for (Selection& selection : set) {
        for (Argument& given : selection.arguments)
            changed = argument(given.name, given.value) || changed;
        changed = selections(selection.selections) || changed;
    }
    return changed;
}

bool TenantRewrite::argument(const std::string& name, Value& value)
{
    if (namesTenant(name)) {
        if (value.kind == Value::Kind::Variable)
            m_slots.insert(value.text);
        if ((value.kind != Value::Kind::String && value.kind != Value::Kind::Int) || value.text == m_tenant)
            return false;
        value = Value::string(m_tenant);
        return true;
    }
    if (name == "data")
        return false;
    bool changed = false;
    for (size_t i = 0; i < value.items.size(); ++i)
        changed = argument(i < value.names.size() ? value.names[i] : std::string(), value.items[i]) || changed;
    return changed;
}

} // namespace Tenantry
