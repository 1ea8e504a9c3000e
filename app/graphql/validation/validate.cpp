// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphql/validation/validate.h"

#include "graphql/validation/rules.h"

namespace Tenantry::GraphQL {

std::vector<ValidationError> validate(const Schema& schema, const Document& document, std::size_t mostErrors)
{
    const TypedDocument typed(schema, document);
    ErrorSink sink(mostErrors);
    for (const Rule& rule : kRules) {
        if (rule.soundOnly && !sink.isEmpty())
            continue;
        sink.setRule(rule.name);
        rule.check(typed, sink);
        if (sink.isFull())
            break;
    }
    return sink.take();
}

} // namespace Tenantry::GraphQL
