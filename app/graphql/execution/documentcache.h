// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graphql/language/parser.h"
#include "graphql/validation/validate.h"

#include <QByteArray>
#include <QCache>
#include <QMutex>

#include <vector>

namespace Tenantry::GraphQL {

/// Documents parsed and validated once against one schema, by their text. Bounded by the bytes of the texts, the least
/// recently used go first; any thread may call.
class DocumentCache {
public:
    struct Entry {
        DocumentPtr document{}; ///< null where there are errors
        std::vector<ValidationError> errors{};
    };

    explicit DocumentCache(SchemaPtr schema, qsizetype bytes = 4 * 1024 * 1024, ParseLimits limits = {});

    /// Documents with errors are not kept: strangers could fill the cache with them.
    std::shared_ptr<const Entry> prepared(const QByteArray& text);
    qsizetype size() const; ///< documents that are kept

    /// The same without a cache.
    static Entry prepare(const Schema& schema, std::string_view text, const ParseLimits& limits = {});

private:
    const SchemaPtr m_schema;
    const ParseLimits m_limits;
    mutable QMutex m_mutex;
    QCache<QByteArray, std::shared_ptr<const Entry>> m_entries;
};

} // namespace Tenantry::GraphQL
