// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graphql/language/document.h"

namespace Tenantry::GraphQL {

/// Any node of a document, borrowed from it.
using Node =
    std::variant<const OperationDefinition*, const FragmentDefinition*, const VariableDefinition*, const Selection*,
        const Argument*, const Directive*, const Value*, const TypeRef*, const SchemaDefinition*, const TypeDefinition*,
        const FieldDefinition*, const InputValueDefinition*, const EnumValueDefinition*, const DirectiveDefinition*>;

/// Is shown every node of a document in the order they are written, parents before and after their children.
class Visitor {
public:
    enum class Next { Descend, Skip, Stop };

    virtual ~Visitor() = default;
    /// A node that is skipped is not left either.
    virtual Next enter(Node node) = 0;
    virtual void leave(Node) { }
};

/// Walks without recursion, so that the depth of a document costs memory but no stack. False if the visitor stopped it.
bool visit(const Document& document, Visitor& visitor);
bool visit(Node root, Visitor& visitor);

} // namespace Tenantry::GraphQL
