// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/eventsource.h"
#include "tests/models/heldanswers.h"

#include <QSet>

namespace Tenantry::Testing {

/// A list of `total` events, numbered from 0; the cursor after row n is "n".
class FakeEventSource final : public EventSource {
public:
    explicit FakeEventSource(qint64 totalRows)
        : total(totalRows)
    {
    }

    QFuture<Result<RowPage<EventRow>>> page(
        const EventQuery& query, const PageRequest& request, const CancelToken&) override
    {
        requests.append(request);
        texts.append(query.filter.text);
        const qint64 first = request.after.isEmpty() ? 0 : request.after.bytes().toLongLong();
        if (failing.contains(first / 200))
            return pages.answer(fail(ErrorCode::StorageBusy, QStringLiteral("busy")));
        RowPage<EventRow> out{{}, total, {}};
        const qint64 end = std::min(first + request.count, stops);
        for (qint64 row = first; row < std::min(end, total); ++row)
            out.rows.append(slot(row));
        if (!out.rows.isEmpty())
            out.end = Cursor(QByteArray::number(first + out.rows.size()));
        return pages.answer(out);
    }

    QFuture<Result<QList<RowAnchor>>> anchors(const EventQuery&, int every, const CancelToken&) override
    {
        anchorsAsked.append(every);
        if (anchorsFail)
            return places.answer(fail(ErrorCode::Unsupported));
        QList<RowAnchor> out;
        for (qint64 row = 0; row < total; row += every)
            out.append({row, Cursor(QByteArray::number(row))});
        return places.answer(out);
    }

    RowSlot<EventRow> slot(qint64 row) const
    {
        if (withheld.contains(row))
            return {RowState::Withheld, {}};
        Event event;
        event.tenantId = TenantId("acme");
        event.id = EventId(QByteArray::number(row));
        event.type = "t" + QByteArray::number(row);
        event.timestamp = {1'000'000 - row};
        return {RowState::Loaded, {event, {}, {}}};
    }

    qint64 total;
    qint64 stops = 1'000'000'000'000; ///< the list really ends here, whatever its total says
    QSet<qint64> withheld;
    QSet<qint64> failing; ///< pages
    bool anchorsFail = false;
    QList<PageRequest> requests;
    QStringList texts;
    QList<int> anchorsAsked;
    HeldAnswers<RowPage<EventRow>> pages;
    HeldAnswers<QList<RowAnchor>> places;
};

} // namespace Tenantry::Testing
