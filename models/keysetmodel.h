// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/async.h"
#include "models/cursormap.h"
#include "models/pagedmodel.h"

namespace Tenantry {

/// A PagedModel over a list that is entered by cursor. Anchors arrive in the background and make every page one request
/// away; before they are here, pages follow on one another, and a far jump waits for them or, should they fail, walks
/// on from the nearest known place. A list whose source stopped counting is counted to its end first, then anchored.
template <class Row> class KeysetModel : public PagedModel<Row> {
public:
    static constexpr int kMaxFetch = 1000; ///< rows of one request at most
    static constexpr qint64 kMaxAnchors = 50'000; ///< of some 120 bytes

    using PagedModel<Row>::PagedModel;

    bool anchorsUnderWay() const { return m_anchorsUnderWay; }
    qsizetype knownCursors() const { return m_cursors.size(); }

protected:
    /// `every` is a multiple of the page length.
    virtual QFuture<Result<QList<RowAnchor>>> fetchAnchors(int every, const CancelToken& cancel) = 0;
    /// For a source that may stop counting.
    virtual QFuture<Result<qint64>> fetchTotal(const CancelToken&)
    {
        return readyFuture(Result<qint64>(fail(ErrorCode::Unsupported)));
    }

private:
    std::optional<PageRequest> plan(qint64 page) const final
    {
        const qint64 start = page * PagedTableModel::kPageRows;
        const RowAnchor known = m_cursors.nearest(start);
        const qint64 count = start - known.row + PagedTableModel::kPageRows;
        if (count <= kMaxFetch)
            return PageRequest{known.row, static_cast<int>(count), known.cursor};
        if (m_anchorsUnderWay)
            return std::nullopt;
        return PageRequest{known.row, kMaxFetch, known.cursor};
    }

    void learned(const PageRequest& request, const RowPage<Row>& page) final
    {
        m_cursors.insert(request.firstRow + page.rows.size(), page.end);
    }

    /// At once: counting or anchoring the old list may keep the service from answering for the new one.
    void listLeft() final { m_cancelAnchors.cancel(); }

    void listBegan() final
    {
        m_cursors.clear();
        m_cancelAnchors.cancel();
        m_cancelAnchors = CancelToken();
        m_anchorsUnderWay = this->totalCount() > kMaxFetch;
        if (m_anchorsUnderWay && this->isTotalExact())
            askAnchors();
    }

    void listShown() final
    {
        if (this->isTotalExact())
            return;
        const quint64 asked = this->generation();
        whenSettled(fetchTotal(m_cancelAnchors), this, [this, asked](const Result<qint64>& total) {
            if (asked != this->generation())
                return;
            if (total)
                this->grow(*total);
            askAnchors();
        });
    }

    void askAnchors()
    {
        const qint64 pages = this->totalCount() / PagedTableModel::kPageRows;
        const qint64 every = PagedTableModel::kPageRows * std::max<qint64>(1, (pages + kMaxAnchors - 1) / kMaxAnchors);
        const quint64 asked = this->generation();
        whenSettled(fetchAnchors(static_cast<int>(every), m_cancelAnchors), this,
            [this, asked](const Result<QList<RowAnchor>>& anchors) {
                if (asked != this->generation())
                    return;
                m_anchorsUnderWay = false;
                if (anchors)
                    m_cursors.insert(*anchors);
                this->loadNext();
            });
    }

    CursorMap m_cursors;
    CancelToken m_cancelAnchors;
    bool m_anchorsUnderWay = false;
};

} // namespace Tenantry
