// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphql/language/ast.h"

#include <algorithm>

namespace Tenantry::GraphQL {

namespace {

template <class T> const T* byName(const std::vector<T>& all, std::string_view name)
{
    const auto at = std::find_if(all.begin(), all.end(), [&](const T& one) { return one.name == name; });
    return at == all.end() ? nullptr : &*at;
}

} // namespace

const Value* Value::field(const std::string& name) const
{
    const auto index = static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
    return index < names.size() ? &items[index] : nullptr;
}

const Argument* findArgument(const std::vector<Argument>& arguments, const std::string& name)
{
    return byName(arguments, name);
}

const Directive* findDirective(const std::vector<Directive>& directives, const std::string& name)
{
    return byName(directives, name);
}

std::string TypeRef::toString() const
{
    std::string text = isList() ? "[" + item().toString() + "]" : name;
    if (nonNull)
        text += '!';
    return text;
}

const char* operationWord(OperationKind kind)
{
    switch (kind) {
    case OperationKind::Mutation:
        return "mutation";
    case OperationKind::Subscription:
        return "subscription";
    case OperationKind::Query:
        break;
    }
    return "query";
}

const InputValueDefinition* FieldDefinition::argument(const std::string& argumentName) const
{
    return byName(arguments, argumentName);
}

const InputValueDefinition* DirectiveDefinition::argument(const std::string& argumentName) const
{
    return byName(arguments, argumentName);
}

const FieldDefinition* TypeDefinition::field(const std::string& fieldName) const { return byName(fields, fieldName); }

const InputValueDefinition* TypeDefinition::inputField(const std::string& fieldName) const
{
    return byName(inputFields, fieldName);
}

const EnumValueDefinition* TypeDefinition::value(std::string_view valueName) const { return byName(values, valueName); }

const FragmentDefinition* Document::fragment(const std::string& name) const
{
    for (const Definition& definition : definitions) {
        const auto* fragment = std::get_if<FragmentDefinition>(&definition);
        if (fragment && fragment->name == name)
            return fragment;
    }
    return nullptr;
}

const OperationDefinition* Document::operation(const std::string& name) const
{
    const OperationDefinition* found = nullptr;
    for (const Definition& definition : definitions) {
        const auto* operation = std::get_if<OperationDefinition>(&definition);
        if (!operation || (!name.empty() && operation->name != name))
            continue;
        if (found)
            return nullptr;
        found = operation;
    }
    return found;
}

} // namespace Tenantry::GraphQL
