// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graphql/language/typesystem.h"

#include <memory>
#include <variant>

namespace Tenantry::GraphQL {

using Definition =
    std::variant<OperationDefinition, FragmentDefinition, TypeDefinition, DirectiveDefinition, SchemaDefinition>;

/// A parsed document. A plain value: copy it to change it (owner stamping does), print it to send it.
struct Document {
    std::vector<Definition> definitions{};

    bool operator==(const Document&) const = default;

    const FragmentDefinition* fragment(const std::string& name) const;
    /// The operation of that name; with an empty name the only operation. nullptr if there is none, or no single one.
    const OperationDefinition* operation(const std::string& name = {}) const;
};

using DocumentPtr = std::shared_ptr<const Document>;

} // namespace Tenantry::GraphQL
