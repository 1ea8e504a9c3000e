// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graphql/schema/schema.h"

#include <unordered_map>

namespace Tenantry::GraphQL {

/// An operation or a fragment, as far as the rules treat them alike.
struct Owner {
    const OperationDefinition* operation = nullptr; ///< exactly one of the two is set
    const FragmentDefinition* fragment = nullptr;

    const SelectionSet& selections() const { return operation ? operation->selections : fragment->selections; }
};

struct FieldSite {
    const Selection* node;
    const TypeDefinition* parent; ///< nullptr where it cannot be known
    const FieldDefinition* field; ///< nullptr where the parent has none such
};

struct SpreadSite {
    const Selection* node; ///< a fragment spread or an inline fragment
    const TypeDefinition* parent;
    std::size_t owner;
};

struct ArgumentsSite {
    const std::vector<Argument>* arguments;
    const std::vector<InputValueDefinition>* definitions; ///< nullptr where the field or directive is unknown
    const TypeDefinition* parent; ///< of a field
    const Selection* field; ///< nullptr for a directive's arguments
    const Directive* directive;

    Location at() const { return field ? field->at : directive->at; }
    /// `field "Query.events"`
    std::string what() const;
};

struct ValueSite {
    const Value* value;
    const TypeRef* type; ///< what is expected; nullptr inside of what is unknown, or of a custom scalar
    bool hasDefault; ///< the place has a default, so a nullable variable fits a non-null type
    std::size_t owner;
};

struct DirectiveSite {
    const std::vector<Directive>* directives;
    const char* location; ///< `FIELD`, …
};

/// A document with the schema's view of it: every place a rule asks about, found in one walk, so that each rule is a
/// loop.
struct TypedDocument {
    TypedDocument(const Schema& schema, const Document& document);

    /// The owners reachable from one, itself included, each once; cycles do no harm.
    std::vector<std::size_t> reachableFrom(std::size_t owner) const;
    const FragmentDefinition* fragment(const std::string& name) const;
    /// The input object type that an object literal is for; nullptr for all other values.
    const TypeDefinition* inputObjectOf(const ValueSite& site) const;
    /// ` Did you mean …?` for a type's name; empty where none is near.
    std::string typesLike(const std::string& name) const;

    const Schema& schema;
    const Document& document;
    std::vector<Owner> owners{};
    std::unordered_map<std::string, std::size_t> fragments{}; ///< index into owners; the first of a name
    std::vector<FieldSite> fields{};
    std::vector<SpreadSite> spreads{};
    std::vector<std::vector<std::size_t>> spreadsOf{}; ///< per owner the indexes of its spreads of named fragments
    std::vector<ArgumentsSite> arguments{};
    std::vector<ValueSite> values{};
    std::vector<DirectiveSite> directives{};
};

} // namespace Tenantry::GraphQL
