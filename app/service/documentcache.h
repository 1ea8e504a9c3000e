// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graphql/execution/execute.h"

#include <QByteArray>
#include <QCache>
#include <QMutex>

#include <vector>

namespace Tenantry {

/// Documents parsed and validated once against one schema, by their text. Bounded; any thread may call.
class DocumentCache {
public:
    struct Entry {
        GraphQL::DocumentPtr document; ///< null where there are errors
        std::vector<GraphQL::ValidationError> errors;
    };

    explicit DocumentCache(GraphQL::SchemaPtr schema, int capacity = 512);

    /// Documents with errors are not kept: strangers could fill the cache with them.
    std::shared_ptr<const Entry> prepared(const QByteArray& text);

private:
    const GraphQL::SchemaPtr m_schema;
    QMutex m_mutex;
    QCache<QByteArray, std::shared_ptr<const Entry>> m_entries;
};

} // namespace Tenantry
