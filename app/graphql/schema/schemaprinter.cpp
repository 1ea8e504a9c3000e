// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphql/schema/schemaprinter.h"

#include "graphql/language/printer.h"
#include "graphql/language/stringprinter.h"
#include "graphql/schema/deprecation.h"

#include <algorithm>

namespace Tenantry::GraphQL {

namespace {

bool isIn(const std::string& name, std::initializer_list<const char*> names)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool isBuiltin(const TypeDefinition& type)
{
    return type.name.starts_with("__") || isIn(type.name, {"Int", "Float", "String", "Boolean", "ID"});
}

bool isBuiltin(const DirectiveDefinition& directive)
{
    return isIn(directive.name, {"skip", "include", "deprecated", "specifiedBy"});
}

std::string joined(const std::vector<std::string>& names, const char* before, const char* between)
{
    std::string out;
    for (const std::string& name : names)
        out += (out.empty() ? before : between) + name;
    return out;
}

std::string deprecated(const std::vector<Directive>& directives)
{
    const std::optional<std::string> reason = deprecationReason(directives);
    if (!reason)
        return {};
    return *reason == kDefaultDeprecation ? " @deprecated" : " @deprecated(reason: " + quotedString(*reason) + ")";
}

std::string specifiedBy(const std::vector<Directive>& directives)
{
    const Directive* directive = findDirective(directives, "specifiedBy");
    const Argument* url = directive ? findArgument(directive->arguments, "url") : nullptr;
    return url ? " @specifiedBy(url: " + quotedString(url->value.text) + ")" : std::string();
}

class SchemaPrinter {
public:
    explicit SchemaPrinter(const Schema& schema)
        : m_schema(schema)
    {
    }

    std::string print()
    {
        definition();
        for (const DirectiveDefinition& one : m_schema.directives()) {
            if (!isBuiltin(one))
                directive(one);
        }
        for (const TypeDefinition* one : m_schema.types()) {
            if (!isBuiltin(*one))
                type(*one);
        }
        return std::move(m_out);
    }

private:
    void startBlock()
    {
        if (!m_out.empty())
            m_out += "\n\n";
    }

    void definition()
    {
        bool common = true;
        std::string roots;
        static constexpr const char* kNames[] = {"Query", "Mutation", "Subscription"};
        for (const OperationKind kind : {OperationKind::Query, OperationKind::Mutation, OperationKind::Subscription}) {
            if (const TypeDefinition* root = m_schema.rootType(kind)) {
                common = common && root->name == kNames[static_cast<int>(kind)];
                roots += std::string("  ") + operationWord(kind) + ": " + root->name + "\n";
            }
        }
        if (common && !m_schema.isDescribed())
            return;
        if (m_schema.isDescribed())
            m_out += blockOrQuoted(m_schema.description()) + "\n";
        m_out += "schema {\n" + roots + "}";
    }

    void directive(const DirectiveDefinition& one)
    {
        startBlock();
        description(one, "", true);
        m_out += "directive @" + one.name;
        arguments(one.arguments, "");
        m_out += (one.repeatable ? " repeatable" : "") + joined(one.locations, " on ", " | ");
    }

    void type(const TypeDefinition& one)
    {
        static constexpr const char* kWords[] = {"scalar ", "type ", "interface ", "union ", "enum ", "input "};
        startBlock();
        description(one, "", true);
        m_out += kWords[static_cast<int>(one.kind)] + one.name + joined(one.interfaces, " implements ", " & ")
            + joined(one.members, " = ", " | ");
        if (one.kind == TypeKind::Scalar)
            m_out += specifiedBy(one.directives);
        if (one.fields.empty() && one.inputFields.empty() && one.values.empty())
            return;
        m_out += " {\n";
        for (const FieldDefinition& field : one.fields) {
            description(field, "  ", &field == &one.fields.front());
            m_out += "  " + field.name;
            arguments(field.arguments, "  ");
            m_out += ": " + field.type.toString() + deprecated(field.directives) + "\n";
        }
        for (const InputValueDefinition& field : one.inputFields) {
            description(field, "  ", &field == &one.inputFields.front());
            m_out += "  ";
            input(field);
            m_out += "\n";
        }
        for (const EnumValueDefinition& value : one.values) {
            description(value, "  ", &value == &one.values.front());
            m_out += "  " + value.name + deprecated(value.directives) + "\n";
        }
        m_out += "}";
    }

    /// On one line, unless one of them has something to say.
    void arguments(const std::vector<InputValueDefinition>& all, const std::string& margin)
    {
        if (all.empty())
            return;
        const bool plain = std::all_of(
            all.begin(), all.end(), [](const InputValueDefinition& one) { return one.description.empty(); });
        m_out += plain ? "(" : "(\n";
        for (const InputValueDefinition& one : all) {
            if (plain) {
                m_out += &one == &all.front() ? "" : ", ";
            } else {
                description(one, margin + "  ", &one == &all.front());
                m_out += margin + "  ";
            }
            input(one);
            m_out += plain ? "" : "\n";
        }
        m_out += plain ? ")" : margin + ")";
    }

    void input(const InputValueDefinition& one)
    {
        m_out += one.name + ": " + one.type.toString();
        if (one.hasDefault) {
            if (const auto value = coercedDefault(m_schema, one.type, one.defaultValue))
                m_out += " = " + printValue(*value);
        }
        m_out += deprecated(one.directives);
    }

    static std::string blockOrQuoted(const std::string& text) { return printString(text, true); }

    template <class T> void description(const T& one, const std::string& margin, bool first)
    {
        if (!one.described)
            return;
        if (!margin.empty() && !first)
            m_out += "\n";
        m_out += margin;
        for (const char c : blockOrQuoted(one.description)) {
            m_out += c;
            if (c == '\n')
                m_out += margin;
        }
        m_out += "\n";
    }

    const Schema& m_schema;
    std::string m_out;
};

} // namespace

std::string printSchema(const Schema& schema) { return SchemaPrinter(schema).print(); }

} // namespace Tenantry::GraphQL
