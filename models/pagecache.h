// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rowslot.h"

#include <QHash>
#include <QList>

#include <algorithm>
#include <utility>

namespace Tenantry {

/// The pages of a long list that are here, at most `capacity` of them: the page not touched for longest goes first.
/// Looking a row up does not count as touching, so painting never changes what is kept.
template <class Row> class PageCache {
public:
    explicit PageCache(int pageRows, int capacity)
        : m_pageRows(pageRows)
        , m_capacity(std::max(1, capacity))
    {
    }

    bool contains(qint64 page) const { return m_pages.contains(page); }
    qsizetype size() const { return m_pages.size(); }
    int capacity() const { return m_capacity; }
    void clear() { m_pages.clear(); }
    void remove(qint64 page) { m_pages.remove(page); }

    void touch(qint64 page)
    {
        const auto found = m_pages.find(page);
        if (found != m_pages.end())
            found->lastUse = ++m_clock;
    }

    void insert(qint64 page, QList<RowSlot<Row>> rows)
    {
        m_pages.insert(page, {std::move(rows), ++m_clock});
        while (m_pages.size() > m_capacity)
            m_pages.erase(oldest());
    }

    /// Null where the row's page is not here. Valid until the next change.
    const RowSlot<Row>* slot(qint64 row) const
    {
        const auto found = m_pages.constFind(row / m_pageRows);
        if (found == m_pages.constEnd())
            return nullptr;
        const qsizetype index = row % m_pageRows;
        return index < found->rows.size() ? &found->rows.at(index) : nullptr;
    }

private:
    struct Page {
        QList<RowSlot<Row>> rows;
        quint64 lastUse = 0;
    };

    auto oldest()
    {
        auto found = m_pages.begin();
        for (auto it = m_pages.begin(); it != m_pages.end(); ++it) {
            if (it->lastUse < found->lastUse)
                found = it;
        }
        return found;
    }

    int m_pageRows;
    int m_capacity;
    quint64 m_clock = 0;
    QHash<qint64, Page> m_pages;
};

} // namespace Tenantry
