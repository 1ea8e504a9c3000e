// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/documentcache.h"

#include "base/json.h"

namespace Tenantry {

using namespace GraphQL;

namespace {

std::shared_ptr<const DocumentCache::Entry> prepare(const Schema& schema, const QByteArray& text)
{
    auto entry = std::make_shared<DocumentCache::Entry>();
    auto parsed = parseDocument(viewOf(text));
    if (!parsed) {
        ValidationError error;
        error.message = parsed.error().detail.toStdString();
        error.locations = {locationOf(parsed.error())};
        error.code = parsed.error().code;
        entry->errors.push_back(std::move(error));
        return entry;
    }
    entry->errors = validate(schema, **parsed);
    if (entry->errors.empty())
        entry->document = *parsed;
    return entry;
}

} // namespace

DocumentCache::DocumentCache(SchemaPtr schema, int capacity)
    : m_schema(std::move(schema))
    , m_entries(capacity)
{
}

std::shared_ptr<const DocumentCache::Entry> DocumentCache::prepared(const QByteArray& text)
{
    {
        QMutexLocker lock(&m_mutex);
        if (const auto* known = m_entries.object(text))
            return *known;
    }
    auto entry = prepare(*m_schema, text);
    if (entry->document) {
        QMutexLocker lock(&m_mutex);
        m_entries.insert(text, new std::shared_ptr<const Entry>(entry));
    }
    return entry;
}

} // namespace Tenantry
