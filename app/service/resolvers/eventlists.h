// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/eventfilter.h"
#include "service/resolvercontext.h"
#include "service/resolvers/placecodec.h"
#include "storage/eventrepository.h"

namespace Tenantry {

/// Lists of events, for a tenant's scope or the platform's alike.
template <class Scope> class EventLists {
public:
    EventLists(ResolverContext& context, const Scope& scope, CursorPurpose purpose)
        : m_context(context)
        , m_scope(scope)
        , m_purpose(std::move(purpose))
    {
    }

    Result<GraphQL::ResolvedValue> page(const EventFilter& filter, const ListWindow& window, bool counted) const
    {
        const EventRepository events(m_context.data());
        const auto place = placeOf<EventKey>(m_context, m_purpose, window);
        if (!place)
            return fail(place.error());
        auto found = events.page(m_scope, filter, *place);
        if (!found)
            return fail(found.error());
        ListPage list;
        list.owner = m_purpose.tenant;
        const bool any = !found->rows.isEmpty();
        list.ends = endsOf(m_context, m_purpose, window, found->hasMore, any ? &found->rows.first().key : nullptr,
            any ? &found->rows.last().key : nullptr);
        list.nodes = nodesOf(std::move(found->rows));
        if (counted) {
            const auto count = events.count(m_scope, filter);
            if (!count)
                return fail(count.error());
            list.total = static_cast<double>(*count);
        }
        return GraphQL::ResolvedValue::make(std::move(list));
    }

    Result<GraphQL::ResolvedValue> anchors(const EventFilter& filter, int every) const
    {
        if (every < 1)
            return fail(ErrorCode::InvalidArgument, QStringLiteral("every must be at least 1"));
        const auto found = EventRepository(m_context.data()).anchors(m_scope, filter, every);
        if (!found)
            return fail(found.error());
        return GraphQL::ResolvedValue::rows(anchorsOf(m_context, m_purpose, *found, every));
    }

    static GraphQL::ResolvedValue nodesOf(QList<StoredEvent> rows)
    {
        std::vector<Event> nodes;
        nodes.reserve(static_cast<size_t>(rows.size()));
        for (StoredEvent& row : rows)
            nodes.push_back(std::move(row.event));
        return GraphQL::ResolvedValue::rows(std::move(nodes));
    }

private:
    ResolverContext& m_context;
    const Scope& m_scope;
    CursorPurpose m_purpose;
};

} // namespace Tenantry
