// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QStyledItemDelegate>

namespace Tenantry {

/// What all cell delegates share: selection tint, margins, and silence in rows that are not loaded, which the view
/// paints. Delegates hold no state of a cell; the caches they use are the theme's.
class CellDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit CellDelegate(const Theme& theme, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const final;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    /// The cell without its margins: 12 px before the first visible column, 8 elsewhere.
    static QRect contentRect(const QStyleOptionViewItem& option, const QModelIndex& index);

protected:
    /// `rect` is the content's place. The painter's state is restored after it.
    virtual void paintContent(
        QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index, const QRect& rect) const;
    virtual int contentWidth(const QModelIndex& index) const;
    /// One line, elided, in the font, vertically centred.
    void paintText(QPainter& painter, const QRect& rect, const QString& text, const QFont& font, ColorRole role,
        Qt::LayoutDirection direction, bool trailing = false) const;

    const Theme& m_theme;
};

} // namespace Tenantry
