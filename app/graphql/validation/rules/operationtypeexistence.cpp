// SPDX-License-Identifier: GPL-3.0-or-later
// https://spec.graphql.org/October2021/#sec-Root-Operation-Types: where a schema has no such root type, operations of
// the kind are not supported. Later drafts call the rule Operation Type Existence.
#include "graphql/validation/rules.h"

namespace Tenantry::GraphQL {

void operationTypeExistence(const TypedDocument& typed, ErrorSink& sink)
{
    for (const Owner& owner : typed.owners) {
        if (owner.operation && !typed.schema.rootType(owner.operation->kind))
            sink.add(std::string("The schema knows no ") + operationWord(owner.operation->kind) + ".",
                {owner.operation->at});
    }
}

} // namespace Tenantry::GraphQL
