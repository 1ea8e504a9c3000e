// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/graphql/documentmaker.h"

#include "graphql/language/lexer.h"

namespace Tenantry::Testing {

using namespace GraphQL;

template <class T, class Make> std::vector<T> DocumentMaker::several(int least, int most, Make make)
{
    std::vector<T> all;
    for (int count = least + below(most - least + 1); count > 0; --count)
        all.push_back(make());
    return all;
}

std::string DocumentMaker::name()
{
    static constexpr const char* kNames[] = {"a", "b", "type", "on_", "query", "Event", "_x9", "fragment", "input",
        "repeatable", "a_rather_long_name_that_is_no_short_string"};
    return kNames[below(static_cast<int>(std::size(kNames)))];
}

std::string DocumentMaker::text()
{
    static constexpr const char* kParts[] = {"", "a", "\"", "\"\"\"", "\\", "\n", " ", "  ", "\t", "ü", "😀", "#", "{",
        "\\u0041", "\r", "\x01", "\x7f", "\xC2\x85", "long enough to need a line of its own, as descriptions often do"};
    std::string out;
    for (int count = below(6); count > 0; --count)
        out += kParts[below(static_cast<int>(std::size(kParts)))];
    return out;
}

/// What a block string can say is what is left of a raw text without its indents.
Value DocumentMaker::string()
{
    Value value = Value::string(text());
    const bool plain = value.text.find_first_of("\r\x01") == std::string::npos;
    if (plain && chance(50)) {
        value.block = true;
        value.text = blockStringValue(value.text);
    }
    return value;
}

Value DocumentMaker::value(int depth, bool isConst)
{
    static constexpr const char* kNumbers[] = {"0", "-0", "12", "-2147483649", "1.5", "1e-7", "0.0E+3"};
    switch (below(depth > 2 ? 6 : 8)) {
    case 0:
        return Value::null();
    case 1:
        return Value::boolean(chance(50));
    case 2: {
        const std::string number = kNumbers[below(7)];
        return {.kind = number.find_first_of(".eE") == std::string::npos ? Value::Kind::Int : Value::Kind::Float,
            .text = number};
    }
    case 3:
        return {.kind = Value::Kind::Enum, .text = name()};
    case 4:
        return isConst ? Value::null() : Value::variable(name());
    case 5:
        return string();
    case 6:
        return {.kind = Value::Kind::List, .items = several<Value>(0, 3, [&] { return value(depth + 1, isConst); })};
    default:
        break;
    }
    Value object{.kind = Value::Kind::Object, .items = several<Value>(0, 3, [&] { return value(depth + 1, isConst); })};
    for (std::size_t i = 0; i < object.items.size(); ++i)
        object.names.push_back(name());
    return object;
}

TypeRef DocumentMaker::type(int depth)
{
    TypeRef type{.nonNull = chance(40)};
    if (depth < 3 && chance(30))
        type.element.push_back(this->type(depth + 1));
    else
        type.name = name();
    return type;
}

std::vector<Argument> DocumentMaker::arguments(bool isConst)
{
    return several<Argument>(0, 2, [&] { return Argument{name(), value(0, isConst)}; });
}

std::vector<Directive> DocumentMaker::directives(bool isConst)
{
    return several<Directive>(0, 2, [&] { return Directive{name(), arguments(isConst)}; });
}

SelectionSet DocumentMaker::selections(int depth)
{
    return several<Selection>(1, 3, [&] {
        const bool nested = depth < 4 && chance(40);
        Selection selection = Selection::field(name(), chance(30) ? name() : std::string());
        if (chance(25)) {
            selection = Selection::fragmentSpread(name());
        } else if (nested && chance(40)) {
            selection = Selection::inlineFragment(chance(50) ? name() : std::string());
        } else {
            selection.arguments = arguments(false);
        }
        selection.directives = directives(false);
        if (selection.kind == Selection::Kind::InlineFragment || (nested && selection.isField()))
            selection.selections = selections(depth + 1);
        return selection;
    });
}

VariableDefinition DocumentMaker::variable()
{
    VariableDefinition variable{.name = name(), .type = type(), .hasDefault = chance(40)};
    if (variable.hasDefault)
        variable.defaultValue = value(0, true);
    variable.directives = directives(true);
    return variable;
}

template <class T> void DocumentMaker::describe(T& definition)
{
    definition.described = chance(40);
    if (definition.described)
        definition.description = text();
}

InputValueDefinition DocumentMaker::input()
{
    InputValueDefinition input{.name = name(), .type = type(), .hasDefault = chance(40)};
    if (input.hasDefault)
        input.defaultValue = value(0, true);
    input.directives = directives(true);
    describe(input);
    return input;
}

FieldDefinition DocumentMaker::field()
{
    FieldDefinition field{.name = name(),
        .arguments = several<InputValueDefinition>(0, 2, [&] { return input(); }),
        .type = type(),
        .directives = directives(true)};
    describe(field);
    return field;
}

Definition DocumentMaker::operation()
{
    if (chance(30))
        return FragmentDefinition{name(), name(), directives(false), selections(0)};
    return OperationDefinition{.kind = static_cast<OperationKind>(below(3)),
        .name = chance(60) ? name() : std::string(),
        .variables = several<VariableDefinition>(0, 2, [&] { return variable(); }),
        .directives = directives(false),
        .selections = selections(0)};
}

Definition DocumentMaker::typeDefinition()
{
    TypeDefinition type{.kind = static_cast<TypeKind>(below(6)), .extension = chance(30), .name = name()};
    auto names = [&] { return several<std::string>(0, 3, [&] { return name(); }); };
    type.directives = directives(true);
    if (type.extension)
        type.directives.push_back({name()}); // an extension must add something
    else
        describe(type);
    if (type.kind == TypeKind::Object || type.kind == TypeKind::Interface) {
        type.interfaces = names();
        type.fields = several<FieldDefinition>(0, 3, [&] { return field(); });
    } else if (type.kind == TypeKind::InputObject) {
        type.inputFields = several<InputValueDefinition>(0, 3, [&] { return input(); });
    } else if (type.kind == TypeKind::Union) {
        type.members = names();
    } else if (type.kind == TypeKind::Enum) {
        type.values = several<EnumValueDefinition>(0, 3, [&] {
            EnumValueDefinition value{.name = name(), .directives = directives(true)};
            describe(value);
            return value;
        });
    }
    return type;
}

Definition DocumentMaker::directiveDefinition()
{
    if (chance(30)) {
        SchemaDefinition schema{.extension = chance(30),
            .directives = directives(true),
            .roots = {{static_cast<OperationKind>(below(3)), name()}}};
        if (!schema.extension)
            describe(schema);
        return schema;
    }
    DirectiveDefinition directive{.name = name(),
        .arguments = several<InputValueDefinition>(0, 2, [&] { return input(); }),
        .repeatable = chance(30),
        .locations = {"FIELD", "OBJECT"}};
    describe(directive);
    return directive;
}

Document DocumentMaker::document()
{
    return {several<Definition>(1, 4, [&] {
        return chance(50) ? operation() : chance(70) ? typeDefinition() : directiveDefinition();
    })};
}

} // namespace Tenantry::Testing
