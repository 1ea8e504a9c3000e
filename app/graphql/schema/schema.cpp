// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphql/schema/schema.h"

#include <algorithm>

namespace Tenantry::GraphQL {

const TypeDefinition* Schema::type(const std::string& name) const
{
    const auto at = m_types.find(name);
    return at == m_types.end() ? nullptr : &at->second;
}

const DirectiveDefinition* Schema::directive(const std::string& name) const
{
    const auto at = std::find_if(
        m_directives.begin(), m_directives.end(), [&](const DirectiveDefinition& one) { return one.name == name; });
    return at == m_directives.end() ? nullptr : &*at;
}

const FieldDefinition* Schema::field(const TypeDefinition& parent, const std::string& name) const
{
    if (!name.starts_with("__"))
        return parent.field(name);
    if (name == m_typename.name && parent.isComposite())
        return &m_typename;
    if (&parent == queryType() && name == m_schemaField.name)
        return &m_schemaField;
    if (&parent == queryType() && name == m_typeField.name)
        return &m_typeField;
    return nullptr;
}

bool Schema::isSubtype(const TypeDefinition& type, const TypeDefinition& abstract) const
{
    if (&type == &abstract)
        return true;
    if (abstract.kind == TypeKind::Interface)
        return std::find(type.interfaces.begin(), type.interfaces.end(), abstract.name) != type.interfaces.end();
    return std::find(abstract.members.begin(), abstract.members.end(), type.name) != abstract.members.end();
}

bool Schema::implements(const std::string& typeName, const std::string& interface) const
{
    const TypeDefinition* sub = type(typeName);
    const TypeDefinition* super = type(interface);
    return sub && super && super->kind == TypeKind::Interface && sub != super && isSubtype(*sub, *super);
}

const std::vector<const TypeDefinition*>& Schema::possibleTypes(const TypeDefinition& type) const
{
    static const std::vector<const TypeDefinition*> kNone;
    const auto at = m_possible.find(&type);
    return at == m_possible.end() ? kNone : at->second;
}

bool Schema::overlap(const TypeDefinition& a, const TypeDefinition& b) const
{
    if (&a == &b)
        return true;
    const auto& mine = possibleTypes(a);
    const auto& theirs = possibleTypes(b);
    return std::any_of(mine.begin(), mine.end(),
        [&](const TypeDefinition* one) { return std::find(theirs.begin(), theirs.end(), one) != theirs.end(); });
}

} // namespace Tenantry::GraphQL
