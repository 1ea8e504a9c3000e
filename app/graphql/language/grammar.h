// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graphql/language/tokenreader.h"

namespace Tenantry::GraphQL {

/// Recursive descent over the grammar of appendix B. Every function returns something; TokenReader holds the first
/// error.
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
    std::vector<VariableDefinition> variableDefinitions();
    SelectionSet selectionSet();
    void selection(Selection& selection);
    void fragmentSelection(Selection& selection);
    std::vector<Argument> arguments(bool isConst);
    std::vector<Directive> directives(bool isConst);
    TypeRef typeRef();
    void value(Value& value, bool isConst);
    void list(Value& value, bool isConst);
    void object(Value& value, bool isConst);

    Definition typeSystemDefinition();
    std::optional<std::string> description();
    SchemaDefinition schema(bool extension);
    TypeDefinition type(bool extension);
    DirectiveDefinition directive();
    std::string directiveLocation();
    std::vector<FieldDefinition> fields();
    std::vector<InputValueDefinition> inputValues(char open, char close);
    std::vector<EnumValueDefinition> enumValues();
    std::vector<std::string> names(char separator);
    template <class T> void describe(T& definition);

    TokenReader& m_in;
};

} // namespace Tenantry::GraphQL
