// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QHeaderView>

namespace Tenantry {

/// A table's header row: 28 px, labels 12/500 muted on surface-alt, the sorted column in text colour with its arrow
/// right behind the label. Its context menu chooses the columns.
class TableHeader final : public QHeaderView {
    Q_OBJECT
public:
    explicit TableHeader(const Theme& theme, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    /// For the Columns button of a page; the caller owns it.
    QMenu* columnsMenu(QWidget* parent);

protected:
    void paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const override;
    QSize sectionSizeFromContents(int logicalIndex) const override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    QString label(int logicalIndex) const;

    const Theme& m_theme;
};

} // namespace Tenantry
