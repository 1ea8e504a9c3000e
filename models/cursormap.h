// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rowanchor.h"

#include <QList>

#include <map>

namespace Tenantry {

/// The known ways into a list by cursor. Row 0 is always known: it needs no cursor.
class CursorMap {
public:
    void clear() { m_cursors.clear(); }
    void insert(qint64 row, const Cursor& cursor);
    void insert(const QList<RowAnchor>& anchors);
    /// The last known place at or before `row`.
    RowAnchor nearest(qint64 row) const;
    qsizetype size() const { return static_cast<qsizetype>(m_cursors.size()); }

private:
    std::map<qint64, Cursor> m_cursors;
};

} // namespace Tenantry
