// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graphql/schema/schema.h"
#include "isolation/ownerrules.h"

#include <unordered_map>

namespace Tenantry {

/// The alias under which the owner is asked for beside whatever else is asked. Reserved: a caller's document that uses
/// it is refused.
inline constexpr std::string_view kOwnerStamp = "_tenantry_owner";
/// Likewise for the grant, on types that are shown under one.
inline constexpr std::string_view kGrantStamp = "_tenantry_grant";
inline constexpr std::string_view kTypeStamp = "_tenantry_type";
inline constexpr std::string_view kStampPrefix = "_tenantry_";

/// Per type of a schema: where its owner stands. Immutable; any thread may read.
class OwnerMap {
public:
    enum class Kind {
        Owned, ///< says its owner at `path`
        Structural, ///< carries no record itself: roots, @structural, introspection
        Unknown, ///< neither: unverifiable
    };
    struct Rule {
        Kind kind = Kind::Unknown;
        std::vector<std::string> path{}; ///< of field names; one for a plain owner
        bool operator==(const Rule&) const = default;
    };

    /// Fails with InvalidArgument for a rule whose type or path the schema does not have.
    static Result<std::shared_ptr<const OwnerMap>> make(GraphQL::SchemaPtr schema, OwnerRules rules = {});

    const GraphQL::SchemaPtr& schema() const { return m_schema; }
    const OwnerRules& rules() const { return m_rules; }
    const Rule& of(const GraphQL::TypeDefinition& type) const;

private:
    OwnerMap() = default;

    GraphQL::SchemaPtr m_schema;
    OwnerRules m_rules;
    std::unordered_map<const GraphQL::TypeDefinition*, Rule> m_rulesByType;
};

} // namespace Tenantry
