// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphql/validation/typeddocument.h"

#include "graphql/validation/suggestions.h"

namespace Tenantry::GraphQL {

namespace {

class Walk {
public:
    explicit Walk(TypedDocument& typed)
        : m_typed(typed)
    {
    }

    void owner(std::size_t index)
    {
        m_owner = index;
        const Owner owner = m_typed.owners[index];
        const TypeDefinition* root = nullptr;
        if (owner.operation) {
            static constexpr const char* kLocations[] = {"QUERY", "MUTATION", "SUBSCRIPTION"};
            root = m_typed.schema.rootType(owner.operation->kind);
            directives(owner.operation->directives, kLocations[static_cast<int>(owner.operation->kind)]);
            for (const VariableDefinition& variable : owner.operation->variables) {
                if (variable.hasDefault)
                    value(variable.defaultValue, &variable.type, false);
                directives(variable.directives, "VARIABLE_DEFINITION");
            }
        } else {
            root = m_typed.schema.type(owner.fragment->typeCondition);
            directives(owner.fragment->directives, "FRAGMENT_DEFINITION");
        }
        selections(owner.selections(), root);
    }

private:
    void selections(const SelectionSet& set, const TypeDefinition* parent)
    {
        for (const Selection& selection : set) {
            if (selection.isField())
                field(selection, parent);
            else
                fragment(selection, parent);
        }
    }

    void field(const Selection& node, const TypeDefinition* parent)
    {
        const bool composite = parent && parent->isComposite();
        const FieldDefinition* definition = composite ? m_typed.schema.field(*parent, node.name) : nullptr;
        m_typed.fields.push_back({&node, composite ? parent : nullptr, definition});
        arguments({&node.arguments, definition ? &definition->arguments : nullptr, parent, &node, nullptr});
        directives(node.directives, "FIELD");
        selections(node.selections, definition ? m_typed.schema.type(definition->type.namedType()) : nullptr);
    }

    void fragment(const Selection& node, const TypeDefinition* parent)
    {
        const bool isInline = node.kind == Selection::Kind::InlineFragment;
        if (!isInline)
            m_typed.spreadsOf[m_owner].push_back(m_typed.spreads.size());
        m_typed.spreads.push_back({&node, parent, m_owner});
        directives(node.directives, isInline ? "INLINE_FRAGMENT" : "FRAGMENT_SPREAD");
        if (isInline)
            selections(node.selections, node.typeCondition.empty() ? parent : m_typed.schema.type(node.typeCondition));
    }

    void directives(const std::vector<Directive>& all, const char* location)
    {
        if (all.empty())
            return;
        m_typed.directives.push_back({&all, location});
        for (const Directive& directive : all) {
            const DirectiveDefinition* definition = m_typed.schema.directive(directive.name);
            arguments(
                {&directive.arguments, definition ? &definition->arguments : nullptr, nullptr, nullptr, &directive});
        }
    }

    void arguments(const ArgumentsSite& site)
    {
        m_typed.arguments.push_back(site);
        for (const Argument& argument : *site.arguments) {
            const InputValueDefinition* input = nullptr;
            for (std::size_t i = 0; site.definitions && i < site.definitions->size(); ++i) {
                if ((*site.definitions)[i].name == argument.name)
                    input = &(*site.definitions)[i];
            }
            value(argument.value, input ? &input->type : nullptr, input && input->hasDefault);
        }
    }

    void value(const Value& one, const TypeRef* type, bool hasDefault)
    {
        m_typed.values.push_back({&one, type, hasDefault, m_owner});
        if (one.kind == Value::Kind::List) {
            for (const Value& item : one.items)
                value(item, type && type->isList() ? &type->item() : nullptr, false);
        } else if (one.kind == Value::Kind::Object) {
            const TypeDefinition* named = type ? m_typed.schema.type(type->namedType()) : nullptr;
            for (std::size_t i = 0; i < one.items.size(); ++i) {
                const InputValueDefinition* input = named ? named->inputField(one.names[i]) : nullptr;
                value(one.items[i], input ? &input->type : nullptr, input && input->hasDefault);
            }
        }
    }

    TypedDocument& m_typed;
    std::size_t m_owner = 0;
};

} // namespace

TypedDocument::TypedDocument(const Schema& aSchema, const Document& aDocument)
    : schema(aSchema)
    , document(aDocument)
{
    for (const Definition& definition : document.definitions) {
        if (const auto* operation = std::get_if<OperationDefinition>(&definition)) {
            owners.push_back({operation, nullptr});
        } else if (const auto* one = std::get_if<FragmentDefinition>(&definition)) {
            fragments.emplace(one->name, owners.size());
            owners.push_back({nullptr, one});
        }
    }
    spreadsOf.resize(owners.size());
    Walk walk(*this);
    for (std::size_t i = 0; i < owners.size(); ++i)
        walk.owner(i);
}

std::vector<std::size_t> TypedDocument::reachableFrom(std::size_t owner) const
{
    std::vector<std::size_t> reached{owner};
    std::vector<bool> seen(owners.size());
    seen[owner] = true;
    for (std::size_t next = 0; next < reached.size(); ++next) {
        for (const std::size_t index : spreadsOf[reached[next]]) {
            const auto at = fragments.find(spreads[index].node->name);
            if (at == fragments.end() || seen[at->second])
                continue;
            seen[at->second] = true;
            reached.push_back(at->second);
        }
    }
    return reached;
}

const FragmentDefinition* TypedDocument::fragment(const std::string& name) const
{
    const auto at = fragments.find(name);
    return at == fragments.end() ? nullptr : owners[at->second].fragment;
}

const TypeDefinition* TypedDocument::inputObjectOf(const ValueSite& site) const
{
    const bool isObject = site.type && site.value->kind == Value::Kind::Object;
    const TypeDefinition* type = isObject ? schema.type(site.type->namedType()) : nullptr;
    return type && type->kind == TypeKind::InputObject ? type : nullptr;
}

std::string TypedDocument::typesLike(const std::string& name) const
{
    std::vector<std::string> names;
    for (const TypeDefinition* type : schema.types())
        names.push_back(type->name);
    return didYouMean(suggestionsFor(name, names));
}

std::string ArgumentsSite::what() const
{
    if (directive)
        return "directive " + shown("@" + directive->name);
    return "field " + shown((parent ? parent->name + "." : "") + field->name);
}

} // namespace Tenantry::GraphQL
