// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pagecache.h"
#include "models/pagedtablemodel.h"
#include "models/rowpage.h"
#include "models/settle.h"

#include <algorithm>
#include <utility>

namespace Tenantry {

/// A PagedTableModel over rows of one type: holds their pages; a model of this kind says how to fetch, and what is in
/// a cell.
template <class Row> class PagedModel : public PagedTableModel {
public:
    using PagedTableModel::PagedTableModel;

    /// Null where the row is not here or was withheld. Valid until control returns to the event loop.
    const Row* rowAt(int row) const
    {
        const RowSlot<Row>* slot = row >= 0 && row < rowCount() ? m_cache.slot(row) : nullptr;
        return slot && slot->state == RowState::Loaded ? &slot->row : nullptr;
    }

protected:
    virtual QFuture<Result<RowPage<Row>>> fetch(const PageRequest& request, const CancelToken& cancel) = 0;
    virtual QVariant cell(const Row& row, int column, int role) const = 0;
    virtual void learned(const PageRequest&, const RowPage<Row>&) { }

private:
    QVariant cellAt(int row, int column, int role) const final
    {
        const Row* found = rowAt(row);
        return found ? cell(*found, column, role) : QVariant();
    }
    std::optional<RowState> stateAt(int row) const final
    {
        const RowSlot<Row>* slot = m_cache.slot(row);
        return slot ? std::optional(slot->state) : std::nullopt;
    }
    bool hasPage(qint64 page) const final { return m_cache.contains(page); }
    void touchPage(qint64 page) final { m_cache.touch(page); }
    void clearPages() final { m_cache.clear(); }

    void startFetch(const PageRequest& request, quint64 asked, const CancelToken& cancel) final
    {
        whenSettled(fetch(request, cancel), this, [this, request, asked](const Result<RowPage<Row>>& page) {
            if (!accept(asked))
                return;
            if (!page)
                fetchFailed(page.error());
            else
                store(request, *page);
        });
    }

    void store(const PageRequest& request, const RowPage<Row>& page)
    {
        beginStore(page.total, page.totalIsLeast);
        learned(request, page);
        // A list that ends before its count does has places nobody can fill: said, not hidden.
        const qint64 end = std::min<qint64>(request.firstRow + request.count, rowCount());
        QList<RowSlot<Row>> rows = page.rows;
        rows.resize(std::max<qint64>(0, end - request.firstRow), RowSlot<Row>{RowState::Gap, {}});
        QList<qint64> withheld;
        for (qsizetype i = 0; i < rows.size(); ++i) {
            if (rows.at(i).state == RowState::Withheld || rows.at(i).state == RowState::Unverifiable)
                withheld.append(request.firstRow + i);
        }
        const qint64 firstPage = (request.firstRow + kPageRows - 1) / kPageRows;
        for (qint64 number = firstPage; number * kPageRows < end; ++number) {
            const qint64 first = number * kPageRows;
            if (std::min<qint64>(first + kPageRows, rowCount()) <= end)
                m_cache.insert(number, rows.mid(first - request.firstRow, kPageRows));
        }
        endStore(request.firstRow, end - request.firstRow, withheld);
    }

    PageCache<Row> m_cache{kPageRows, kCachedPages};
};

} // namespace Tenantry
