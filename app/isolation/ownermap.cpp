// SPDX-License-Identifier: GPL-3.0-or-later
#include "isolation/ownermap.h"

namespace Tenantry {

namespace {

constexpr const char* kOwnerField = "tenantId";
constexpr const char* kOwnedInterface = "TenantOwned";

bool declaresOwner(const GraphQL::TypeDefinition& type)
{
    const auto* field = type.field(kOwnerField);
    return field && !field->type.isList() && field->type.nonNull && field->type.name == "ID";
}

bool isRoot(const GraphQL::Schema& schema, const GraphQL::TypeDefinition& type)
{
    return &type == schema.queryType() || &type == schema.mutationType() || &type == schema.subscriptionType();
}

/// A type that promises an owner has one even where its field is written otherwise: then it is missing, and withheld.
bool promisesOwner(const GraphQL::Schema& schema, const GraphQL::TypeDefinition& type)
{
    return type.kind != GraphQL::TypeKind::Union
        && (declaresOwner(type) || (type.field(kOwnerField) && schema.implements(type.name, kOwnedInterface)));
}

bool pathFits(const GraphQL::Schema& schema, const GraphQL::TypeDefinition& start, const std::vector<std::string>& path)
{
    const GraphQL::TypeDefinition* type = &start;
    for (size_t i = 0; i < path.size(); ++i) {
        const auto* field = type->field(path[i]);
        if (!field || field->type.isList())
            return false;
        type = schema.type(field->type.namedType());
        if (!type)
            return false;
        const bool last = i + 1 == path.size();
        if (type->isLeaf())
            return last || type->kind == GraphQL::TypeKind::Scalar; // the rest is looked for inside the scalar's JSON
        if (last)
            return false;
    }
    return false;
}

} // namespace

Result<std::shared_ptr<const OwnerMap>> OwnerMap::make(GraphQL::SchemaPtr schema, OwnerRules rules)
{
    for (const auto& [name, path] : rules.paths) {
        const auto* type = schema->type(name);
        if (!type || !pathFits(*schema, *type, path)) {
            return fail(ErrorCode::InvalidArgument, QStringLiteral("the schema has no such type, or no such owner"),
                QString::fromStdString(name));
        }
    }
    std::shared_ptr<OwnerMap> map(new OwnerMap);
    for (const auto* type : schema->types()) {
        if (!type->isComposite())
            continue;
        Rule rule;
        if (const auto configured = rules.paths.find(type->name); configured != rules.paths.end())
            rule = {Kind::Owned, configured->second};
        else if (promisesOwner(*schema, *type))
            rule = {Kind::Owned, {kOwnerField}};
        else if (isRoot(*schema, *type) || type->hasDirective("structural") || rules.structural.count(type->name) > 0
            || type->name.rfind("__", 0) == 0)
            rule = {Kind::Structural, {}};
        map->m_rulesByType.emplace(type, std::move(rule));
    }
    map->m_schema = std::move(schema);
    map->m_rules = std::move(rules);
    return std::shared_ptr<const OwnerMap>(std::move(map));
}

const OwnerMap::Rule& OwnerMap::of(const GraphQL::TypeDefinition& type) const
{
    static const Rule unknown;
    const auto at = m_rulesByType.find(&type);
    return at == m_rulesByType.end() ? unknown : at->second;
}

} // namespace Tenantry
