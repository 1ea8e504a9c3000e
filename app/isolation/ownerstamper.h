// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "isolation/stampnames.h"

#include <QByteArray>

#include <list>
#include <memory>
#include <mutex>

namespace Tenantry {

/// A document that asks for the owner of everything it asks for.
struct StampedDocument {
    GraphQL::DocumentPtr document;
    QByteArray text; ///< as it is sent
    int stamps = 0; ///< selection sets to which something was added
};
using StampedDocumentPtr = std::shared_ptr<const StampedDocument>;

/// Adds the owner to each selection set on a type that has one, as GraphQL clients add `__typename`. Keeps the last
/// documents by their text, so the console's own queries are parsed once. With names of its own it takes a document
/// that a client has stamped already as any other. Any thread may call.
class OwnerStamper {
public:
    explicit OwnerStamper(
        std::shared_ptr<const OwnerMap> owners, std::size_t cacheSize = 128, StampNames names = StampNames());

    /// ParseError or LimitExceeded for a bad document, ValidationError for one that uses the reserved alias.
    Result<StampedDocumentPtr> stamp(const QByteArray& query) const;
    /// The same, uncached, for a document that is parsed already.
    Result<StampedDocumentPtr> stamp(const GraphQL::Document& document) const;
    /// A stamped document of which other things were changed, printed anew.
    static StampedDocumentPtr reprint(GraphQL::Document stamped, int stamps);

private:
    using Entry = std::pair<QByteArray, StampedDocumentPtr>;

    std::shared_ptr<const OwnerMap> m_owners;
    std::size_t m_cacheSize;
    StampNames m_names;
    mutable std::mutex m_mutex;
    mutable std::list<Entry> m_cache; ///< last used first
    mutable std::unordered_map<std::string_view, std::list<Entry>::iterator> m_byText;
};

} // namespace Tenantry
