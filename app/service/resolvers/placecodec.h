// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/auditrecord.h"
#include "service/listwindow.h"
#include "service/resolvercontext.h"
#include "service/resolvers/listpage.h"
#include "storage/eventkey.h"
#include "storage/keyset.h"

namespace Tenantry {

QByteArray encodePlace(const EventKey& key);
QByteArray encodePlace(const AuditKey& key);
Result<void> decodePlace(const QByteArray& bytes, EventKey& key);
Result<void> decodePlace(const QByteArray& bytes, AuditKey& key);

/// The storage's place for a window, its cursor opened.
template <class Key>
Result<Keyset<Key>> placeOf(const ResolverContext& context, const CursorPurpose& purpose, const ListWindow& window)
{
    Keyset<Key> place;
    place.limit = window.count;
    place.direction = window.backward ? Keyset<Key>::Direction::Newer : Keyset<Key>::Direction::Older;
    if (!window.place)
        return place;
    const auto bytes = context.seal().open(purpose, *window.place);
    if (!bytes)
        return fail(bytes.error());
    Key key;
    if (const auto read = decodePlace(*bytes, key); !read)
        return fail(read.error());
    place.from = std::move(key);
    return place;
}

/// How a page goes on. Further rows the other way: where it began behind a place, there is at least that row.
template <class Key>
PageEnds endsOf(const ResolverContext& context, const CursorPurpose& purpose, const ListWindow& window, bool hasMore,
    const Key* first, const Key* last)
{
    PageEnds ends;
    ends.hasNext = window.backward ? window.place.has_value() : hasMore;
    ends.hasPrevious = window.backward ? hasMore : window.place.has_value();
    if (first)
        ends.start = context.seal().seal(purpose, encodePlace(*first));
    if (last)
        ends.end = context.seal().seal(purpose, encodePlace(*last));
    return ends;
}

/// The anchors of a list: position every, 2 × every, …
template <class Key>
std::vector<ListAnchor> anchorsOf(
    const ResolverContext& context, const CursorPurpose& purpose, const Anchors<Key>& anchors, int every)
{
    std::vector<ListAnchor> list;
    list.reserve(static_cast<size_t>(anchors.keys.size()));
    for (qsizetype i = 0; i < anchors.keys.size(); ++i)
        list.push_back({purpose.tenant, static_cast<double>(i + 1) * every,
            context.seal().seal(purpose, encodePlace(anchors.keys[i]))});
    return list;
}

} // namespace Tenantry
