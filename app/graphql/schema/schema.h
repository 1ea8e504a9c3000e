// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "graphql/language/document.h"

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace Tenantry::GraphQL {

/// A checked, immutable schema with the built-in scalars, directives and introspection types in it. Pointers it hands
/// out live as long as it does. Safe to read from any thread.
class Schema {
public:
    const TypeDefinition* queryType() const { return m_roots[0]; }
    const TypeDefinition* mutationType() const { return m_roots[1]; }
    const TypeDefinition* subscriptionType() const { return m_roots[2]; }
    const TypeDefinition* rootType(OperationKind kind) const { return m_roots[static_cast<int>(kind)]; }

    const TypeDefinition* type(const std::string& name) const;
    /// In the order they were written, built-in ones last.
    const std::vector<const TypeDefinition*>& types() const { return m_order; }
    const DirectiveDefinition* directive(const std::string& name) const;
    const std::vector<DirectiveDefinition>& directives() const { return m_directives; }
    const std::string& description() const { return m_description; }
    bool isDescribed() const { return m_described; }

    /// The field as a selection on `parent` finds it: __typename on every composite type, __schema and __type on the
    /// query type.
    const FieldDefinition* field(const TypeDefinition& parent, const std::string& name) const;
    /// True if `type` is `abstract`, implements it, or is a member of it.
    bool isSubtype(const TypeDefinition& type, const TypeDefinition& abstract) const;
    bool implements(const std::string& type, const std::string& interface) const;
    /// The object types that a value of this type may have: itself, the implementations, or the members.
    const std::vector<const TypeDefinition*>& possibleTypes(const TypeDefinition& type) const;
    /// Some object type could be both, or they are one.
    bool overlap(const TypeDefinition& a, const TypeDefinition& b) const;

private:
    friend class SchemaBuilder;
    Schema() = default;

    std::unordered_map<std::string, TypeDefinition> m_types;
    std::vector<const TypeDefinition*> m_order;
    std::vector<DirectiveDefinition> m_directives;
    std::unordered_map<const TypeDefinition*, std::vector<const TypeDefinition*>> m_possible;
    const TypeDefinition* m_roots[3] = {nullptr, nullptr, nullptr};
    FieldDefinition m_typename;
    FieldDefinition m_schemaField;
    FieldDefinition m_typeField;
    std::string m_description;
    bool m_described = false;
};

using SchemaPtr = std::shared_ptr<const Schema>;

/// Builds a schema from SDL: merges extensions and checks all that section 3 asks of a type system. Says the first
/// thing that is wrong; the error's path is `line:column`.
Result<SchemaPtr> buildSchema(std::string_view sdl);

} // namespace Tenantry::GraphQL
