// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphql/execution/documentcache.h"

#include "base/json.h"

namespace Tenantry::GraphQL {

namespace {

/// What an entry costs besides its text, so that many tiny documents are bounded too.
constexpr qsizetype kOverhead = 512;

} // namespace

DocumentCache::DocumentCache(SchemaPtr schema, qsizetype bytes, ParseLimits limits)
    : m_schema(std::move(schema))
    , m_limits(limits)
    , m_entries(bytes)
{
}

DocumentCache::Entry DocumentCache::prepare(const Schema& schema, std::string_view text, const ParseLimits& limits)
{
    Entry entry;
    std::optional<Limit> exceeded;
    auto parsed = parseDocument(text, limits, &exceeded);
    if (!parsed) {
        ValidationError error;
        error.message = parsed.error().detail.toStdString();
        error.locations = {locationOf(parsed.error())};
        error.code = parsed.error().code;
        error.limit = exceeded;
        entry.errors.push_back(std::move(error));
        return entry;
    }
    entry.errors = validate(schema, **parsed);
    if (entry.errors.empty())
        entry.document = std::move(*parsed);
    return entry;
}

std::shared_ptr<const DocumentCache::Entry> DocumentCache::prepared(const QByteArray& text)
{
    {
        const QMutexLocker lock(&m_mutex);
        if (const auto* known = m_entries.object(text))
            return *known;
    }
    // Two threads may prepare the same document at once; that costs less than to let one wait for the other.
    auto entry = std::make_shared<const Entry>(prepare(*m_schema, viewOf(text), m_limits));
    if (entry->document) {
        const QMutexLocker lock(&m_mutex);
        m_entries.insert(text, new std::shared_ptr<const Entry>(entry), text.size() + kOverhead);
    }
    return entry;
}

qsizetype DocumentCache::size() const
{
    const QMutexLocker lock(&m_mutex);
    return m_entries.size();
}

} // namespace Tenantry::GraphQL
