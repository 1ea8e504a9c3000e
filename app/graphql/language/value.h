// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graphql/language/location.h"

#include <string>
#include <vector>

namespace Tenantry::GraphQL {

/// A literal or a variable. One struct with a kind instead of a class per kind: it copies, compares and moves as a
/// value.
struct Value {
    enum class Kind { Null, Boolean, Int, Float, String, Enum, List, Object, Variable };

    Kind kind = Kind::Null;
    Location at{};
    std::string
        text{}; ///< digits as written, the string's decoded text, the enum value's or variable's name, true/false
    bool block = false; ///< the string was written as a block string; the printer writes it as one again
    std::vector<Value> items{}; ///< the list's items, or the values of the object's fields
    std::vector<std::string> names{}; ///< the object's field names, beside `items`

    bool operator==(const Value&) const = default;

    static Value null() { return {}; }
    static Value boolean(bool on) { return {.kind = Kind::Boolean, .text = on ? "true" : "false"}; }
    static Value string(std::string value) { return {.kind = Kind::String, .text = std::move(value)}; }
    static Value variable(std::string name) { return {.kind = Kind::Variable, .text = std::move(name)}; }
    /// The object's field, or nullptr.
    const Value* field(const std::string& name) const;
};

struct Argument {
    std::string name;
    Value value;
    Location at{};

    bool operator==(const Argument&) const = default;
};

struct Directive {
    std::string name;
    std::vector<Argument> arguments{};
    Location at{};

    bool operator==(const Directive&) const = default;
};

/// Look-ups by name over a node's list; nullptr where there is none.
const Argument* findArgument(const std::vector<Argument>& arguments, const std::string& name);
const Directive* findDirective(const std::vector<Directive>& directives, const std::string& name);

} // namespace Tenantry::GraphQL
