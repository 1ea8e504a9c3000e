// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graphql/language/tokenreader.h"

namespace Tenantry::GraphQL {

/// Recursive descent over the grammar of appendix B. The functions fill in the place where the part stays: trees are
/// not moved about. TokenReader holds the first error.
class Grammar {
public:
    explicit Grammar(TokenReader& reader)
        : m_in(reader)
    {
    }

    Document document();
    Value value(bool isConst);

private:
    Definition definition();
    OperationKind operationKind();
    OperationDefinition operation();
    FragmentDefinition fragment();
    void variableDefinitions(std::vector<VariableDefinition>& variables);
    void selectionSet(SelectionSet& set);
    void selection(Selection& selection);
    void fragmentSelection(Selection& selection);
    void arguments(std::vector<Argument>& all, bool isConst);
    void directives(std::vector<Directive>& all, bool isConst);
    void typeRef(TypeRef& type);
    void value(Value& value, bool isConst);
    void list(Value& value, bool isConst);
    void object(Value& value, bool isConst);

    Definition typeSystemDefinition();
    std::optional<std::string> description();
    SchemaDefinition schema(bool extension);
    TypeDefinition type(bool extension);
    DirectiveDefinition directive();
    void directiveLocation(std::string& location);
    std::vector<FieldDefinition> fields();
    std::vector<InputValueDefinition> inputValues(char open, char close);
    std::vector<EnumValueDefinition> enumValues();
    std::vector<std::string> names(char separator);
    template <class T> void describe(T& definition);

    TokenReader& m_in;
};

} // namespace Tenantry::GraphQL
