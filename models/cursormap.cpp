// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cursormap.h"

namespace Tenantry {

void CursorMap::insert(qint64 row, const Cursor& cursor)
{
    if (row > 0 && !cursor.isEmpty())
        m_cursors.insert_or_assign(row, cursor);
}

void CursorMap::insert(const QList<RowAnchor>& anchors)
{
    for (const RowAnchor& anchor : anchors)
        insert(anchor.row, anchor.cursor);
}

RowAnchor CursorMap::nearest(qint64 row) const
{
    auto after = m_cursors.upper_bound(row);
    if (after == m_cursors.begin())
        return {};
    --after;
    return {after->first, after->second};
}

} // namespace Tenantry
