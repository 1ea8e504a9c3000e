// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graphql/language/document.h"

#include <QRandomGenerator>

namespace Tenantry::Testing {

/// Makes documents of all kinds of definitions, the same ones for the same seed: such as a parser can give, so that
/// they must come back the same from any printer.
class DocumentMaker {
public:
    explicit DocumentMaker(quint32 seed)
        : m_random(seed)
    {
    }

    GraphQL::Document document();

private:
    int below(int bound) { return static_cast<int>(m_random.bounded(bound)); }
    bool chance(int percent) { return below(100) < percent; }
    template <class T, class Make> std::vector<T> several(int least, int most, Make make);
    std::string name();
    std::string text();
    GraphQL::Value string();
    GraphQL::Value value(int depth, bool isConst);
    GraphQL::TypeRef type(int depth = 0);
    std::vector<GraphQL::Argument> arguments(bool isConst);
    std::vector<GraphQL::Directive> directives(bool isConst);
    GraphQL::SelectionSet selections(int depth);
    GraphQL::VariableDefinition variable();
    GraphQL::InputValueDefinition input();
    GraphQL::FieldDefinition field();
    GraphQL::Definition operation();
    GraphQL::Definition typeDefinition();
    GraphQL::Definition directiveDefinition();
    template <class T> void describe(T& definition);

    QRandomGenerator m_random;
};

} // namespace Tenantry::Testing
