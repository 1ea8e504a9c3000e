// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graphql/language/selection.h"

#include <optional>

namespace Tenantry::GraphQL {

/// The definitions of a type-system document. The schema holds these same structs: what is written is what is looked
/// up.
struct InputValueDefinition {
    std::string name;
    std::string description{};
    bool described = false; ///< tells an empty description from none
    TypeRef type{};
    bool hasDefault = false;
    Value defaultValue{};
    std::vector<Directive> directives{};
    Location at{};

    bool operator==(const InputValueDefinition&) const = default;
    /// Must be given: non-null and without a default.
    bool isRequired() const { return type.nonNull && !hasDefault; }
};

struct FieldDefinition {
    std::string name;
    std::string description{};
    bool described = false; ///< tells an empty description from none
    std::vector<InputValueDefinition> arguments{};
    TypeRef type{};
    std::vector<Directive> directives{};
    Location at{};

    bool operator==(const FieldDefinition&) const = default;
    const InputValueDefinition* argument(const std::string& argumentName) const;
    bool hasDirective(const std::string& directive) const { return findDirective(directives, directive) != nullptr; }
};

struct EnumValueDefinition {
    std::string name;
    std::string description{};
    bool described = false; ///< tells an empty description from none
    std::vector<Directive> directives{};
    Location at{};

    bool operator==(const EnumValueDefinition&) const = default;
};

enum class TypeKind { Scalar, Object, Interface, Union, Enum, InputObject };

struct TypeDefinition {
    TypeKind kind = TypeKind::Object;
    bool extension = false; ///< `extend type …`
    std::string name{};
    std::string description{};
    bool described = false; ///< tells an empty description from none
    std::vector<Directive> directives{};
    std::vector<std::string> interfaces{};
    std::vector<FieldDefinition> fields{}; ///< of objects and interfaces
    std::vector<InputValueDefinition> inputFields{};
    std::vector<EnumValueDefinition> values{};
    std::vector<std::string> members{}; ///< of a union
    Location at{};

    bool operator==(const TypeDefinition&) const = default;

    const FieldDefinition* field(const std::string& fieldName) const;
    const InputValueDefinition* inputField(const std::string& fieldName) const;
    const EnumValueDefinition* value(std::string_view valueName) const;
    bool hasDirective(const std::string& directive) const { return findDirective(directives, directive) != nullptr; }
    bool isAbstract() const { return kind == TypeKind::Interface || kind == TypeKind::Union; }
    bool isComposite() const { return isAbstract() || kind == TypeKind::Object; }
    bool isLeaf() const { return kind == TypeKind::Scalar || kind == TypeKind::Enum; }
    bool isInput() const { return isLeaf() || kind == TypeKind::InputObject; }
};

struct DirectiveDefinition {
    std::string name;
    std::string description{};
    bool described = false; ///< tells an empty description from none
    std::vector<InputValueDefinition> arguments{};
    bool repeatable = false;
    std::vector<std::string> locations{};
    Location at{};

    bool operator==(const DirectiveDefinition&) const = default;
    const InputValueDefinition* argument(const std::string& argumentName) const;
};

struct SchemaDefinition {
    bool extension = false;
    std::string description{};
    bool described = false; ///< tells an empty description from none
    std::vector<Directive> directives{};
    std::vector<std::pair<OperationKind, std::string>> roots{};
    Location at{};

    bool operator==(const SchemaDefinition&) const = default;
};

} // namespace Tenantry::GraphQL
