// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/roles.h"
#include "ui/style/theme.h"

class QRect;

namespace Tenantry {

/// How a row that is not loaded looks, over the whole row. Shared by the tables and by what imitates one.
class RowStatePainter {
public:
    explicit RowStatePainter(const Theme& theme)
        : m_theme(theme)
    {
    }

    static ColorRole tint(RowState state);
    /// Tint, icon, sentence, link at the trailing side. `link` may be empty.
    void paintSentence(QPainter& painter, const QRect& row, RowState state, const QString& sentence,
        const QString& link, Qt::LayoutDirection direction) const;
    /// The 8 px bar of one loading cell; `seed` varies its length from row to row.
    void paintLoadingCell(QPainter& painter, const QRect& cell, int seed, bool trailing) const;
    QRect linkRect(const QRect& row, const QString& link, Qt::LayoutDirection direction) const;

private:
    const Theme& m_theme;
};

} // namespace Tenantry
