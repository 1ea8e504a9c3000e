// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphql/execution/introspection.h"

#include "graphql/language/printer.h"
#include "graphql/schema/deprecation.h"

namespace Tenantry::GraphQL {

namespace {

/// A __Type: a reference with its wrappers, or, with an empty reference, a named type. Both live in the schema.
struct TypeView {
    const TypeRef* ref = nullptr;
    bool skipNonNull = false; ///< the reference without its exclamation mark
    const TypeDefinition* named = nullptr;
};

/// Something in the schema, which outlives the answer.
template <class T> ResolvedValue borrow(const T& value)
{
    return ResolvedValue::object(std::shared_ptr<const T>(std::shared_ptr<const T>(), &value));
}

ResolvedValue viewOf(const TypeDefinition* type)
{
    return type ? ResolvedValue::make(TypeView{nullptr, false, type}) : ResolvedValue();
}

ResolvedValue viewOf(const Schema& schema, const TypeRef& ref, bool skipNonNull = false)
{
    const bool wrapped = ref.isList() || (ref.nonNull && !skipNonNull);
    return ResolvedValue::make(
        TypeView{wrapped ? &ref : nullptr, skipNonNull, wrapped ? nullptr : schema.type(ref.name)});
}

ResolvedValue textOrNull(const std::optional<std::string>& text)
{
    return text ? ResolvedValue(*text) : ResolvedValue();
}

template <class T> ResolvedValue descriptionOf(const T& one)
{
    return one.described ? ResolvedValue(one.description) : ResolvedValue();
}

/// The entries of a list as handles, those that are deprecated only on request.
template <class T> ResolvedValue entries(const FieldCall& call, const std::vector<T>& all)
{
    ResolvedValue::List list;
    for (const T& one : all) {
        if (call.arg("includeDeprecated", false) || !deprecationReason(one.directives))
            list.push_back(borrow(one));
    }
    return list;
}

ResolvedValue namedList(const FieldCall& call, const std::vector<std::string>& names)
{
    ResolvedValue::List list;
    for (const std::string& name : names)
        list.push_back(viewOf(call.schema().type(name)));
    return list;
}

const char* kindName(TypeKind kind)
{
    static constexpr const char* kNames[] = {"SCALAR", "OBJECT", "INTERFACE", "UNION", "ENUM", "INPUT_OBJECT"};
    return kNames[static_cast<int>(kind)];
}

using Table = std::unordered_map<std::string, Resolver>;

void addSchema(Table& table)
{
    table["__schema"] = [](const FieldCall& call) -> Result<ResolvedValue> { return borrow(call.schema()); };
    table["__type"] = [](const FieldCall& call) -> Result<ResolvedValue> {
        return viewOf(call.schema().type(call.arg<std::string>("name")));
    };
    table["__Schema.description"] = [](const FieldCall& call) -> Result<ResolvedValue> {
        return call.schema().isDescribed() ? ResolvedValue(call.schema().description()) : ResolvedValue();
    };
    table["__Schema.queryType"] = [](const FieldCall& call) -> Result<ResolvedValue> {
        return viewOf(call.schema().queryType());
    };
    table["__Schema.mutationType"] = [](const FieldCall& call) -> Result<ResolvedValue> {
        return viewOf(call.schema().mutationType());
    };
    table["__Schema.subscriptionType"] = [](const FieldCall& call) -> Result<ResolvedValue> {
        return viewOf(call.schema().subscriptionType());
    };
    table["__Schema.types"] = [](const FieldCall& call) -> Result<ResolvedValue> {
        ResolvedValue::List list;
        for (const TypeDefinition* type : call.schema().types())
            list.push_back(viewOf(type));
        return list;
    };
    table["__Schema.directives"] = [](const FieldCall& call) -> Result<ResolvedValue> {
        ResolvedValue::List list;
        for (const DirectiveDefinition& directive : call.schema().directives())
            list.push_back(borrow(directive));
        return list;
    };
}

void addType(Table& table)
{
    auto add = [&table](const char* name, auto onNamed) {
        table[std::string("__Type.") + name] = [onNamed](const FieldCall& call) -> Result<ResolvedValue> {
            const TypeDefinition* named = call.parent<TypeView>().named;
            return named ? onNamed(call, *named) : ResolvedValue();
        };
    };
    table["__Type.kind"] = [](const FieldCall& call) -> Result<ResolvedValue> {
        const TypeView& view = call.parent<TypeView>();
        if (view.named)
            return kindName(view.named->kind);
        return view.ref->nonNull && !view.skipNonNull ? "NON_NULL" : "LIST";
    };
    table["__Type.ofType"] = [](const FieldCall& call) -> Result<ResolvedValue> {
        const TypeView& view = call.parent<TypeView>();
        if (view.named)
            return ResolvedValue();
        return view.ref->nonNull && !view.skipNonNull ? viewOf(call.schema(), *view.ref, true)
                                                      : viewOf(call.schema(), view.ref->item());
    };
    add("name", [](const FieldCall&, const TypeDefinition& type) { return ResolvedValue(type.name); });
    add("description", [](const FieldCall&, const TypeDefinition& type) { return descriptionOf(type); });
    add("specifiedByURL", [](const FieldCall&, const TypeDefinition& type) {
        const Directive* directive = findDirective(type.directives, "specifiedBy");
        const Argument* url = directive ? findArgument(directive->arguments, "url") : nullptr;
        return url ? ResolvedValue(url->value.text) : ResolvedValue();
    });
    add("fields", [](const FieldCall& call, const TypeDefinition& type) {
        const bool has = type.kind == TypeKind::Object || type.kind == TypeKind::Interface;
        return has ? entries(call, type.fields) : ResolvedValue();
    });
    add("interfaces", [](const FieldCall& call, const TypeDefinition& type) {
        const bool has = type.kind == TypeKind::Object || type.kind == TypeKind::Interface;
        return has ? namedList(call, type.interfaces) : ResolvedValue();
    });
    add("possibleTypes", [](const FieldCall& call, const TypeDefinition& type) {
        if (!type.isAbstract())
            return ResolvedValue();
        ResolvedValue::List list;
        for (const TypeDefinition* possible : call.schema().possibleTypes(type))
            list.push_back(viewOf(possible));
        return ResolvedValue(list);
    });
    add("enumValues", [](const FieldCall& call, const TypeDefinition& type) {
        return type.kind == TypeKind::Enum ? entries(call, type.values) : ResolvedValue();
    });
    add("inputFields", [](const FieldCall& call, const TypeDefinition& type) {
        return type.kind == TypeKind::InputObject ? entries(call, type.inputFields) : ResolvedValue();
    });
}

/// What fields, arguments, enum values and directives have in common.
template <class T> void addNamed(Table& table, const std::string& type)
{
    table[type + ".name"] = [](const FieldCall& call) -> Result<ResolvedValue> { return call.parent<T>().name; };
    table[type + ".description"] = [](const FieldCall& call) -> Result<ResolvedValue> {
        return descriptionOf(call.parent<T>());
    };
}

template <class T> void addDeprecation(Table& table, const std::string& type)
{
    table[type + ".isDeprecated"] = [](const FieldCall& call) -> Result<ResolvedValue> {
        return deprecationReason(call.parent<T>().directives).has_value();
    };
    table[type + ".deprecationReason"] = [](const FieldCall& call) -> Result<ResolvedValue> {
        return textOrNull(deprecationReason(call.parent<T>().directives));
    };
}

void addMembers(Table& table)
{
    addNamed<FieldDefinition>(table, "__Field");
    addNamed<InputValueDefinition>(table, "__InputValue");
    addNamed<EnumValueDefinition>(table, "__EnumValue");
    addNamed<DirectiveDefinition>(table, "__Directive");
    addDeprecation<FieldDefinition>(table, "__Field");
    addDeprecation<InputValueDefinition>(table, "__InputValue");
    addDeprecation<EnumValueDefinition>(table, "__EnumValue");
    table["__Field.type"] = [](const FieldCall& call) -> Result<ResolvedValue> {
        return viewOf(call.schema(), call.parent<FieldDefinition>().type);
    };
    table["__Field.args"] = [](const FieldCall& call) -> Result<ResolvedValue> {
        return entries(call, call.parent<FieldDefinition>().arguments);
    };
    table["__InputValue.type"] = [](const FieldCall& call) -> Result<ResolvedValue> {
        return viewOf(call.schema(), call.parent<InputValueDefinition>().type);
    };
    table["__InputValue.defaultValue"] = [](const FieldCall& call) -> Result<ResolvedValue> {
        const auto& input = call.parent<InputValueDefinition>();
        return input.hasDefault ? ResolvedValue(printValue(input.defaultValue)) : ResolvedValue();
    };
    table["__Directive.args"] = [](const FieldCall& call) -> Result<ResolvedValue> {
        return entries(call, call.parent<DirectiveDefinition>().arguments);
    };
    table["__Directive.isRepeatable"] = [](const FieldCall& call) -> Result<ResolvedValue> {
        return call.parent<DirectiveDefinition>().repeatable;
    };
    table["__Directive.locations"] = [](const FieldCall& call) -> Result<ResolvedValue> {
        ResolvedValue::List list;
        for (const std::string& location : call.parent<DirectiveDefinition>().locations)
            list.push_back(location);
        return list;
    };
}

} // namespace

const Resolver* introspectionResolver(const std::string& type, const std::string& field)
{
    static const Table kTable = [] {
        Table table;
        addSchema(table);
        addType(table);
        addMembers(table);
        return table;
    }();
    const auto at = kTable.find(type.starts_with("__") ? type + "." + field : field);
    return at == kTable.end() ? nullptr : &at->second;
}

} // namespace Tenantry::GraphQL
